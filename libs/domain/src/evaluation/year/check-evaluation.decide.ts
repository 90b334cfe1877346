import { commitText } from '../../approval/commit-text.js';
import type { Owed } from '../../monitoring/duties.js';
import { closeDuties, dueAfter, owe } from '../../monitoring/duties.js';
import { undecidedRows } from './check-entry.js';
import type { EvaluationDecision, EvaluationFacts } from './evaluation-decision.js';
import { happened, officeRefusal, refuseEvaluation } from './evaluation-decision.js';
import type { EvaluationRefusal } from './evaluation-refusals.js';
import type { EvaluationStatus, SelfEvaluationState } from './evaluation-state.js';

/** Working days in which a form is checked. */
export const CHECK_TERM = '10wd';
/** Working days in which a unit mends a returned one. */
const MEND_TERM = '5wd';

/** Where a sent form goes: to the department first where it is another office than finance. */
export function checkerOf(
  status: EvaluationStatus,
  { directory }: Pick<EvaluationFacts, 'directory'>,
): Pick<Owed, 'role' | 'unitId'> {
  const { supervisingDepartmentId, financeUnitId } = directory;
  const department = supervisingDepartmentId !== financeUnitId && status !== 'department-accepted';
  return department
    ? { role: 'department-reviewer', unitId: supervisingDepartmentId }
    : { role: 'performance-reviewer', unitId: financeUnitId };
}

/** Why somebody may not judge a form that was sent, or null: not his office, not the time, or his own words. */
export function checkerRefusal(
  { status, authors, checkedBy }: SelfEvaluationState,
  facts: EvaluationFacts,
): EvaluationRefusal | null {
  const { role, unitId } = checkerOf(status, facts);
  const refusal = officeRefusal(role, unitId, facts);
  if (refusal !== null) return refusal;
  if (status !== 'submitted' && status !== 'department-accepted') {
    return { code: 'evaluation-step-wrong', status };
  }
  if (authors.includes(facts.actorId)) {
    return { code: 'separation-of-duties', rule: 'author-does-not-review' };
  }
  return status === 'department-accepted' && checkedBy === facts.actorId
    ? { code: 'separation-of-duties', rule: 'one-person-one-stage' }
    : null;
}

/** Department and then finance accept a form, or return it with words; none of its authors does. */
export function checkEvaluation(
  state: SelfEvaluationState,
  verdict: { readonly accepted: boolean; readonly opinion: string | null },
  facts: EvaluationFacts,
): EvaluationDecision {
  const refusal = checkerRefusal(state, facts);
  if (refusal !== null) return refuseEvaluation(refusal);
  const checker = checkerOf(state.status, facts);
  const { commitment: opinion, openings } = commitText(verdict.opinion, facts);
  const closed = closeDuties(state.duties, 'done');
  if (!verdict.accepted) {
    if (opinion === null) return refuseEvaluation({ code: 'opinion-required' });
    const unit = { kind: 'self-evaluation', role: 'declarer', unitId: state.unitId } as const;
    const duty = owe({ ...unit, due: dueAfter(MEND_TERM, facts) }, facts.newId);
    return happened(facts, 'self-evaluation.returned', { opinion, opened: [duty], closed }, openings);
  }
  if (checker.role === 'department-reviewer') {
    const next = { kind: 'evaluation-check', ...checkerOf('department-accepted', facts) } as const;
    const duty = owe({ ...next, due: dueAfter(CHECK_TERM, facts) }, facts.newId);
    return happened(
      facts,
      'self-evaluation.department-accepted',
      { opinion, opened: [duty], closed },
      openings,
    );
  }
  const findings = undecidedRows(state.scored);
  if (findings.length > 0) return refuseEvaluation({ code: 'evaluation-findings', findings });
  return happened(facts, 'self-evaluation.closed', { opinion, opened: [], closed }, openings);
}
