import type { GoalTableContent, IndicatorReport, MoneyRow, ProgressPlan, ProgressReport } from '#libs/domain';
import { proposePlan } from '#libs/domain';
import { machongTables } from './machong-tables.js';

/** A table with its plan and what its unit reports of it. */
export interface ReportedTable {
  readonly table: GoalTableContent;
  readonly plan: ProgressPlan;
  readonly report: ProgressReport;
}

/** The total row of a report in 万元. */
export function totalRow(budget: string, executed: string, more: Partial<MoneyRow> = {}): MoneyRow {
  return { source: 'total', budget, adjusted: null, executed, forecast: null, ...more };
}

/** A row of a report that raises no question. */
export function calmRow(lineageId: string, actual: string | null): IndicatorReport {
  return {
    lineageId,
    actual,
    forecast: null,
    likelihood: 'certain',
    causes: [],
    causeNote: '',
    measure: '',
  };
}

/** A report that raises no question: the actuals in the order of the indicators, null for what is not typed. */
export function calmReport(
  table: GoalTableContent,
  money: MoneyRow,
  actuals: readonly (string | null)[],
): ProgressReport {
  const indicators = table.indicators.map(({ lineageId }, index) =>
    calmRow(lineageId, actuals[index] ?? null),
  );
  return { money: [money], moneyNote: '', indicators };
}

/** The uniforms are bought at once in October, and so is the plan of their money. */
export function boughtInOctober(table: GoalTableContent): ProgressPlan {
  const { indicators } = proposePlan(table);
  return {
    money: { kind: 'once', month: 10 },
    indicators: indicators.map((one) =>
      one.accrual === 'milestone' && one.hangsOn === null ? { ...one, dueMonth: 10 } : one,
    ),
  };
}

/** Invented reports of the three tables at the middle of 2024: on course, on course, and nothing bought yet. */
export function midYearReports(): readonly ReportedTable[] {
  const [staff, grid, uniforms] = machongTables() as [GoalTableContent, GoalTableContent, GoalTableContent];
  return [
    {
      table: staff,
      plan: proposePlan(staff),
      report: calmReport(staff, totalRow('872.64', '436.32'), ['184', '95', '100', '92', null, null]),
    },
    {
      table: grid,
      plan: proposePlan(grid),
      report: calmReport(grid, totalRow('75.36', '37.68'), ['91', '100', '达成', null, null, null]),
    },
    {
      table: uniforms,
      plan: boughtInOctober(uniforms),
      report: calmReport(uniforms, totalRow('4.17', '0'), [null, null, null, null, null, null, '达成', null]),
    },
  ];
}
