import type { EvaluationStatus, Grade } from '#libs/domain';
import type { Page, PageRequest } from './task.queries.port.js';

/** Which evaluations a list shows. */
export interface EvaluationFilter {
  readonly fiscalYear: number | null;
  readonly status: EvaluationStatus | null;
  readonly sampled: boolean | null;
  /** Units that the reader may see; null for all of the district. */
  readonly units: readonly string[] | null;
}

/** One evaluation in a list. */
export interface ListedEvaluation {
  readonly id: string;
  readonly goalTableId: string;
  readonly unitId: string;
  readonly projectName: string;
  readonly fiscalYear: number;
  readonly version: number;
  readonly status: EvaluationStatus;
  readonly total: string | null;
  readonly grade: Grade | null;
  readonly sampled: boolean;
}

/** Lists of self-evaluations of one district. */
export abstract class SelfEvaluationQueries {
  abstract list(filter: EvaluationFilter, page: PageRequest): Promise<Page<ListedEvaluation>>;
  /** Tables of a year with a version in force that nobody evaluates yet. */
  abstract unopened(fiscalYear: number): Promise<readonly string[]>;
  /** Evaluations of a year that are over and were not drawn yet. */
  abstract drawable(fiscalYear: number): Promise<readonly string[]>;
}
