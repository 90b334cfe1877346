import { commitText } from '../../approval/commit-text.js';
import type { Opening } from '../../approval/decision.js';
import type { Commitment } from '../../approval/events.js';
import type { Owed } from '../../monitoring/duties.js';
import { closeDuties, dueAfter, owe } from '../../monitoring/duties.js';
import type { EvaluationPolicy } from '../evaluation-policy.js';
import type { TypedResults } from './check-entry.js';
import { entryFaults, missingForSubmission, unreadableActuals } from './check-entry.js';
import type { EvaluationDecision, EvaluationFacts } from './evaluation-decision.js';
import { happened, officeRefusal, refuseEvaluation } from './evaluation-decision.js';
import type { EvaluationStatus, SelfEvaluationState } from './evaluation-state.js';
import { scoreYear } from './score-year.js';

/** Working days in which a form is checked, and a unit mends a returned one. */
const CHECK_TERM = '10wd';
const MEND_TERM = '5wd';

const ENTERING: ReadonlySet<EvaluationStatus> = new Set(['weights-confirmed', 'entered', 'returned']);
const UNCONFIRMED: ReadonlySet<EvaluationStatus> = new Set(['opened', 'weights-proposed']);

/** The unit enters its results in 万元; the form is recomputed beside what it declares. */
export function enterResults(
  state: SelfEvaluationState,
  typed: TypedResults,
  policy: EvaluationPolicy,
  facts: EvaluationFacts,
): EvaluationDecision {
  const refusal = officeRefusal('declarer', state.unitId, facts);
  if (refusal !== null) return refuseEvaluation(refusal);
  if (UNCONFIRMED.has(state.status)) return refuseEvaluation({ code: 'weights-unconfirmed' });
  if (!ENTERING.has(state.status))
    return refuseEvaluation({ code: 'evaluation-step-wrong', status: state.status });
  const faults = entryFaults(typed, state.table, state.weights, policy.moneyPoints);
  if (faults.length > 0) return refuseEvaluation({ code: 'evaluation-findings', findings: faults });
  const scored = scoreYear(state, state.weights, typed, policy);
  const unread = unreadableActuals(typed, scored);
  if (unread.length > 0) return refuseEvaluation({ code: 'evaluation-findings', findings: unread });
  const openings: Opening[] = [];
  const keep = (words: string | null): Commitment | null => {
    const { commitment, openings: more } = commitText(words, facts);
    openings.push(...more);
    return commitment;
  };
  const { moneyNote, results, ...figures } = typed;
  const kept = {
    ...figures,
    moneyNote: keep(moneyNote),
    results: results.map((one) => ({ ...one, note: keep(one.note) })),
  };
  return happened(facts, 'self-evaluation.entered', { results: kept, scored }, openings);
}

/** Where a sent form goes: to the department first where it is another office than finance. */
function checkerOf(
  status: EvaluationStatus,
  { directory }: Pick<EvaluationFacts, 'directory'>,
): Pick<Owed, 'role' | 'unitId'> {
  const { supervisingDepartmentId, financeUnitId } = directory;
  const department = supervisingDepartmentId !== financeUnitId && status !== 'department-accepted';
  return department
    ? { role: 'department-reviewer', unitId: supervisingDepartmentId }
    : { role: 'performance-reviewer', unitId: financeUnitId };
}

/** The head of unit sends the form on: complete, and explained where it is far above its targets. */
export function submitEvaluation(state: SelfEvaluationState, facts: EvaluationFacts): EvaluationDecision {
  const refusal = officeRefusal('unit-head', state.unitId, facts);
  if (refusal !== null) return refuseEvaluation(refusal);
  const { status, results, scored } = state;
  if (status !== 'entered' || results === null || scored === null) {
    return refuseEvaluation({ code: 'evaluation-step-wrong', status });
  }
  const findings = missingForSubmission(results.results, scored);
  if (findings.length > 0) return refuseEvaluation({ code: 'evaluation-findings', findings });
  const due = dueAfter(CHECK_TERM, facts);
  const duty = owe({ kind: 'evaluation-check', ...checkerOf(status, facts), due }, facts.newId);
  return happened(facts, 'self-evaluation.submitted', {
    opened: [duty],
    closed: closeDuties(state.duties, 'done'),
  });
}

/** Department and then finance accept a form, or return it with words; none of its authors does. */
export function checkEvaluation(
  state: SelfEvaluationState,
  verdict: { readonly accepted: boolean; readonly opinion: string | null },
  facts: EvaluationFacts,
): EvaluationDecision {
  const { status } = state;
  const checker = checkerOf(status, facts);
  const refusal = officeRefusal(checker.role, checker.unitId, facts);
  if (refusal !== null) return refuseEvaluation(refusal);
  if (status !== 'submitted' && status !== 'department-accepted') {
    return refuseEvaluation({ code: 'evaluation-step-wrong', status });
  }
  if (state.authors.includes(facts.actorId)) {
    return refuseEvaluation({ code: 'separation-of-duties', rule: 'author-does-not-review' });
  }
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
  return happened(facts, 'self-evaluation.closed', { opinion, opened: [], closed }, openings);
}
