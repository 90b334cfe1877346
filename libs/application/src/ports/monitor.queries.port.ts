import type {
  ClosingLine,
  CorrectionState,
  CorrectionStatus,
  CountedReport,
  LightColour,
  MonitoringRoundState,
  ProgressPlanState,
  ProgressReport,
  ProgressReportState,
  ReportStatus,
} from '#libs/domain';
import type { Page, PageRequest } from './task.queries.port.js';

/** Which reports of a round are wanted. */
export interface ReportFilter {
  /** Null for the whole district. */
  readonly unitIds: readonly string[] | null;
  readonly light: LightColour | null;
  readonly status: ReportStatus | null;
}

/** One row of the reports of a round. */
export interface ReportRow {
  readonly reportId: string;
  readonly unitName: string;
  readonly state: ProgressReportState;
}

/** A report that is being written: kept, and no part of the record. */
export interface ProgressDraft {
  readonly revision: number;
  readonly content: ProgressReport;
  readonly savedBy: string;
  readonly savedAt: string;
}

/** The document that a round ended with. */
export interface RoundNotice {
  readonly html: string;
  readonly plain: string;
  readonly hash: string;
}

/** What is asked of monitoring besides single streams; everything inside the caller's transaction. */
export abstract class MonitorQueries {
  /** Rounds of a year (null: of all), the latest cut-off first. */
  abstract rounds(fiscalYear: number | null): Promise<readonly MonitoringRoundState[]>;
  abstract roundOf(fiscalYear: number, cutOff: string): Promise<string | null>;
  /** Reports by status, light and quadrant. */
  abstract counts(roundId: string, unitIds: readonly string[] | null): Promise<readonly CountedReport[]>;
  abstract reports(roundId: string, filter: ReportFilter, page: PageRequest): Promise<Page<ReportRow>>;
  /** Every report of a round as the notice shows it. */
  abstract closingLines(roundId: string): Promise<readonly ClosingLine[]>;
  /** The report of the same table in the round before. */
  abstract reportBefore(goalTableId: string, cutOff: string): Promise<ProgressReportState | null>;
  abstract planOf(goalTableId: string): Promise<ProgressPlanState | null>;
  abstract runningCorrection(reportId: string): Promise<string | null>;
  abstract corrections(
    filter: { readonly unitIds: readonly string[] | null; readonly status: CorrectionStatus | null },
    page: PageRequest,
  ): Promise<Page<CorrectionState>>;
  abstract draft(reportId: string): Promise<ProgressDraft | null>;
  /** @throws ConflictError `concurrent-change` when another revision was saved meanwhile */
  abstract saveDraft(reportId: string, draft: ProgressDraft): Promise<void>;
  abstract notice(roundId: string): Promise<RoundNotice | null>;
  abstract keepNotice(roundId: string, notice: RoundNotice): Promise<void>;
}
