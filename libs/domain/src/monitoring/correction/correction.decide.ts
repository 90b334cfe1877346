import { commitText } from '../../approval/commit-text.js';
import type { Opening } from '../../approval/decision.js';
import type { LocalDate } from '../../calendar/local-date.js';
import type { Role } from '../../directory/role.js';
import { holds } from '../../directory/directory.js';
import { closeDuties } from '../duties.js';
import type { MonitorDecision } from '../monitor-decision.js';
import { refuseMonitoring } from '../monitor-decision.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { MonitorRefusal } from '../monitor-refusals.js';
import { financeDeskRefusal } from '../round/round.decide.js';
import { dayRefusal, planDayRefusal } from './correction-days.js';
import { oweAct, oweVerification } from './correction-duties.js';
import type { CorrectionEvent, CorrectionEventData } from './correction-events.js';
import type { CorrectionState, CorrectionStatus } from './correction-state.js';

/** Who can answer for a correction at the unit. */
const RESPONSIBLE: readonly Role[] = ['declarer', 'unit-head'];

/** What a unit means to do, who answers for it and by when. */
export interface CorrectionPlan {
  readonly responsibleId: string;
  readonly actBy: LocalDate;
  readonly measures: string;
}

function record<T extends CorrectionEvent['type']>(
  { actorId, now }: MonitorFacts,
  type: T,
  data: CorrectionEventData[T],
  openings: readonly Opening[],
): MonitorDecision<CorrectionEvent> {
  return { ok: true, event: { type, actorId, occurredAt: now, data } as CorrectionEvent, openings };
}

function worksThere(personId: string, unitId: string, { directory }: MonitorFacts): boolean {
  return RESPONSIBLE.some((role) => holds(directory, personId, role, unitId));
}

function unitRefusal(
  { unitId, status, kind }: CorrectionState,
  wanted: CorrectionStatus,
  facts: MonitorFacts,
): MonitorRefusal | null {
  if (!worksThere(facts.actorId, unitId, facts)) return { code: 'role-missing', role: 'declarer', unitId };
  return status === wanted ? null : { code: 'correction-step-wrong', status, kind };
}

function deskRefusal({ status, kind, doers }: CorrectionState, facts: MonitorFacts): MonitorRefusal | null {
  const refusal = financeDeskRefusal(facts);
  if (refusal !== null) return refusal;
  if (doers.includes(facts.actorId)) return { code: 'separation-of-duties', rule: 'author-does-not-review' };
  return status === 'done' ? null : { code: 'correction-step-wrong', status, kind };
}

/** The unit says what it will do, who answers for it and by when. */
export function decidePlanCorrection(
  state: CorrectionState,
  { responsibleId, actBy, measures }: CorrectionPlan,
  facts: MonitorFacts,
): MonitorDecision<CorrectionEvent> {
  const { unitId, duties } = state;
  const refusal = unitRefusal(state, 'open', facts) ?? planDayRefusal(actBy, state, facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  if (!worksThere(responsibleId, unitId, facts)) {
    return refuseMonitoring({ code: 'role-missing', role: 'declarer', unitId });
  }
  const { commitment, openings } = commitText(measures, facts);
  if (commitment === null) return refuseMonitoring({ code: 'opinion-required' });
  const act = oweAct(state, responsibleId, actBy, facts);
  const data = {
    responsibleId,
    actBy,
    measures: commitment,
    opened: [act],
    closed: closeDuties(duties, 'done'),
  };
  return record(facts, 'correction.planned', data, openings);
}

/** The unit says that it is done, and how. */
export function decideCompleteCorrection(
  state: CorrectionState,
  account: string,
  facts: MonitorFacts,
): MonitorDecision<CorrectionEvent> {
  const refusal = unitRefusal(state, 'planned', facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  const { commitment, openings } = commitText(account, facts);
  if (commitment === null) return refuseMonitoring({ code: 'opinion-required' });
  const verify = oweVerification(state, facts);
  const data = { account: commitment, opened: [verify], closed: closeDuties(state.duties, 'done') };
  return record(facts, 'correction.completed', data, openings);
}

/** The finance desk has looked: the deviation is mended. */
export function decideVerifyCorrection(
  state: CorrectionState,
  opinion: string | null,
  facts: MonitorFacts,
): MonitorDecision<CorrectionEvent> {
  const refusal = deskRefusal(state, facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  const { commitment, openings } = commitText(opinion, facts);
  const data = { opinion: commitment, opened: [], closed: closeDuties(state.duties, 'done') };
  return record(facts, 'correction.verified', data, openings);
}

/** The finance desk has looked: it is not mended, and it sets a new day, which may be later than its notice's. */
export function decideSendBackCorrection(
  state: CorrectionState,
  { opinion, actBy }: { readonly opinion: string; readonly actBy: LocalDate },
  facts: MonitorFacts,
): MonitorDecision<CorrectionEvent> {
  const { responsibleId, fiscalYear } = state;
  const refusal = deskRefusal(state, facts) ?? dayRefusal(actBy, fiscalYear, facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  const { commitment, openings } = commitText(opinion, facts);
  if (commitment === null) return refuseMonitoring({ code: 'opinion-required' });
  const again = oweAct(state, responsibleId, actBy, facts);
  const data = { opinion: commitment, actBy, opened: [again], closed: closeDuties(state.duties, 'done') };
  return record(facts, 'correction.sent-back', data, openings);
}
