import type { GoalTableContent } from '../goal-table/content.js';
import type { Accrual } from './accrual.js';
import { proposeAccrual } from './accrual.js';
import type { MoneyPlan } from './money-plan.js';

/** How one indicator is expected to grow, confirmed with the goals. */
export interface IndicatorPlan {
  readonly lineageId: string;
  readonly accrual: Accrual;
  readonly dueMonth: number | null;
  /** The delivery that it waits for; its due month counts where this one has none. */
  readonly hangsOn: string | null;
}

/** How a table is expected to go through its year. */
export interface ProgressPlan {
  readonly money: MoneyPlan;
  readonly indicators: readonly IndicatorPlan[];
}

/** The plan of a table before anybody changed it: even money, accruals by the first rule that fits, no due month. */
export function proposePlan(table: GoalTableContent): ProgressPlan {
  const indicators = table.indicators.map((indicator) => {
    const { accrual, hangsOn } = proposeAccrual(indicator, table);
    return { lineageId: indicator.lineageId, accrual, dueMonth: null, hangsOn: hangsOn ?? null };
  });
  return { money: { kind: 'even' }, indicators };
}

/** The plan of one indicator. */
export function planOf(plan: ProgressPlan, lineageId: string): IndicatorPlan | undefined {
  return plan.indicators.find((one) => one.lineageId === lineageId);
}

/** The month in which an indicator is due: its own, or that of the delivery it hangs on. */
export function dueMonthOf(plan: ProgressPlan, lineageId: string): number | null {
  const own = planOf(plan, lineageId);
  if (own === undefined) return null;
  if (own.dueMonth !== null || own.hangsOn === null) return own.dueMonth;
  return planOf(plan, own.hangsOn)?.dueMonth ?? null;
}
