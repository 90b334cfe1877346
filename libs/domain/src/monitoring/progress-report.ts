/** 确定能 · 有可能 · 完全不可能: whether the target will be reached by the end of the year. */
type Likelihood = 'certain' | 'possible' | 'impossible';

/** 经费保障 · 制度保障 · 人员保障 · 硬件条件保障 · 其他: where a deviation comes from. */
type DeviationCause = 'funds' | 'rules' | 'staff' | 'equipment' | 'other';

/** The official rows of the money: 年度资金总额 · 一般公共预算 · 其他资金. */
type MoneySource = 'total' | 'general-public-budget' | 'other';

/** One row of the money in 万元, as typed; the official columns, and 调整预算数 which is ours. */
export interface MoneyRow {
  readonly source: MoneySource;
  /** 年初预算数. */
  readonly budget: string;
  /** 调整预算数, or null where nothing was adjusted. */
  readonly adjusted: string | null;
  /** 执行数. */
  readonly executed: string;
  /** 全年预计执行数, or null. */
  readonly forecast: string | null;
}

/** One indicator as its unit reports it; numbers, tiers and dates as typed. */
export interface IndicatorReport {
  readonly lineageId: string;
  /** Null where nothing can be said yet. */
  readonly actual: string | null;
  readonly forecast: string | null;
  readonly likelihood: Likelihood;
  readonly causes: readonly DeviationCause[];
  readonly causeNote: string;
  readonly measure: string;
}

/** What a unit reports of one table for one round. */
export interface ProgressReport {
  readonly money: readonly MoneyRow[];
  /** Why the money is as it is, where a figure asks for it. */
  readonly moneyNote: string;
  readonly indicators: readonly IndicatorReport[];
}

/** What counts as the budget: the adjusted one where there is one. */
export function budgetOf({ budget, adjusted }: MoneyRow): string {
  return adjusted ?? budget;
}
