import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { boughtInOctober, machongTables } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import { addWorkingDays, workingCalendar } from '../calendar/working-calendar.js';
import { NATIONAL_CALENDAR } from '../calendar/national-calendar.data.js';
import type { Accrual } from './accrual.js';
import type { Aim } from './aim.js';
import { cutOffOn, firstDayOf, lastDayOf } from './cut-off.js';
import type { Expectation } from './expected-progress.js';
import { expectedProgress } from './expected-progress.js';
import type { MoneyPlan, MoneyPlanFault } from './money-plan.js';
import { moneyPlanFault, plannedShare } from './money-plan.js';
import { dueMonthOf } from './progress-plan.js';

const NINETY: Aim = { kind: 'at-least', number: decimal('90') };

function expected(accrual: Accrual, day: string, more: Partial<Expectation> = {}): string {
  const one = { accrual, aim: NINETY, dueMonth: null, moneyPlan: { kind: 'even' } as const, ...more };
  const progress = expectedProgress(one, cutOffOn(day, 2024));
  if (progress.kind !== 'share') return progress.kind;
  return `${progress.share.part.toString()}/${progress.share.whole.toString()}`;
}

describe('the month of a cut-off', () => {
  it.each([
    ['2024-01-01', 1],
    ['2024-06-30', 6],
    ['2024-07-31', 7],
    ['2024-12-31', 12],
    ['2025-01-15', 12],
    ['2023-12-31', 0],
  ])('%s of the budget of 2024 is %s', (day, month) => {
    expect(cutOffOn(day, 2024).month).toBe(month);
  });

  it.each(['2024-02-30', '2024-6-30', 'mid-year'])('%s is no day', (day) => {
    expect(() => cutOffOn(day, 2024)).toThrow(RangeError);
  });

  it.each([
    ['2024-06-30', '2024-07-12'],
    ['2024-09-30', '2024-10-18'],
  ])('%s gives ten working days to report, until %s', (cutOff, until) => {
    expect(addWorkingDays(workingCalendar(NATIONAL_CALENDAR), cutOff, 10)).toEqual({
      date: until,
      provisional: false,
    });
  });
});

describe('the days that a written date allows', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-09', '2024-09-01', '2024-09-30'],
    ['2024-10', '2024-10-01', '2024-10-31'],
    ['2024-10-15', '2024-10-15', '2024-10-15'],
    ['--12-31', '2024-12-31', '2024-12-31'],
    ['--06', '2024-06-01', '2024-06-30'],
  ])('%s: %s to %s', (written, first, last) => {
    expect([firstDayOf(written, 2024), lastDayOf(written, 2024)]).toEqual([first, last]);
  });
});

describe('what a cut-off may expect', () => {
  it.each<[Accrual, string, Partial<Expectation>, string]>([
    ['linear', '2024-06-30', {}, '6/12'],
    ['linear', '2024-01-31', {}, '1/12'],
    ['linear', '2023-12-31', {}, '0/12'],
    ['linear', '2025-03-31', {}, '12/12'],
    ['continuous', '2024-01-31', {}, '1/1'],
    ['upper-limit', '2024-01-31', {}, '1/1'],
    ['year-end', '2024-11-30', {}, 'not-due'],
    ['year-end', '2024-12-31', {}, '1/1'],
    ['year-end', '2025-03-31', {}, '1/1'],
    ['budget', '2024-06-30', {}, '6/12'],
    ['budget', '2024-09-30', { moneyPlan: { kind: 'once', month: 10 } }, 'not-due'],
    ['budget', '2024-10-01', { moneyPlan: { kind: 'once', month: 10 } }, '1/1'],
    ['milestone', '2024-09-30', { dueMonth: 10 }, 'not-due'],
    ['milestone', '2024-10-31', { dueMonth: 10 }, '1/1'],
    ['milestone', '2024-12-31', { dueMonth: null }, 'due-month-missing'],
    ['milestone', '2024-09-29', { aim: { kind: 'date', latest: '2024-09' } }, 'not-due'],
    ['milestone', '2024-09-30', { aim: { kind: 'date', latest: '2024-09' } }, '1/1'],
    ['milestone', '2024-09-30', { aim: { kind: 'date', latest: '2024-10-15' } }, 'not-due'],
    ['milestone', '2024-12-31', { aim: { kind: 'date', latest: '2025' } }, 'not-due'],
    ['milestone', '2024-06-30', { aim: { kind: 'period', from: '2024-01', to: '2024-12' } }, 'not-due'],
    ['milestone', '2024-06-30', { aim: { kind: 'period', from: '2024-03', to: '2024-05' } }, '1/1'],
  ])('%s at %s with %j: %s', (accrual, day, more, share) => {
    expect(expected(accrual, day, more)).toBe(share);
  });

  it('is said in words', () => {
    const words = (accrual: Accrual, more: Partial<Expectation> = {}): string =>
      expectedProgress(
        { accrual, aim: NINETY, dueMonth: null, moneyPlan: { kind: 'even' }, ...more },
        cutOffOn('2024-06-30', 2024),
      ).because.zh;
    expect(words('linear')).toBe('按月累计，截至 6 月为 6/12');
    expect(words('year-end')).toBe('未到考核时点：年底考核');
    expect(words('milestone')).toBe('没有填写完成月份，无法判断');
    expect(words('milestone', { dueMonth: 5 })).toBe('应于 5 月完成，按全年指标值');
    expect(words('milestone', { aim: { kind: 'date', latest: '2024-10' } })).toBe(
      '未到考核时点：指标值为 2024-10',
    );
    expect(words('budget', { moneyPlan: { kind: 'once', month: 10 } })).toContain('10 月一次支出');
  });
});

describe('a plan of the money', () => {
  const halves = ['0', '0', '0', '0', '0', '50', '0', '0', '0', '0', '0', '50'];

  it.each<[MoneyPlan, MoneyPlanFault | null]>([
    [{ kind: 'even' }, null],
    [{ kind: 'once', month: 1 }, null],
    [{ kind: 'once', month: 12 }, null],
    [{ kind: 'once', month: 0 }, 'month-unknown'],
    [{ kind: 'once', month: 13 }, 'month-unknown'],
    [{ kind: 'once', month: 6.5 }, 'month-unknown'],
    [{ kind: 'by-month', percents: halves }, null],
    [{ kind: 'by-month', percents: halves.slice(1) }, 'twelve-months-needed'],
    [{ kind: 'by-month', percents: halves.with(0, '一半') }, 'percent-not-a-number'],
    [{ kind: 'by-month', percents: halves.with(0, '-1').with(1, '1') }, 'percent-not-a-number'],
    [{ kind: 'by-month', percents: halves.with(0, '0.01') }, 'not-100-percent'],
    [{ kind: 'by-month', percents: Array<string>(12).fill('8.33') }, 'not-100-percent'],
  ])('%j: %s', (plan, fault) => {
    expect(moneyPlanFault(plan)).toBe(fault);
  });

  it('never asks for more than all of it, and for all of it at the end', () => {
    for (const plan of [
      { kind: 'even' },
      { kind: 'once', month: 12 },
      { kind: 'by-month', percents: halves },
    ] as const) {
      const { part, whole } = plannedShare(plan, cutOffOn('2024-12-31', 2024));
      expect(part.equals(whole)).toBe(true);
    }
  });
});

describe('the due month of the uniforms', () => {
  const uniforms = machongTables()[2] as GoalTableContent;
  const plan = boughtInOctober(uniforms);

  it.each([
    ['machong-3-1', 10],
    ['machong-3-2', 10],
    ['machong-3-4', 10],
    ['machong-3-5', null],
    ['machong-3-8', null],
    ['unknown', null],
  ])('%s is due in %s', (lineageId, month) => {
    expect(dueMonthOf(plan, lineageId)).toBe(month);
  });

  it('of what hangs on them may be a later one', () => {
    const indicators = plan.indicators.map((one) =>
      one.lineageId === 'machong-3-2' ? { ...one, dueMonth: 11 } : one,
    );
    expect(dueMonthOf({ ...plan, indicators }, 'machong-3-2')).toBe(11);
  });
});
