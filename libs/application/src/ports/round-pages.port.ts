import type { GoalTableContent, ProgressPlan, ProgressReportState } from '#libs/domain';

/** A table in force at a cut-off, as a round is about to pin it. */
export interface TableInForce {
  readonly goalTableId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly versionId: string;
  readonly contentHash: string;
  readonly content: GoalTableContent;
  readonly confirmedPlan: ProgressPlan | null;
}

/** A report with the content that its round pinned. */
export interface ReportWithContent {
  readonly state: ProgressReportState;
  readonly content: GoalTableContent;
}

/** Which rows of a round come next: keyset pages, so that a restart goes on where the last one committed. */
export interface RoundPage {
  readonly roundId: string;
  /** The last id of the page before. */
  readonly after: string;
  readonly limit: number;
}

/** The rows of a round, page by page, each in one statement. */
export abstract class RoundPages {
  /**
   * Tables of the year by id with the version that was in force at the cut-off: the last one with an approval date up
   * to that day, whatever was approved later.
   */
  abstract tablesInForce(
    page: RoundPage & { readonly fiscalYear: number; readonly cutOff: string },
  ): Promise<readonly TableInForce[]>;
  /** Those of the tables that have a report of the round already. */
  abstract alreadyAsked(roundId: string, goalTableIds: readonly string[]): Promise<readonly string[]>;
  /** Reports that are still awaited, by another day than the last one of their round or by a guess; locked as well. */
  abstract lockAwaited(
    page: RoundPage & { readonly reportUntil: string },
  ): Promise<readonly ProgressReportState[]>;
  /** Reports of the round by id, locked for this transaction. */
  abstract lockReports(page: RoundPage): Promise<readonly ReportWithContent[]>;
}
