import type { DutyKind } from '#libs/domain';
import type { HeldDuty } from './duty.repository.port.js';
import type { Page, PageRequest } from './task.queries.port.js';

/** One row of a list of duties. */
export interface DutyRow extends HeldDuty {
  readonly unitName: string;
}

/** Which open duties are wanted; null stands for all. */
export interface DutyFilter {
  /** Those of a person's offices on a day that nobody else is charged with. */
  readonly owedBy: { readonly personId: string; readonly onDate: string } | null;
  readonly unitIds: readonly string[] | null;
  readonly kind: DutyKind | null;
  /** What the reports and corrections of one monitoring round hold. */
  readonly roundId: string | null;
  /** Due before this moment. */
  readonly dueBefore: string | null;
}

/** Lists of duties. */
export abstract class DutyQueries {
  /** Open duties, the most urgent first. */
  abstract open(filter: DutyFilter, page: PageRequest): Promise<Page<DutyRow>>;
}
