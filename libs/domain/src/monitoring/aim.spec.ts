import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { tableOf } from '#libs/fixtures';
import type { Indicator } from '../goal-table/content.js';
import { parseTargetValue } from '../target-values/parse-target-value.js';
import type { TargetValue } from '../target-values/target-value.js';
import type { Accrual } from './accrual.js';
import type { Actual } from './actual.js';
import { NOT_DONE, readActual, TIER_LABELS } from './actual.js';
import type { Aim } from './aim.js';
import { aimOf } from './aim.js';
import { fraction } from './fraction.js';
import { readAim } from './read-aim.js';

function aim(
  raw: string,
  indicatorName = '培训人次',
  level2 = '数量指标',
  nature: string | null = null,
): Aim {
  return aimOf(
    parseTargetValue({ raw, nature }, { indicatorName, level1: '产出指标', level2, fiscalYear: 2024 }),
  );
}

describe('the aim of a target', () => {
  it.each<[string, Aim]>([
    ['≥90%', { kind: 'at-least', number: decimal('90') }],
    ['>90%', { kind: 'at-least', number: decimal('90') }],
    ['184', { kind: 'at-least', number: decimal('184') }],
    ['≤2085元/人', { kind: 'at-most', number: decimal('2085'), strict: false }],
    ['<2085元/人', { kind: 'at-most', number: decimal('2085'), strict: true }],
    ['=100%', { kind: 'exactly', number: decimal('100') }],
    ['±3%以内', { kind: 'within', low: decimal('-3'), high: decimal('3'), lowOpen: false, highOpen: false }],
    ['10-20个', { kind: 'within', low: decimal('10'), high: decimal('20'), lowOpen: false, highOpen: false }],
    ['2024年10月底', { kind: 'date', latest: '2024-10-31' }],
    ['2024年3-5月', { kind: 'period', from: '2024-03', to: '2024-05' }],
    ['是', { kind: 'yes-no', yes: true }],
    ['否', { kind: 'yes-no', yes: false }],
    ['有效提高', { kind: 'words' }],
    ['无', { kind: 'none' }],
    ['', { kind: 'none' }],
    ['≥**株', { kind: 'unreadable' }],
    ['88 100', { kind: 'unreadable' }],
  ])('%j', (raw, expected) => {
    expect(aim(raw)).toEqual(expected);
  });

  it.each<[string, Partial<TargetValue>]>([
    ['a number without number', { kind: 'numeric', number: null }],
    ['a range without bounds', { kind: 'range', range: null }],
    ['a tolerance without width', { kind: 'tolerance', number: null }],
    ['a day without date', { kind: 'date', date: null }],
    ['a period without days', { kind: 'period', period: null }],
    ['a yes or no that says neither', { kind: 'yes-no', yesNo: null }],
    ['a placeholder', { kind: 'placeholder' }],
    ['what nobody could read', { kind: 'unclear' }],
  ])('%s is left to people', (_label, target) => {
    expect(aimOf(target as TargetValue)).toEqual({ kind: 'unreadable' });
  });

  it.each<[string | null, string | null, Aim]>([
    [null, null, { kind: 'at-least', number: decimal('5') }],
    [null, 'higherIsBetter', { kind: 'at-least', number: decimal('5') }],
    [null, 'lowerIsBetter', { kind: 'at-most', number: decimal('5'), strict: false }],
    [null, 'exact', { kind: 'exactly', number: decimal('5') }],
    ['≥', 'lowerIsBetter', { kind: 'at-least', number: decimal('5') }],
    ['=', 'lowerIsBetter', { kind: 'exactly', number: decimal('5') }],
    ['≤', 'higherIsBetter', { kind: 'at-most', number: decimal('5'), strict: false }],
  ])('of 5 with sign %s and direction %s', (comparator, direction, expected) => {
    const value = direction === null ? null : { value: direction };
    const target = { kind: 'numeric', number: '5', comparator, direction: value };
    expect(aimOf(target as unknown as TargetValue)).toEqual(expected);
  });

  it('follows the direction where no sign says it', () => {
    expect(aim('1600元/亩', '管护成本', '成本指标')).toMatchObject({ kind: 'at-most', strict: false });
    expect(aim('3起', '安全事故数', '社会效益指标')).toMatchObject({ kind: 'at-most' });
    expect(aim('100', '合格数', '质量指标', '反向')).toMatchObject({ kind: 'at-most' });
  });
});

describe('the aim of 预算执行率', () => {
  function rate(annualTarget: string, accrual: Accrual): ReturnType<typeof readAim> {
    const table = tableOf([['成本指标', '预算执行率', annualTarget]]);
    return readAim(table.indicators[0] as Indicator, table, accrual);
  }

  it.each<[string, Aim]>([
    ['≥90%', { kind: 'at-least', number: decimal('90') }],
    ['≥90', { kind: 'at-least', number: decimal('90') }],
    ['≥0.9比例', { kind: 'at-least', number: decimal('90') }],
    [
      '90-100%',
      { kind: 'within', low: decimal('90'), high: decimal('100'), lowOpen: false, highOpen: false },
    ],
    ['≥90万元', { kind: 'unreadable' }],
    ['及时', { kind: 'words' }],
  ])('%s is held against a rate in per cent', (raw, expected) => {
    expect(rate(raw, 'budget').aim).toEqual(expected);
  });

  it('is left as written where the unit says that it is no rate of the money', () => {
    expect(rate('≥0.9比例', 'continuous')).toEqual({
      aim: { kind: 'at-least', number: decimal('0.9') },
      unit: '比例',
    });
  });
});

describe('what was typed for an aim', () => {
  const number = (text: string): Actual => ({ kind: 'number', number: fraction(decimal(text)) });

  it.each<[string, string, string | null, Actual | null]>([
    ['≥90%', '91.5', '%', number('91.5')],
    ['≥90%', ' 91.5 % ', '%', number('91.5')],
    ['≥90%', '９１．５％', '%', number('91.5')],
    ['≥90%', '91.5人', '%', null],
    ['≥20人', '20人', '人', number('20')],
    ['≥20人', '人', '人', null],
    ['≥20人', '-3', '人', number('-3')],
    ['≥20人', '1,234', '人', null],
    ['≥20人', '+3', '人', null],
    ['≥20人', '1e3', '人', null],
    ['≥20人', '0x10', '人', null],
    ['≥20人', '', '人', null],
    ['2024年10月底', '2024-10-31', null, { kind: 'date', date: '2024-10-31' }],
    ['2024年10月底', NOT_DONE, null, { kind: 'date', date: null }],
    ['2024年10月底', '2024-10', null, null],
    ['2024年10月底', '2024-10-32', null, null],
    ['2024年3-5月', '2024-04-01', null, { kind: 'date', date: '2024-04-01' }],
    ['是', '是', null, { kind: 'yes-no', yes: true }],
    ['是', '否', null, { kind: 'yes-no', yes: false }],
    ['是', '对', null, null],
    ['有效提高', TIER_LABELS.met, null, { kind: 'tier', tier: 'met' }],
    ['有效提高', TIER_LABELS.partly, null, { kind: 'tier', tier: 'partly' }],
    ['有效提高', TIER_LABELS.missed, null, { kind: 'tier', tier: 'missed' }],
    ['有效提高', '基本达成', null, null],
    ['无', '5', null, null],
    ['≥**株', '5', '株', null],
  ])('for %s, %j (%s)', (raw, typed, unit, expected) => {
    expect(readActual(typed, aim(raw), unit)).toEqual(expected);
  });
});
