import { decimal, decimalOfInteger } from '#libs/shared';
import type { Words } from '../target-values/words.js';
import type { Accrual } from './accrual.js';
import type { Aim } from './aim.js';
import type { CutOff } from './cut-off.js';
import { lastDayOf } from './cut-off.js';
import type { Fraction } from './fraction.js';
import { fraction } from './fraction.js';
import type { MoneyPlan } from './money-plan.js';
import { plannedShare } from './money-plan.js';

/** How much of the target a cut-off may expect, or why it may expect nothing yet. */
export type Expected =
  | {
      readonly kind: 'share';
      /** Of the whole target, from 0 to 1. */
      readonly share: Fraction;
      /** False for what holds at any time: more than all of it says nothing. */
      readonly mayExceed: boolean;
      readonly because: Words;
    }
  | { readonly kind: 'not-due' | 'due-month-missing'; readonly because: Words };

/** What decides how much may be expected of one indicator. */
export interface Expectation {
  readonly accrual: Accrual;
  readonly aim: Aim;
  /** Month by whose end a delivery is due, or null where nobody entered it. */
  readonly dueMonth: number | null;
  readonly moneyPlan: MoneyPlan;
}

const WHOLE = fraction(decimal('1'));
const TWELVE = decimal('12');

function whole(zh: string, en: string, mayExceed = true): Expected {
  return { kind: 'share', share: WHOLE, mayExceed, because: { zh, en } };
}

function notDue(zh: string, en: string): Expected {
  return { kind: 'not-due', because: { zh: `未到考核时点：${zh}`, en: `not due yet: ${en}` } };
}

function ofMoney(plan: MoneyPlan, cutOff: CutOff): Expected {
  const month = String(cutOff.month);
  if (plan.kind === 'once' && cutOff.month < plan.month) {
    const due = String(plan.month);
    return notDue(`资金计划 ${due} 月一次支出`, `the money is to be spent at once in month ${due}`);
  }
  const because =
    plan.kind === 'even'
      ? {
          zh: `资金按月均衡，截至 ${month} 月为 ${month}/12`,
          en: `even spending, ${month}/12 by month ${month}`,
        }
      : { zh: `按资金计划，截至 ${month} 月`, en: `by the plan of the money up to month ${month}` };
  return { kind: 'share', share: plannedShare(plan, cutOff), mayExceed: true, because };
}

function atYearEnd({ month }: CutOff): Expected {
  if (month < 12) return notDue('年底考核', 'it is judged at the end of the year');
  return whole('年底按全年指标值考核', 'judged against the whole target at the end of the year');
}

function ofDay(latest: string, { day, fiscalYear }: CutOff): Expected {
  if (lastDayOf(latest, fiscalYear) > day) return notDue(`指标值为 ${latest}`, `the target is ${latest}`);
  return whole('指标值所定日期已到', 'the day of the target has come');
}

function ofDelivery({ aim, dueMonth }: Expectation, cutOff: CutOff): Expected {
  if (aim.kind === 'date') return ofDay(aim.latest, cutOff);
  if (aim.kind === 'period') return ofDay(aim.to, cutOff);
  if (dueMonth === null) {
    const because = { zh: '没有填写完成月份，无法判断', en: 'no due month was entered: nothing to judge by' };
    return { kind: 'due-month-missing', because };
  }
  const due = String(dueMonth);
  if (cutOff.month < dueMonth) return notDue(`应于 ${due} 月完成`, `the delivery is due in month ${due}`);
  return whole(`应于 ${due} 月完成，按全年指标值`, `due in month ${due}, the whole target`);
}

function byMonth({ month }: CutOff): Expected {
  const count = String(month);
  const because = {
    zh: `按月累计，截至 ${count} 月为 ${count}/12`,
    en: `by month, ${count}/12 by month ${count}`,
  };
  return { kind: 'share', share: fraction(decimalOfInteger(month), TWELVE), mayExceed: true, because };
}

/** How much of a target is to be expected at a cut-off (monitoring.md §2): prorating everything gives false alarms. */
export function expectedProgress(one: Expectation, cutOff: CutOff): Expected {
  switch (one.accrual) {
    case 'budget':
      return ofMoney(one.moneyPlan, cutOff);
    case 'year-end':
      return atYearEnd(cutOff);
    case 'continuous':
      return whole('任何时点都应达到全年指标值', 'the whole target holds at any time', false);
    case 'milestone':
      return ofDelivery(one, cutOff);
    case 'upper-limit':
      return whole('总量上限，与全年指标值比较', 'an upper limit for the whole year');
    case 'linear':
      return byMonth(cutOff);
  }
}
