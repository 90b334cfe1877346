import { decimal } from '#libs/shared';
import type { Decimal } from '#libs/shared';
import type { CutOff } from './cut-off.js';
import { expectedProgress } from './expected-progress.js';
import { compareFraction, fraction, timesFraction } from './fraction.js';
import type { Fraction } from './fraction.js';
import type { Light } from './light.js';
import { plainLight } from './light.js';
import type { MoneyPlan } from './money-plan.js';
import type { MonitoringPolicy } from './monitoring-policy.js';
import { ratioLight } from './ratio-light.js';

/** The money of a project at a cut-off in one and the same unit; `budget` is the adjusted one. */
export interface MoneySpent {
  readonly budget: Decimal;
  readonly executed: Decimal;
}

const HUNDRED = decimal('100');

/** 预算执行率 in per cent, exact; null for a budget of 0, which has no rate. */
export function executionRate({ budget, executed }: MoneySpent): Fraction | null {
  return budget.isZero() || budget.isNegative() ? null : fraction(executed.multiply(HUNDRED), budget);
}

/** The light of the money (monitoring.md §3); spending ahead of the plan is no merit, so it is never blue. */
export function moneyLight(
  money: MoneySpent,
  plan: MoneyPlan,
  cutOff: CutOff,
  policy: MonitoringPolicy,
): Light {
  const rate = executionRate(money);
  if (rate === null) {
    return plainLight(policy.key, 'grey', 'budget-zero', {
      zh: '预算数为 0，不计算执行率',
      en: 'the budget is 0, so there is no rate',
    });
  }
  const aim = { kind: 'at-least', number: HUNDRED } as const;
  const expected = expectedProgress({ accrual: 'budget', aim, dueMonth: null, moneyPlan: plan }, cutOff);
  if (expected.kind !== 'share') return plainLight(policy.key, 'grey', expected.kind, expected.because);
  const planned = timesFraction(fraction(HUNDRED), expected.share);
  if (compareFraction(planned, decimal('0')) === 0) {
    return plainLight(policy.key, 'grey', 'nothing-expected', {
      zh: `${expected.because.zh}，计划支出为 0`,
      en: `${expected.because.en}: nothing is planned to be spent`,
    });
  }
  const spent = `${money.executed.toString()} ÷ ${money.budget.toString()}`;
  const because = {
    zh: `执行率 ${spent}，${expected.because.zh}`,
    en: `spent ${spent}, ${expected.because.en}`,
  };
  const reached = { actual: rate, expected: planned, unit: '%', because };
  return ratioLight(reached, policy, { rule: 'money', mayExceed: false });
}
