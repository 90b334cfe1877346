import { commitText } from '../../approval/commit-text.js';
import { holds, isAdministrator } from '../../directory/directory.js';
import type { Owed } from '../duties.js';
import { closeDuties, dueAfter, owe } from '../duties.js';
import type { MonitorDecision } from '../monitor-decision.js';
import { refuseMonitoring } from '../monitor-decision.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { MonitorRefusal } from '../monitor-refusals.js';
import type { RoundStatus } from '../round/round-state.js';
import { happened } from './report-decision.js';
import type { ReportEvent } from './report-events.js';
import type { ProgressReportState, ReportStatus } from './report-state.js';

/** Working days in which an office checks a report, and a unit mends a returned one. */
export const CHECK_TERM = '5wd';
const MEND_TERM = '3wd';

/** Who checks a sent report: the department first where it is another office than finance. */
export function checkerOf(
  status: ReportStatus,
  { directory }: Pick<MonitorFacts, 'directory'>,
): Pick<Owed, 'role' | 'unitId'> {
  const { supervisingDepartmentId, financeUnitId } = directory;
  return supervisingDepartmentId !== financeUnitId && status !== 'department-verified'
    ? { role: 'department-reviewer', unitId: supervisingDepartmentId }
    : { role: 'performance-reviewer', unitId: financeUnitId };
}

/** Who checks a report that was sent; where finance was asked before the unit had a department, finance alone. */
function checkerNow(
  { status, duties }: Pick<ProgressReportState, 'status' | 'duties'>,
  facts: Pick<MonitorFacts, 'directory'>,
): Pick<Owed, 'role' | 'unitId'> {
  const owed = duties.find((duty) => duty.kind === 'progress-check' && duty.status === 'open');
  return checkerOf(owed?.role === 'performance-reviewer' ? 'department-verified' : status, facts);
}

/** Why a person may not check this report now, or null: not his office, his own report, or not the time. */
export function checkerRefusal(
  state: Pick<ProgressReportState, 'status' | 'reporters' | 'duties' | 'checkedBy'>,
  { actorId, directory }: Pick<MonitorFacts, 'actorId' | 'directory'>,
): MonitorRefusal | null {
  if (isAdministrator(directory, actorId)) {
    return { code: 'separation-of-duties', rule: 'administrator-decides-nothing' };
  }
  const { status, reporters, checkedBy } = state;
  const { role, unitId } = checkerNow(state, { directory });
  if (!holds(directory, actorId, role, unitId)) return { code: 'role-missing', role, unitId };
  if (reporters.includes(actorId)) return { code: 'separation-of-duties', rule: 'author-does-not-review' };
  if (status === 'department-verified' && checkedBy === actorId) {
    return { code: 'separation-of-duties', rule: 'one-person-one-stage' };
  }
  return status === 'reported' || status === 'department-verified'
    ? null
    : { code: 'report-not-reported', status };
}

/** 核实: the office stands by the figures; what a department stood by goes on to the finance desk. */
export function decideVerify(
  state: ProgressReportState,
  opinion: string | null,
  facts: MonitorFacts,
): MonitorDecision<ReportEvent> {
  const refusal = checkerRefusal(state, facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  const { commitment, openings } = commitText(opinion, facts);
  const closed = closeDuties(state.duties, 'done');
  if (checkerNow(state, facts).role === 'performance-reviewer') {
    const verdict = { opinion: commitment, opened: [], closed };
    return happened(facts, 'progress-report.verified', verdict, openings);
  }
  const due = dueAfter(CHECK_TERM, facts);
  const next = owe({ kind: 'progress-check', ...checkerOf('department-verified', facts), due }, facts.newId);
  const passed = { opinion: commitment, opened: [next], closed };
  return happened(facts, 'progress-report.department-verified', passed, openings);
}

/** 退回 to the unit: with words, and only while the round still takes what comes back. */
export function decideReturn(
  state: ProgressReportState,
  opinion: string,
  round: RoundStatus,
  facts: MonitorFacts,
): MonitorDecision<ReportEvent> {
  const refusal = checkerRefusal(state, facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  if (round !== 'open') return refuseMonitoring({ code: 'round-not-open', status: round });
  const { commitment, openings } = commitText(opinion, facts);
  if (commitment === null) return refuseMonitoring({ code: 'opinion-required' });
  const due = dueAfter(MEND_TERM, facts);
  const mend = owe({ kind: 'progress-report', role: 'declarer', unitId: state.unitId, due }, facts.newId);
  const data = { opinion: commitment, opened: [mend], closed: closeDuties(state.duties, 'done') };
  return happened(facts, 'progress-report.returned', data, openings);
}
