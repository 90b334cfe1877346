import type { GoalTableContent } from '../../goal-table/content.js';
import { isMonth } from '../cut-off.js';
import type { MoneyPlanFault } from '../money-plan.js';
import { moneyPlanFault } from '../money-plan.js';
import type { ProgressPlan } from '../progress-plan.js';
import { dueMonthOf } from '../progress-plan.js';

/** What is wrong with a progress plan, at one place. */
export interface PlanFault {
  readonly code: MoneyPlanFault | 'lineage-unknown' | 'indicator-twice' | 'hangs-on-unknown';
  /** JSON pointer into the plan. */
  readonly place: string;
}

/** Everything that is wrong with a plan that a unit entered for a table. */
export function planFaults(plan: ProgressPlan, table: GoalTableContent): readonly PlanFault[] {
  const known = new Set(table.indicators.map(({ lineageId }) => lineageId));
  const ids = plan.indicators.map(({ lineageId }) => lineageId);
  const money = moneyPlanFault(plan.money);
  const faults = plan.indicators.flatMap(({ lineageId, dueMonth, hangsOn }, index): PlanFault[] => {
    const at = `/indicators/${String(index)}`;
    if (!known.has(lineageId)) return [{ code: 'lineage-unknown', place: `${at}/lineageId` }];
    if (ids.indexOf(lineageId) < index) return [{ code: 'indicator-twice', place: `${at}/lineageId` }];
    const hangsNowhere = hangsOn !== null && (hangsOn === lineageId || !known.has(hangsOn));
    return [
      ...(dueMonth === null || isMonth(dueMonth)
        ? []
        : [{ code: 'month-unknown', place: `${at}/dueMonth` } as const]),
      ...(hangsNowhere ? [{ code: 'hangs-on-unknown', place: `${at}/hangsOn` } as const] : []),
    ];
  });
  return money === null ? faults : [{ code: money, place: '/money' }, ...faults];
}

/** The plan of a version: what was confirmed of its indicators, and the proposal for those that came later. */
export function planFor(
  table: GoalTableContent,
  proposal: ProgressPlan,
  confirmed: ProgressPlan | null,
): ProgressPlan {
  if (confirmed === null) return proposal;
  const known = new Set(table.indicators.map(({ lineageId }) => lineageId));
  const kept = confirmed.indicators
    .filter(({ lineageId }) => known.has(lineageId))
    .map((one) => {
      if (one.hangsOn === null || known.has(one.hangsOn)) return one;
      // what it waited for is gone from the table, the month is not
      return { ...one, hangsOn: null, dueMonth: dueMonthOf(confirmed, one.lineageId) };
    });
  const spoken = new Set(kept.map(({ lineageId }) => lineageId));
  const later = proposal.indicators.filter(({ lineageId }) => !spoken.has(lineageId));
  return { money: confirmed.money, indicators: [...kept, ...later] };
}
