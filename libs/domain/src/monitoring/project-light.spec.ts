import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import type { Accrual } from './accrual.js';
import type { Actual } from './actual.js';
import type { Aim } from './aim.js';
import { cutOffOn } from './cut-off.js';
import { fraction } from './fraction.js';
import { indicatorLight } from './indicator-light.js';
import type { LightColour } from './light.js';
import { COLOUR_WORDS, plainLight } from './light.js';
import { TOWN_MONITORING } from './monitoring-policy.data.js';
import type { Quadrant, WeighedLight } from './project-light.js';
import { goalsColour, projectColour, QUADRANT_WORDS, quadrantOf } from './project-light.js';

const CUT_OFF = cutOffOn('2024-12-31', 2024);

function light(colour: LightColour, level1 = '产出指标', accrual: Accrual = 'linear'): WeighedLight {
  return { level1, accrual, light: plainLight('any', colour, 'ratio', { zh: '', en: '' }) };
}

describe('the light of a project', () => {
  it.each<[LightColour[], LightColour]>([
    [['green', 'red', 'yellow', 'blue', 'grey'], 'red'],
    [['green', 'yellow', 'blue'], 'yellow'],
    [['blue', 'green'], 'green'],
    [['blue', 'grey'], 'blue'],
    [['grey', 'green'], 'green'],
    [['grey', 'grey'], 'grey'],
    [[], 'grey'],
  ])('%j is %s', (colours, expected) => {
    expect(projectColour(colours.map((colour) => light(colour)))).toBe(expected);
  });

  it('is not good before an output was judged', () => {
    const benefit = light('green', '效益指标');
    expect(projectColour([light('grey'), benefit])).toBe('grey');
    expect(projectColour([light('grey'), light('green'), benefit])).toBe('green');
    expect(projectColour([benefit])).toBe('green');
  });

  it('does not take spent money for an output', () => {
    const rate = light('green', '产出指标', 'budget');
    expect(projectColour([light('grey'), rate])).toBe('grey');
  });

  it('is bad at once, whatever is bad', () => {
    expect(projectColour([light('grey'), light('red', '效益指标')])).toBe('red');
    expect(projectColour([light('grey'), light('yellow', '产出指标', 'budget')])).toBe('yellow');
  });
});

describe('money against goals', () => {
  it.each<[LightColour, LightColour, Quadrant | null]>([
    ['green', 'green', 'both-met'],
    ['green', 'blue', 'both-met'],
    ['yellow', 'green', 'spending-behind'],
    ['red', 'blue', 'spending-behind'],
    ['green', 'yellow', 'goals-behind'],
    ['green', 'red', 'goals-behind'],
    ['red', 'red', 'both-behind'],
    ['yellow', 'yellow', 'both-behind'],
    ['grey', 'red', null],
    ['red', 'grey', null],
    ['grey', 'grey', null],
  ])('money %s, goals %s: %s', (money, goals, quadrant) => {
    expect(quadrantOf(money, goals)).toBe(quadrant);
  });

  it('counts the spending rate on the side of the money only', () => {
    const lights = [light('green'), light('red', '产出指标', 'budget')];
    expect([projectColour(lights), goalsColour(lights)]).toEqual(['red', 'green']);
  });

  it('leaves a project whose goals lag at least yellow', () => {
    for (const colour of ['red', 'yellow'] as const) {
      const lights = [light('green'), light(colour)];
      expect(quadrantOf('green', goalsColour(lights))).toBe('goals-behind');
      expect(projectColour(lights)).toBe(colour);
    }
  });

  it('has its four names', () => {
    expect(Object.values(QUADRANT_WORDS).map(({ zh }) => zh.split('：')[0])).toEqual([
      '双达标',
      '支出滞后',
      '绩效滞后',
      '双滞后',
    ]);
  });
});

describe('a light that no number decides', () => {
  const share = {
    kind: 'share',
    share: fraction(decimal('1')),
    mayExceed: true,
    because: { zh: '', en: '' },
  } as const;
  const date: Aim = { kind: 'date', latest: '2024-10' };
  const period: Aim = { kind: 'period', from: '2024-03', to: '2024-05' };
  const number: Actual = { kind: 'number', number: fraction(decimal('1')) };

  it.each<[Aim, Actual | null, LightColour, string]>([
    [{ kind: 'words' }, { kind: 'tier', tier: 'met' }, 'green', 'tier'],
    [{ kind: 'words' }, { kind: 'tier', tier: 'partly' }, 'yellow', 'tier'],
    [{ kind: 'words' }, { kind: 'tier', tier: 'missed' }, 'red', 'tier'],
    [{ kind: 'yes-no', yes: true }, { kind: 'yes-no', yes: true }, 'green', 'yes-no'],
    [{ kind: 'yes-no', yes: true }, { kind: 'yes-no', yes: false }, 'red', 'yes-no'],
    [{ kind: 'yes-no', yes: false }, { kind: 'yes-no', yes: false }, 'green', 'yes-no'],
    [date, { kind: 'date', date: '2024-10-31' }, 'green', 'date'],
    [date, { kind: 'date', date: '2024-11-01' }, 'red', 'date'],
    [date, { kind: 'date', date: '2023-12-31' }, 'green', 'date'],
    [date, { kind: 'date', date: null }, 'red', 'date'],
    [period, { kind: 'date', date: '2024-03-01' }, 'green', 'date'],
    [period, { kind: 'date', date: '2024-05-31' }, 'green', 'date'],
    [period, { kind: 'date', date: '2024-02-29' }, 'red', 'date'],
    [period, { kind: 'date', date: '2024-06-01' }, 'red', 'date'],
    [{ kind: 'none' }, number, 'grey', 'no-target'],
    [{ kind: 'unreadable' }, number, 'grey', 'target-unreadable'],
    [{ kind: 'words' }, number, 'grey', 'target-unreadable'],
    [{ kind: 'yes-no', yes: true }, number, 'grey', 'target-unreadable'],
    [date, number, 'grey', 'target-unreadable'],
    [{ kind: 'at-least', number: decimal('1') }, { kind: 'tier', tier: 'met' }, 'grey', 'target-unreadable'],
    [date, null, 'grey', 'not-reported'],
    [{ kind: 'at-least', number: decimal('-5') }, number, 'green', 'limit'],
    [
      { kind: 'at-least', number: decimal('-5') },
      { kind: 'number', number: fraction(decimal('-6')) },
      'red',
      'limit',
    ],
  ])('%j with %j is %s (%s)', (aim, actual, colour, rule) => {
    const one = indicatorLight({ aim, unit: null, expected: share, actual }, CUT_OFF, TOWN_MONITORING);
    expect([one.colour, one.rule]).toEqual([colour, rule]);
    expect(one.because.zh.endsWith(COLOUR_WORDS[colour].zh)).toBe(true);
    expect(one.because.en.endsWith(COLOUR_WORDS[colour].en)).toBe(true);
    expect(one.policy).toBe('town-2024');
  });
});

describe('thresholds', () => {
  it('are data of the policy, and the light names the policy', () => {
    const strict = {
      ...TOWN_MONITORING,
      key: 'strict-2025',
      redBelow: '70',
      yellowBelow: '95',
      blueFrom: '105',
    };
    const share = {
      kind: 'share',
      share: fraction(decimal('1')),
      mayExceed: true,
      because: { zh: '', en: '' },
    } as const;
    const colours = ['69.99', '70', '94.99', '95', '104.99', '105'].map((text) => {
      const actual = { kind: 'number', number: fraction(decimal(text)) } as const;
      const aim = { kind: 'at-least', number: decimal('100') } as const;
      return indicatorLight({ aim, unit: null, expected: share, actual }, CUT_OFF, strict);
    });
    expect(colours.map(({ colour }) => colour)).toEqual([
      'red',
      'yellow',
      'yellow',
      'green',
      'green',
      'blue',
    ]);
    expect(colours.every(({ policy }) => policy === 'strict-2025')).toBe(true);
    expect(colours[0]?.because.zh).toContain('低于 70%');
  });
});
