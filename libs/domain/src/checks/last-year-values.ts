import type { GoalTableContent, Indicator } from '../goal-table/content.js';
import type { LastYearValue } from './check-policy.js';

/**
 * Last year's approved targets, by the indicator of this year that carries each on: the same lineage, else the same
 * name in the same category, since most tables are declared anew every year.
 */
export function lastYearValues(now: GoalTableContent, before: GoalTableContent): readonly LastYearValue[] {
  return now.indicators.flatMap((indicator) => {
    const then =
      before.indicators.find(({ lineageId }) => lineageId === indicator.lineageId) ??
      before.indicators.find((one) => signOf(one) === signOf(indicator));
    if (then === undefined) return [];
    return [{ lineageId: indicator.lineageId, approved: then.annualTarget, actual: null }];
  });
}

function signOf({ level2, name }: Indicator): string {
  return `${level2} ${name}`.normalize('NFKC').replace(/\s+/gu, '');
}
