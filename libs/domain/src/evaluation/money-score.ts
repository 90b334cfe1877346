import type { Decimal } from '#libs/shared';
import { decimal } from '#libs/shared';
import { compareFraction, fraction } from '../monitoring/fraction.js';
import type { MoneySpent } from '../monitoring/money-light.js';
import type { Score } from './score.js';
import { NOTHING, allOrNothing, shareOfWeight } from './score.js';

const ONE = decimal('1');

/** The money row: weight × min(1, executed ÷ adjusted budget); a budget of 0 has no rate and is for people. */
export function moneyScore(weight: Decimal, { budget, executed }: MoneySpent): Score {
  if (budget.isZero() || budget.isNegative()) {
    const because = { zh: '预算数为 0，执行率无法计算，请人工评定', en: 'the budget is 0: people decide' };
    return { points: NOTHING, rule: 'budget-zero', because };
  }
  const rate = fraction(executed, budget);
  const shown = `${executed.toString()} ÷ ${budget.toString()}`;
  if (executed.isNegative()) {
    return allOrNothing(weight, false, 'money', {
      zh: `执行数为负 ${shown}`,
      en: `negative spending ${shown}`,
    });
  }
  if (compareFraction(rate, ONE) < 0) return shareOfWeight(weight, rate, 'money', shown);
  return allOrNothing(weight, true, 'money', { zh: `${shown} ≥ 1`, en: `${shown} ≥ 1` });
}
