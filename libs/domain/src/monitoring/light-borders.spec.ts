import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { cutOffOn } from './cut-off.js';
import { fraction } from './fraction.js';
import type { LightColour, LightRule } from './light.js';
import { moneyLight } from './money-light.js';
import type { MoneyPlan } from './money-plan.js';
import { moneyPlanFault, plannedShare } from './money-plan.js';
import { TOWN_MONITORING } from './monitoring-policy.data.js';
import type { IndicatorPlan } from './progress-plan.js';
import { dueMonthOf, planOf } from './progress-plan.js';
import type { Quadrant } from './project-light.js';
import { quadrantOf } from './project-light.js';
import { ratioLight } from './ratio-light.js';
import { reportState } from './report-state.js';
import { dateLight, isInTime, tierLight, yesNoLight } from './word-light.js';

const EVEN: MoneyPlan = { kind: 'even' };
const IN_OCTOBER: MoneyPlan = { kind: 'once', month: 10 };
const JUNE = cutOffOn('2024-06-30', 2024);

function byMonth(...percents: readonly string[]): MoneyPlan {
  return { kind: 'by-month', percents };
}

/** Everything in the second half of the year. */
const LATE = byMonth(...Array<string>(6).fill('0'), '50', '10', '10', '10', '10', '10');

describe('the light of the money', () => {
  it.each<[string, string, string, MoneyPlan, string, LightColour, LightRule]>([
    ['a cent below 60 % of half', '100', '29.99', EVEN, '2024-06-30', 'red', 'money'],
    ['60 % of half', '100', '30', EVEN, '2024-06-30', 'yellow', 'money'],
    ['a cent below 80 % of half', '100', '39.99', EVEN, '2024-06-30', 'yellow', 'money'],
    ['80 % of half', '100', '40', EVEN, '2024-06-30', 'green', 'money'],
    ['four times what was planned: no merit', '100', '200', EVEN, '2024-06-30', 'green', 'money'],
    ['nothing spent', '100', '0', EVEN, '2024-06-30', 'red', 'money'],
    ['the same sum at nine months', '100', '40', EVEN, '2024-09-30', 'red', 'money'],
    ['before the year', '100', '0', EVEN, '2023-12-31', 'grey', 'nothing-expected'],
    ['behind the year', '100', '100', EVEN, '2025-01-31', 'green', 'money'],
    ['no budget', '0', '0', EVEN, '2024-06-30', 'grey', 'budget-zero'],
    ['a budget below nothing', '-1', '0', EVEN, '2024-06-30', 'grey', 'budget-zero'],
    ['at once, the month before', '100', '0', IN_OCTOBER, '2024-09-30', 'grey', 'not-due'],
    ['at once, in its month', '100', '0', IN_OCTOBER, '2024-10-31', 'red', 'money'],
    ['nothing planned yet', '100', '0', LATE, '2024-06-30', 'grey', 'nothing-expected'],
    ['half planned in July', '100', '30', LATE, '2024-07-31', 'yellow', 'money'],
  ])('%s', (_, budget, executed, plan, day, colour, rule) => {
    const money = { budget: decimal(budget), executed: decimal(executed) };
    const light = moneyLight(money, plan, cutOffOn(day, 2024), TOWN_MONITORING);
    expect([light.colour, light.rule, light.asksExplanation]).toEqual([colour, rule, false]);
  });
});

describe('a ratio', () => {
  it.each<[string, string, boolean, LightColour, string]>([
    ['59.999', '100', true, 'red', '59.99'],
    ['60', '100', true, 'yellow', '60.00'],
    ['79.999', '100', true, 'yellow', '79.99'],
    ['80', '100', true, 'green', '80.00'],
    ['119.999', '100', true, 'green', '119.99'],
    ['120', '100', true, 'blue', '120.00'],
    ['120', '100', false, 'green', '120.00'],
    ['-1', '100', true, 'red', '-1.00'],
    ['1', '3', true, 'red', '33.33'],
  ])('of %s to %s, more allowed: %p, is %s', (actual, expected, mayExceed, colour, shown) => {
    const because = { zh: '因', en: 'for' };
    const reached = {
      actual: fraction(decimal(actual)),
      expected: fraction(decimal(expected)),
      unit: '',
      because,
    };
    const light = ratioLight(reached, TOWN_MONITORING, { rule: 'ratio', mayExceed });
    expect([light.colour, light.ratio, light.asksExplanation]).toEqual([colour, shown, colour === 'blue']);
    expect(light.because.zh.startsWith('因，应达 ')).toBe(true);
  });
});

describe('an aim in words', () => {
  it.each([
    ['met', 'green', '达成'],
    ['partly', 'yellow', '部分达成'],
    ['missed', 'red', '未达成'],
  ] as const)('that was %s is %s', (tier, colour, word) => {
    const light = tierLight(tier, 'town-2024');
    expect([light.colour, light.ratio, light.policy]).toEqual([colour, null, 'town-2024']);
    expect(light.because.zh).toContain(`“${word}”`);
  });

  it.each([
    [true, true, 'green'],
    [true, false, 'red'],
    [false, false, 'green'],
    [false, true, 'red'],
  ] as const)('of %p that is %p is %s', (wanted, yes, colour) => {
    expect(yesNoLight(wanted, yes, 'town-2024').colour).toBe(colour);
  });
});

describe('a day', () => {
  const BY_JUNE = { kind: 'date', latest: '2024-06' } as const;
  const SPRING = { kind: 'period', from: '2024-03', to: '2024-05-15' } as const;
  const THE_YEAR = { kind: 'date', latest: '2024' } as const;
  const ANY_YEAR = { kind: 'date', latest: '--02' } as const;

  it.each([
    ['the last of the month', BY_JUNE, '2024-06-30', true],
    ['the first of the next', BY_JUNE, '2024-07-01', false],
    ['long before', BY_JUNE, '2023-01-01', true],
    ['the last of a long month', { kind: 'date', latest: '2024-05' }, '2024-05-31', true],
    ['the day behind a long month', { kind: 'date', latest: '2024-05' }, '2024-06-01', false],
    ['never', BY_JUNE, null, false],
    ['the last of the year', THE_YEAR, '2024-12-31', true],
    ['new year', THE_YEAR, '2025-01-01', false],
    ['the 29th of February of a leap year', ANY_YEAR, '2024-02-29', true],
    ['the 1st of March', ANY_YEAR, '2024-03-01', false],
    ['the first day of a period', SPRING, '2024-03-01', true],
    ['the day before it', SPRING, '2024-02-29', false],
    ['its last day', SPRING, '2024-05-15', true],
    ['the day behind it', SPRING, '2024-05-16', false],
    ['never in a period', SPRING, null, false],
  ] as const)('%s', (_, aim, date, inTime) => {
    expect(isInTime(aim, date, 2024)).toBe(inTime);
    expect(dateLight(aim, { kind: 'date', date }, JUNE, 'p').colour).toBe(inTime ? 'green' : 'red');
  });
});

describe('a plan of the money', () => {
  it.each<[string, MoneyPlan, ReturnType<typeof moneyPlanFault>]>([
    ['even', EVEN, null],
    ['in the first month', { kind: 'once', month: 1 }, null],
    ['in the last month', { kind: 'once', month: 12 }, null],
    ['in no month', { kind: 'once', month: 0 }, 'month-unknown'],
    ['in a thirteenth month', { kind: 'once', month: 13 }, 'month-unknown'],
    ['in half a month', { kind: 'once', month: 1.5 }, 'month-unknown'],
    ['late', LATE, null],
    ['of eleven months', byMonth(...Array<string>(10).fill('9'), '10'), 'twelve-months-needed'],
    ['of thirteen months', byMonth(...Array<string>(12).fill('8'), '4'), 'twelve-months-needed'],
    ['of 99 per cent', byMonth(...Array<string>(11).fill('9'), '0'), 'not-100-percent'],
    ['of a hundredth too much', byMonth(...Array<string>(11).fill('9'), '1.01'), 'not-100-percent'],
    ['with a word', byMonth(...Array<string>(11).fill('9'), '一'), 'percent-not-a-number'],
    ['with less than nothing', byMonth(...Array<string>(11).fill('10'), '-10'), 'percent-not-a-number'],
  ])('%s', (_, plan, fault) => {
    expect(moneyPlanFault(plan)).toBe(fault);
  });

  it.each<[string, MoneyPlan, number, string]>([
    ['even, before the year', EVEN, 0, '0'],
    ['even, at half', EVEN, 6, '0.5'],
    ['even, at its end', EVEN, 12, '1'],
    ['late, at half', LATE, 6, '0'],
    ['late, a month on', LATE, 7, '0.5'],
    ['late, at its end', LATE, 12, '1'],
    ['at once, the month before', IN_OCTOBER, 9, '0'],
    ['at once, in its month', IN_OCTOBER, 10, '1'],
  ])('has its share by then: %s', (_, plan, month, share) => {
    const { part, whole } = plannedShare(plan, { day: '2024-01-01', fiscalYear: 2024, month });
    expect(part.divide(whole, 4).equals(decimal(share))).toBe(true);
  });
});

describe('the month of a delivery', () => {
  const row = (lineageId: string, dueMonth: number | null, hangsOn: string | null = null): IndicatorPlan => {
    return { lineageId, accrual: 'milestone', dueMonth, hangsOn };
  };
  const plan = {
    money: EVEN,
    indicators: [
      row('own', 3),
      row('hangs', null, 'own'),
      row('both', 5, 'own'),
      row('none', null),
      row('lost', null, 'gone'),
    ],
  };

  it.each([
    ['own', 3],
    ['hangs', 3],
    ['both', 5],
    ['none', null],
    ['lost', null],
    ['unknown', null],
  ])('of %s is %p', (lineageId, month) => {
    expect(dueMonthOf(plan, lineageId)).toBe(month);
    expect(planOf(plan, lineageId)?.lineageId).toBe(lineageId === 'unknown' ? undefined : lineageId);
  });
});

describe('money against goals', () => {
  it.each<[LightColour, LightColour, Quadrant | null]>([
    ['green', 'green', 'both-met'],
    ['blue', 'blue', 'both-met'],
    ['yellow', 'green', 'spending-behind'],
    ['red', 'blue', 'spending-behind'],
    ['green', 'yellow', 'goals-behind'],
    ['green', 'red', 'goals-behind'],
    ['yellow', 'red', 'both-behind'],
    ['red', 'red', 'both-behind'],
    ['grey', 'red', null],
    ['red', 'grey', null],
    ['grey', 'grey', null],
  ])('%s and %s: %s', (money, goals, quadrant) => {
    expect(quadrantOf(money, goals)).toBe(quadrant);
  });

  it.each([
    [true, '2024-07-31', 'reported'],
    [false, '2024-07-12', 'awaited'],
    [false, '2024-07-13', 'overdue'],
  ] as const)('a report that is there: %p, on %s, is %s', (isThere, today, state) => {
    expect(reportState(isThere, '2024-07-12', today)).toBe(state);
  });
});
