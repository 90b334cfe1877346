import { assertNever } from '#libs/shared';
import { foldEvidence } from '../../attachments/evidence.js';
import { foldDuties } from '../duties.js';
import type { ReportEvent, ReportEventData } from './report-events.js';
import type { PinnedTable, ProgressReportState } from './report-state.js';

/** The only writer of a report's state. */
export function evolveReport(
  before: ProgressReportState | null,
  event: ReportEvent,
  id: string,
): ProgressReportState {
  if (event.type === 'progress-report.opened')
    return { ...opened(event.data, id), duties: foldDuties([], event) };
  if (before === null) throw new Error(`stream ${id} begins with ${event.type}`);
  const duties = foldDuties(before.duties, event);
  const proven = foldEvidence(before, event);
  return { ...before, ...changeOf(before, event), ...proven, duties, version: before.version + 1 };
}

function opened(data: ReportEventData['progress-report.opened'], id: string): ProgressReportState {
  const { opened: _, closed: __, ...pinned } = data;
  const table: PinnedTable = pinned;
  return {
    ...table,
    ...{ id, version: 1, duties: [], status: 'due', report: null, lights: null },
    ...{ reportedBy: null, reportedAt: null, reporters: [], checkedBy: null, checkedAt: null, opinion: null },
  };
}

function changeOf(
  { reporters, departmentOpinion }: ProgressReportState,
  event: Exclude<ReportEvent, { type: 'progress-report.opened' }>,
): Partial<ProgressReportState> {
  const { actorId, occurredAt } = event;
  const checked = { checkedBy: actorId, checkedAt: occurredAt };
  switch (event.type) {
    case 'progress-report.reported': {
      const { report, lights } = event.data;
      const sent = {
        reportedBy: actorId,
        reportedAt: occurredAt,
        reporters: [...new Set([...reporters, actorId])],
      };
      // a state without a department never has the field: it is stored as it was folded by earlier releases
      const unheard = departmentOpinion === undefined ? {} : { departmentOpinion: null };
      const unchecked = { checkedBy: null, checkedAt: null, opinion: null, ...unheard };
      return { status: 'reported', report, lights, ...sent, ...unchecked };
    }
    case 'progress-report.judged':
      return { lights: event.data.lights };
    case 'progress-report.returned':
      return { status: 'returned', ...checked, opinion: event.data.opinion };
    case 'progress-report.department-verified':
      return {
        status: 'department-verified',
        ...checked,
        opinion: event.data.opinion,
        departmentOpinion: event.data.opinion,
      };
    case 'progress-report.verified':
      return { status: 'verified', ...checked, opinion: event.data.opinion };
    case 'progress-report.missed':
      return { status: 'missed', lights: null };
    case 'duty-dates.recomputed':
      return {};
    default:
      return assertNever(event);
  }
}
