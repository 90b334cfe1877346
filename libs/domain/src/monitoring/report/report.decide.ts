import { canonicalJson } from '#libs/shared';
import { holds } from '../../directory/directory.js';
import type { GoalTableContent } from '../../goal-table/content.js';
import { checkReport } from '../check-report.js';
import type { CutOff } from '../cut-off.js';
import { closeDuties, dueAfter, dueOnDay, owe } from '../duties.js';
import type { TableLights } from '../judge-table.js';
import { judgeTable } from '../judge-table.js';
import type { MonitorDecision } from '../monitor-decision.js';
import { refuseMonitoring } from '../monitor-decision.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { MonitorRefusal } from '../monitor-refusals.js';
import type { MonitoringPolicy } from '../monitoring-policy.js';
import type { ProgressReport } from '../progress-report.js';
import { openFindings } from '../report-finding.js';
import type { RoundStatus } from '../round/round-state.js';
import { commitReport, reportAsTyped } from './commit-report.js';
import { happened } from './report-decision.js';
import type { ReportEvent } from './report-events.js';
import type { PinnedTable, ProgressReportState } from './report-state.js';
import { CHECK_TERM, checkerOf } from './verify-report.decide.js';

/** The part of a round by which a report is judged, with the content that the round pinned. */
export interface JudgedBy {
  readonly table: GoalTableContent;
  readonly cutOff: CutOff;
  readonly policy: MonitoringPolicy;
}

/** A round asks a unit for the report of one table. */
export function openReport(
  pinned: PinnedTable,
  reportUntil: string,
  facts: Pick<MonitorFacts, 'actorId' | 'now' | 'dueDates' | 'newId'>,
): ReportEvent {
  const due = dueOnDay(reportUntil, facts);
  const duty = owe({ kind: 'progress-report', role: 'declarer', unitId: pinned.unitId, due }, facts.newId);
  return happened(facts, 'progress-report.opened', { ...pinned, opened: [duty], closed: [] }).event;
}

/** Why a person may not report this table now, or null. */
export function reporterRefusal(
  state: ProgressReportState,
  round: RoundStatus,
  { actorId, directory }: Pick<MonitorFacts, 'actorId' | 'directory'>,
): MonitorRefusal | null {
  const { unitId, status } = state;
  if (!holds(directory, actorId, 'declarer', unitId))
    return { code: 'role-missing', role: 'declarer', unitId };
  if (round !== 'open') return { code: 'round-not-open', status: round };
  return status === 'due' || status === 'returned' ? null : { code: 'report-not-awaited', status };
}

/** 报送: what stands in the way is named place by place; what is sound gets its lights at once. */
export function decideReport(
  state: ProgressReportState,
  report: ProgressReport,
  by: JudgedBy & { readonly round: RoundStatus },
  facts: MonitorFacts,
): MonitorDecision<ReportEvent> {
  const refusal = reporterRefusal(state, by.round, facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  const held = { ...by, plan: state.plan };
  const findings = openFindings(checkReport(report, { ...held, isOpen: true }));
  if (findings.length > 0) return refuseMonitoring({ code: 'report-findings', findings });
  const committed = commitReport(report, facts);
  const due = dueAfter(CHECK_TERM, facts);
  const check = owe({ kind: 'progress-check', ...checkerOf('reported', facts), due }, facts.newId);
  const lights = judgeTable({ ...held, report });
  const data = {
    report: committed.report,
    lights,
    opened: [check],
    closed: closeDuties(state.duties, 'done'),
  };
  return happened(facts, 'progress-report.reported', data, committed.openings);
}

/** 未报送 when the round closes, or null for what is there. */
export function decideMissed(
  { status, duties }: ProgressReportState,
  facts: Pick<MonitorFacts, 'actorId' | 'now'>,
): ReportEvent | null {
  if (status !== 'due' && status !== 'returned') return null;
  const data = { opened: [], closed: closeDuties(duties, 'cancelled') };
  return happened(facts, 'progress-report.missed', data).event;
}

/** New lights by the rules of the round, or null where the stored ones say the same. */
export function decideJudged(
  { report, plan, lights, status }: ProgressReportState,
  by: JudgedBy,
  facts: Pick<MonitorFacts, 'actorId' | 'now'>,
): ReportEvent | null {
  if (report === null || status === 'missed') return null;
  const typed = reportAsTyped(report, () => null);
  const fresh: TableLights = judgeTable({ ...by, plan, report: typed });
  if (lights !== null && canonicalJson(lights) === canonicalJson(fresh)) return null;
  return happened(facts, 'progress-report.judged', { lights: fresh }).event;
}
