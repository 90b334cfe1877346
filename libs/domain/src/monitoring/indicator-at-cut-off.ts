import type { GoalTableContent, Indicator } from '../goal-table/content.js';
import type { Accrual } from './accrual.js';
import { proposeAccrual } from './accrual.js';
import type { CutOff } from './cut-off.js';
import type { Expected } from './expected-progress.js';
import { expectedProgress } from './expected-progress.js';
import type { ProgressPlan } from './progress-plan.js';
import { dueMonthOf, planOf } from './progress-plan.js';
import type { ReadAim } from './read-aim.js';
import { readAim } from './read-aim.js';

/** A table with its plan at one cut-off. */
export interface PlannedTable {
  readonly table: GoalTableContent;
  readonly plan: ProgressPlan;
  readonly cutOff: CutOff;
}

/** What is asked of an indicator by a cut-off: the same for the check of a report and for its light. */
export interface AskedIndicator extends ReadAim {
  readonly accrual: Accrual;
  readonly expected: Expected;
}

/** Reads the target of an indicator and how much of it a cut-off may expect. */
export function indicatorAtCutOff(
  indicator: Indicator,
  { table, plan, cutOff }: PlannedTable,
): AskedIndicator {
  const { lineageId } = indicator;
  const accrual = planOf(plan, lineageId)?.accrual ?? proposeAccrual(indicator, table).accrual;
  const { aim, unit } = readAim(indicator, table, accrual);
  const dueMonth = dueMonthOf(plan, lineageId);
  const expected = expectedProgress({ accrual, aim, dueMonth, moneyPlan: plan.money }, cutOff);
  return { accrual, aim, unit, expected };
}
