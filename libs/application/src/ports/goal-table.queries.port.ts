import type { GoalTableContent, ShownState } from '#libs/domain';
import type { Page, PageRequest } from './task.queries.port.js';

/** One row of a list of goal tables. */
export interface GoalTableRow {
  readonly goalTableId: string;
  readonly version: number;
  readonly fiscalYear: number;
  readonly projectName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly annualBudget: string;
  readonly shownState: ShownState;
}

/** 报送进度 of one unit, and its share in the total. */
export interface ProgressRow {
  readonly unitId: string;
  readonly unitName: string;
  /** Tables per shown state. */
  readonly counts: Readonly<Partial<Record<ShownState, number>>>;
  readonly tables: number;
  /** Sum of 年度预算 in 元, two decimals. */
  readonly budget: string;
  readonly overdue: number;
}

/** A published table as anybody may read it. */
export interface PublishedTable {
  readonly goalTableId: string;
  readonly unitName: string;
  readonly content: GoalTableContent;
  readonly contentHash: string;
  readonly approvalNumber: string;
  readonly approvalDate: string;
  readonly publishedAt: string;
  readonly officialUrl: string | null;
}

/** Lists and sums over goal tables. */
export abstract class GoalTableQueries {
  /** Tables of the given units (null: of the whole district), newest year first. */
  abstract list(
    filter: { readonly unitIds: readonly string[] | null; readonly fiscalYear: number | null },
    page: PageRequest,
  ): Promise<Page<GoalTableRow>>;
  /** One row per unit that has tables or declarers, ordered by name. */
  abstract progress(fiscalYear: number, unitIds: readonly string[] | null): Promise<readonly ProgressRow[]>;
  abstract published(fiscalYear: number | null, page: PageRequest): Promise<Page<PublishedTable>>;
  abstract publishedOne(goalTableId: string): Promise<PublishedTable | null>;
}
