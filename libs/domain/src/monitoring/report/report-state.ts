import type { WithEvidence } from '../../attachments/evidence.js';
import type { Commitment } from '../../approval/events.js';
import type { Duty } from '../../duty/duty.js';
import type { TableLights } from '../judge-table.js';
import type { ProgressPlan } from '../progress-plan.js';
import type { IndicatorReport, MoneyRow } from '../progress-report.js';

/** due 待报送 → reported (→ department-verified) → returned or verified; missed is 未报送 when the round closed. */
export const REPORT_STATUSES = [
  'due',
  'reported',
  'department-verified',
  'returned',
  'verified',
  'missed',
] as const;

/** One of {@link REPORT_STATUSES}. */
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** How each status is called. */
export const REPORT_STATUS_LABELS: Readonly<Record<ReportStatus, string>> = {
  due: '待报送',
  reported: '已报送',
  'department-verified': '主管部门已核实',
  returned: '已退回',
  verified: '已核实',
  missed: '未报送',
};

/** One indicator as the record keeps it: figures and words of the form, and a commitment to what a person wrote. */
export interface RecordedIndicator extends Omit<IndicatorReport, 'causeNote' | 'measure'> {
  readonly causeNote: Commitment | null;
  readonly measure: Commitment | null;
}

/** A report as the record keeps it. */
export interface RecordedReport {
  readonly money: readonly MoneyRow[];
  readonly moneyNote: Commitment | null;
  readonly indicators: readonly RecordedIndicator[];
}

/** What a round fixed of a table when it opened. */
export interface PinnedTable {
  readonly roundId: string;
  readonly goalTableId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  /** The version in force at the cut-off, whatever is approved later. */
  readonly versionId: string;
  readonly contentHash: string;
  readonly projectName: string;
  readonly plan: ProgressPlan;
}

/** A unit's report of one table for one round (绩效运行监控表), folded from its stream. */
export interface ProgressReportState extends PinnedTable, WithEvidence {
  readonly id: string;
  readonly version: number;
  readonly duties: readonly Duty[];
  readonly status: ReportStatus;
  readonly report: RecordedReport | null;
  readonly lights: TableLights | null;
  readonly reportedBy: string | null;
  readonly reportedAt: string | null;
  /** Everybody who ever sent a report of this table in this round: none of them verifies it. */
  readonly reporters: readonly string[];
  readonly checkedBy: string | null;
  readonly checkedAt: string | null;
  readonly opinion: Commitment | null;
  /** What the department said of what it stands by; not there where no department was asked. */
  readonly departmentOpinion?: Commitment | null;
}
