import type { LocalDate } from '../../calendar/local-date.js';
import { holds } from '../../directory/directory.js';
import type { DutyDue, DutyKind } from '../../duty/duty.js';
import type { DutyConsequences, DutyOpening } from '../duties.js';
import { closeDuties, dueAfter, dueOnDay, owe } from '../duties.js';
import type { MonitorFacts } from '../monitor-facts.js';
import { withinNotice } from './correction-days.js';
import type { CorrectionKind, CorrectionState, FormalNotice } from './correction-state.js';

/** Working days in which a unit says what it will do. */
const PLAN_TERM = '5wd';

/** Working days in which the finance desk looks whether it was done. */
const VERIFY_TERM = '5wd';

const DUTIES: Readonly<Record<CorrectionKind, Readonly<Record<'plan' | 'act' | 'verify', DutyKind>>>> = {
  deviation: { plan: 'correction-plan', act: 'correction-act', verify: 'correction-verify' },
  rectification: { plan: 'rectification-plan', act: 'rectification-act', verify: 'rectification-verify' },
};

type Clock = Pick<MonitorFacts, 'dueDates' | 'now' | 'newId'>;

/** The unit owes a plan, counted from a moment, and by the deadline of its notice at the latest. */
export function owePlan(unitId: string, notice: FormalNotice | null, since: string, facts: Clock) {
  const kind = DUTIES[notice === null ? 'deviation' : 'rectification'].plan;
  const { dueDates, newId } = facts;
  const due = atTheLatest(notice, dueAfter(PLAN_TERM, { dueDates, now: since }), facts);
  return owe({ kind, role: 'declarer', unitId, due }, newId);
}

/** The act is owed by whoever answers for it, in the office that he holds at the unit. */
export function oweAct(
  { kind, unitId }: Pick<CorrectionState, 'kind' | 'unitId'>,
  responsibleId: string | null,
  actBy: LocalDate,
  facts: MonitorFacts,
): DutyOpening {
  const isHead = responsibleId !== null && !holds(facts.directory, responsibleId, 'declarer', unitId);
  const role = isHead ? 'unit-head' : 'declarer';
  const due = dueOnDay(actBy, facts);
  return owe({ kind: DUTIES[kind].act, role, unitId, assignee: responsibleId, due }, facts.newId);
}

/** The finance desk owes a look. */
export function oweVerification({ kind }: Pick<CorrectionState, 'kind'>, facts: MonitorFacts): DutyOpening {
  const unitId = facts.directory.financeUnitId;
  const due = dueAfter(VERIFY_TERM, facts);
  return owe({ kind: DUTIES[kind].verify, role: 'performance-reviewer', unitId, due }, facts.newId);
}

/**
 * What the unit owes under a notice that comes over a correction under way: what it owed before, by its own day and the
 * notice's deadline, whichever comes first. A day that has passed gives way, so that a notice is never born overdue.
 */
export function dutiesUnderNotice(
  state: CorrectionState,
  notice: FormalNotice,
  facts: MonitorFacts,
): DutyConsequences {
  const owed = owedUnder(state, notice, facts);
  const running = state.duties.find(({ status }) => status === 'open');
  if (owed === null || (running?.kind === owed.kind && running.dueAt === owed.dueAt)) {
    return { opened: [], closed: [] };
  }
  return { opened: [owed], closed: closeDuties(state.duties, 'cancelled') };
}

function owedUnder(state: CorrectionState, notice: FormalNotice, facts: MonitorFacts): DutyOpening | null {
  const { status, unitId, responsibleId, openedAt, actBy } = state;
  const today = facts.dueDates.localDateOf(facts.now);
  if (status === 'open') {
    const byItsOwn = owePlan(unitId, notice, openedAt, facts);
    return byItsOwn.dueOn < today ? owePlan(unitId, notice, facts.now, facts) : byItsOwn;
  }
  // what the finance desk owes is not changed by its own notice
  if (status !== 'planned' || actBy === null) return null;
  const day = actBy < today && notice.actBy !== undefined ? notice.actBy : withinNotice(actBy, notice);
  return oweAct({ kind: 'rectification', unitId }, responsibleId, day, facts);
}

function atTheLatest(notice: FormalNotice | null, due: DutyDue, facts: Clock): DutyDue {
  return withinNotice(due.dueOn, notice) === due.dueOn || notice?.actBy === undefined
    ? due
    : dueOnDay(notice.actBy, facts);
}
