import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import type { Accrual } from './accrual.js';
import type { Aim } from './aim.js';
import { cutOffOn } from './cut-off.js';
import type { Expectation } from './expected-progress.js';
import { expectedProgress } from './expected-progress.js';
import { moneyLight } from './money-light.js';
import type { MoneyPlan } from './money-plan.js';
import { TOWN_MONITORING } from './monitoring-policy.data.js';

const JUNE = cutOffOn('2024-06-30', 2024);

describe('what may be expected says why', () => {
  const NINETY: Aim = { kind: 'at-least', number: decimal('90') };
  const LATE: MoneyPlan = {
    kind: 'by-month',
    percents: [...Array<string>(6).fill('0'), '50', '10', '10', '10', '10', '10'],
  };
  const ask = (accrual: Accrual, day: string, more: Partial<Expectation> = {}) => {
    const one = { accrual, aim: NINETY, dueMonth: null, moneyPlan: { kind: 'even' } as const, ...more };
    const expected = expectedProgress(one, cutOffOn(day, 2024));
    return [expected.because.zh, expected.because.en, expected.kind === 'share' && expected.mayExceed];
  };
  const DAY: Aim = { kind: 'date', latest: '2024-10-31' };
  const ONCE: MoneyPlan = { kind: 'once', month: 10 };

  it.each<[string, () => unknown[], string, string, boolean]>([
    [
      'even money',
      () => ask('budget', '2024-06-30'),
      '资金按月均衡，截至 6 月为 6/12',
      'even spending, 6/12 by month 6',
      true,
    ],
    [
      'planned money',
      () => ask('budget', '2024-07-31', { moneyPlan: LATE }),
      '按资金计划，截至 7 月',
      'by the plan of the money up to month 7',
      true,
    ],
    [
      'money at once, before',
      () => ask('budget', '2024-09-30', { moneyPlan: ONCE }),
      '未到考核时点：资金计划 10 月一次支出',
      'not due yet: the money is to be spent at once in month 10',
      false,
    ],
    [
      'money at once, then',
      () => ask('budget', '2024-10-31', { moneyPlan: ONCE }),
      '按资金计划，截至 10 月',
      'by the plan of the money up to month 10',
      true,
    ],
    [
      'the end of the year, before',
      () => ask('year-end', '2024-11-30'),
      '未到考核时点：年底考核',
      'not due yet: it is judged at the end of the year',
      false,
    ],
    [
      'the end of the year, then',
      () => ask('year-end', '2024-12-31'),
      '年底按全年指标值考核',
      'judged against the whole target at the end of the year',
      true,
    ],
    [
      'what holds at any time',
      () => ask('continuous', '2024-06-30'),
      '任何时点都应达到全年指标值',
      'the whole target holds at any time',
      false,
    ],
    [
      'a day, before',
      () => ask('milestone', '2024-10-30', { aim: DAY }),
      '未到考核时点：指标值为 2024-10-31',
      'not due yet: the target is 2024-10-31',
      false,
    ],
    [
      'a day, then',
      () => ask('milestone', '2024-10-31', { aim: DAY }),
      '指标值所定日期已到',
      'the day of the target has come',
      true,
    ],
    [
      'a delivery without month',
      () => ask('milestone', '2024-10-31'),
      '没有填写完成月份，无法判断',
      'no due month was entered: nothing to judge by',
      false,
    ],
    [
      'a delivery, before',
      () => ask('milestone', '2024-09-30', { dueMonth: 10 }),
      '未到考核时点：应于 10 月完成',
      'not due yet: the delivery is due in month 10',
      false,
    ],
    [
      'a delivery, then',
      () => ask('milestone', '2024-10-31', { dueMonth: 10 }),
      '应于 10 月完成，按全年指标值',
      'due in month 10, the whole target',
      true,
    ],
    [
      'an upper limit',
      () => ask('upper-limit', '2024-01-31'),
      '总量上限，与全年指标值比较',
      'an upper limit for the whole year',
      true,
    ],
    [
      'month by month',
      () => ask('linear', '2024-06-30'),
      '按月累计，截至 6 月为 6/12',
      'by month, 6/12 by month 6',
      true,
    ],
  ])('%s', (_label, said, zh, en, mayExceed) => {
    expect(said()).toEqual([zh, en, mayExceed]);
  });

  it('money without budget or plan has no rate, and says so', () => {
    const none = moneyLight({ budget: decimal('0'), executed: decimal('0') }, LATE, JUNE, TOWN_MONITORING);
    expect(none.because).toEqual({
      zh: '预算数为 0，不计算执行率 → 灰灯 ○',
      en: 'the budget is 0, so there is no rate → grey ○',
    });
    const later = moneyLight({ budget: decimal('9'), executed: decimal('0') }, LATE, JUNE, TOWN_MONITORING);
    expect(later.because).toEqual({
      zh: '按资金计划，截至 6 月，计划支出为 0 → 灰灯 ○',
      en: 'by the plan of the money up to month 6: nothing is planned to be spent → grey ○',
    });
  });
});
