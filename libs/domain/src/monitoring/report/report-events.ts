import type { WithEvidence } from '../../attachments/evidence.js';
import type { Commitment } from '../../approval/events.js';
import type { DutiesRecounted } from '../../duty/recomputed-duties.js';
import type { DutyConsequences } from '../duties.js';
import type { TableLights } from '../judge-table.js';
import type { PinnedTable, RecordedReport } from './report-state.js';

/** Every event of a progress report's stream, by its persisted name. */
export interface ReportEventData {
  /** The round asks for it: version and plan are pinned. */
  readonly 'progress-report.opened': PinnedTable & DutyConsequences;
  readonly 'progress-report.reported': DutyConsequences &
    WithEvidence & { readonly report: RecordedReport; readonly lights: TableLights };
  /** The lights were given anew by other rules, or for the first time. */
  readonly 'progress-report.judged': { readonly lights: TableLights };
  readonly 'progress-report.returned': DutyConsequences & { readonly opinion: Commitment };
  /** The department stands by it; the finance desk checks it next. */
  readonly 'progress-report.department-verified': DutyConsequences & { readonly opinion: Commitment | null };
  readonly 'progress-report.verified': DutyConsequences & { readonly opinion: Commitment | null };
  /** 未报送: the round closed without it. */
  readonly 'progress-report.missed': DutyConsequences;
  /** The calendar of the year is there: what is owed has its day for certain. */
  readonly 'duty-dates.recomputed': DutiesRecounted['data'];
}

type ReportEventType = keyof ReportEventData;

/** One event of a progress report. */
export type ReportEvent = {
  readonly [T in ReportEventType]: {
    readonly type: T;
    readonly actorId: string;
    readonly occurredAt: string;
    readonly data: ReportEventData[T];
  };
}[ReportEventType];
