import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { cutOffOn } from './cut-off.js';
import { fraction } from './fraction.js';
import { TOWN_MONITORING } from './monitoring-policy.data.js';
import type { MeasuredAim } from './number-light.js';
import { numberLight, sideOf } from './number-light.js';
import { dateLight, tierLight, yesNoLight } from './word-light.js';

const YEAR = cutOffOn('2024-12-31', 2024);
const POLICY = TOWN_MONITORING.key;

describe('a light says in words why it is lit', () => {
  it.each([
    ['met', '定性指标自评“达成” → 绿灯 ●', 'an aim in words, reported as met → green ●'],
    ['partly', '定性指标自评“部分达成” → 黄灯 ▲', 'an aim in words, reported as partly met → yellow ▲'],
    ['missed', '定性指标自评“未达成” → 红灯 ■', 'an aim in words, reported as missed → red ■'],
  ] as const)('an aim in words that is %s', (tier, zh, en) => {
    expect(tierLight(tier, POLICY).because).toEqual({ zh, en });
  });

  it.each([
    [true, true, '要求“是”，实际“是” → 绿灯 ●', '"是" wanted, "是" reported → green ●'],
    [true, false, '要求“是”，实际“否” → 红灯 ■', '"是" wanted, "否" reported → red ■'],
    [false, true, '要求“否”，实际“是” → 红灯 ■', '"否" wanted, "是" reported → red ■'],
    [false, false, '要求“否”，实际“否” → 绿灯 ●', '"否" wanted, "否" reported → green ●'],
  ])('yes or no: %s wanted, %s reported', (wanted, yes, zh, en) => {
    expect(yesNoLight(wanted, yes, POLICY).because).toEqual({ zh, en });
  });

  const by = { kind: 'date', latest: '2024-10-31' } as const;
  const during = { kind: 'period', from: '2024-03', to: '2024-05' } as const;
  it.each([
    [
      by,
      '2024-10-31',
      '要求 ≤2024-10-31，实际 2024-10-31 → 绿灯 ●',
      '≤2024-10-31 wanted, 2024-10-31 reported → green ●',
    ],
    [
      by,
      '2024-11-01',
      '要求 ≤2024-10-31，实际 2024-11-01 → 红灯 ■',
      '≤2024-10-31 wanted, 2024-11-01 reported → red ■',
    ],
    [by, null, '要求 ≤2024-10-31，实际 未完成 → 红灯 ■', '≤2024-10-31 wanted, not done reported → red ■'],
    [
      during,
      '2024-03-01',
      '要求 2024-03–2024-05，实际 2024-03-01 → 绿灯 ●',
      '2024-03–2024-05 wanted, 2024-03-01 reported → green ●',
    ],
    [
      during,
      '2024-02-29',
      '要求 2024-03–2024-05，实际 2024-02-29 → 红灯 ■',
      '2024-03–2024-05 wanted, 2024-02-29 reported → red ■',
    ],
    [
      during,
      null,
      '要求 2024-03–2024-05，实际 未完成 → 红灯 ■',
      '2024-03–2024-05 wanted, not done reported → red ■',
    ],
  ] as const)('a day: %j, reported %s', (aim, date, zh, en) => {
    expect(dateLight(aim, { kind: 'date', date }, YEAR, POLICY).because).toEqual({ zh, en });
  });
});

describe('a number says what it was held against', () => {
  const because = { zh: '因', en: 'for' };
  const say = (aim: MeasuredAim, actual: string, share: string, unit = '%') =>
    numberLight(aim, {
      actual: fraction(decimal(actual)),
      unit,
      expected: { kind: 'share', share: fraction(decimal(share)), mayExceed: true, because },
      policy: TOWN_MONITORING,
    });
  const number = decimal;
  const within = (lowOpen: boolean, highOpen: boolean) =>
    ({ kind: 'within', low: number('10'), high: number('20'), lowOpen, highOpen }) as const;
  const MET = ['符合 → 绿灯 ●', 'met → green ●'];
  const NOT = ['不符合 → 红灯 ■', 'not met → red ■'];

  it.each<[MeasuredAim, string, string, string[], string]>([
    [{ kind: 'at-least', number: number('-5') }, '-5', '≥-5%', MET, 'limit'],
    [{ kind: 'at-least', number: number('-5') }, '-5.01', '≥-5%', NOT, 'limit'],
    [{ kind: 'at-most', number: number('8'), strict: false }, '8', '≤8%', MET, 'limit'],
    [{ kind: 'at-most', number: number('8'), strict: false }, '8.01', '≤8%', NOT, 'limit'],
    [{ kind: 'at-most', number: number('8'), strict: true }, '8', '<8%', NOT, 'limit'],
    [{ kind: 'at-most', number: number('8'), strict: true }, '7.99', '<8%', MET, 'limit'],
    [{ kind: 'exactly', number: number('100') }, '100', '=100%', MET, 'exact'],
    [{ kind: 'exactly', number: number('100') }, '99', '=100%', NOT, 'exact'],
    [{ kind: 'exactly', number: number('100') }, '101', '=100%', NOT, 'exact'],
    [within(false, false), '10', '[10, 20]%', MET, 'range'],
    [within(false, false), '20', '[10, 20]%', MET, 'range'],
    [within(true, true), '10', '(10, 20)%', NOT, 'range'],
    [within(true, true), '20', '(10, 20)%', NOT, 'range'],
    [within(true, false), '15', '(10, 20]%', MET, 'range'],
    [within(false, true), '9.99', '[10, 20)%', NOT, 'range'],
  ])('%j at the end of the year: %s', (aim, actual, demand, [zh, en] = [], rule) => {
    const light = say(aim, actual, '1');
    expect(light.rule).toBe(rule);
    expect(light.because).toEqual({
      zh: `因；实际 ${actual}%，要求 ${demand}，${zh ?? ''}`,
      en: `for; ${actual}% against ${demand}: ${en ?? ''}`,
    });
  });

  it.each<[MeasuredAim]>([
    [{ kind: 'at-least', number: number('0') }],
    [{ kind: 'exactly', number: number('0.0') }],
  ])('%j, of which nothing is expected', (aim) => {
    const light = say(aim, '-1', aim.kind === 'exactly' ? '0.5' : '1');
    expect([light.colour, light.rule]).toEqual(['grey', 'nothing-expected']);
    expect(light.because).toEqual({
      zh: '因，应达为 0，不计算完成度 → 灰灯 ○',
      en: 'for: nothing is expected, so there is no ratio → grey ○',
    });
  });

  it('holds what still grows against the pace, and what is inside or past it against the bounds', () => {
    const rules = ['4', '5', '10', '20', '21'].map((actual) =>
      say(within(false, false), actual, '0.5', '座'),
    );
    expect(rules.map(({ rule, colour }) => `${rule} ${colour}`)).toEqual([
      ...['pace green', 'pace green', 'range green', 'range green', 'range red'],
    ]);
    expect(say(within(false, false), '1', '0.5', '座').colour).toBe('red');
  });

  it.each<[string, boolean, boolean, -1 | 0 | 1]>([
    ['9.99', false, false, -1],
    ['10', false, false, 0],
    ['10', true, false, -1],
    ['10.01', true, true, 0],
    ['20', false, false, 0],
    ['20', false, true, 1],
    ['20.01', false, false, 1],
  ])('%s lies, low open %s and high open %s, on side %s', (actual, lowOpen, highOpen, side) => {
    expect(sideOf(fraction(number(actual)), within(lowOpen, highOpen))).toBe(side);
  });
});
