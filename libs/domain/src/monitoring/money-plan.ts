import { decimal, decimalOfInteger, parseDecimal, sumOfDecimals } from '#libs/shared';
import type { CutOff } from './cut-off.js';
import { isMonth } from './cut-off.js';
import type { Fraction } from './fraction.js';
import { fraction } from './fraction.js';

/**
 * When the money of a project is to be spent. Shares by month are per cent of the year and not amounts, so that a
 * plan outlives an adjusted budget.
 */
export type MoneyPlan =
  | { readonly kind: 'even' }
  | { readonly kind: 'by-month'; readonly percents: readonly string[] }
  | { readonly kind: 'once'; readonly month: number };

/** What is wrong with a plan; a closed union with stable codes. */
export type MoneyPlanFault =
  'twelve-months-needed' | 'percent-not-a-number' | 'not-100-percent' | 'month-unknown';

const HUNDRED = decimal('100');
const TWELVE = decimal('12');

/** The first fault of a plan that a unit entered, or null. */
export function moneyPlanFault(plan: MoneyPlan): MoneyPlanFault | null {
  if (plan.kind === 'once') return isMonth(plan.month) ? null : 'month-unknown';
  if (plan.kind === 'even') return null;
  if (plan.percents.length !== 12) return 'twelve-months-needed';
  const numbers = plan.percents.map(parseDecimal);
  const read = numbers.filter((number) => number !== null && !number.isNegative());
  if (read.length !== 12) return 'percent-not-a-number';
  return sumOfDecimals(read.filter((number) => number !== null)).equals(HUNDRED) ? null : 'not-100-percent';
}

/** The share of the year's money that is to be spent by the cut-off: from 0 to 1. */
export function plannedShare(plan: MoneyPlan, { month }: CutOff): Fraction {
  switch (plan.kind) {
    case 'even':
      return fraction(decimalOfInteger(month), TWELVE);
    case 'by-month':
      return fraction(sumOfDecimals(plan.percents.slice(0, month).map(decimal)), HUNDRED);
    case 'once':
      return fraction(decimalOfInteger(month >= plan.month ? 1 : 0));
  }
}
