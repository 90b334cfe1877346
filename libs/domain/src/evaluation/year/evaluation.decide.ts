import { commitText } from '../../approval/commit-text.js';
import type { Opening } from '../../approval/decision.js';
import type { Commitment } from '../../approval/events.js';
import { closeDuties, dueAfter, owe } from '../../monitoring/duties.js';
import type { EvaluationPolicy } from '../evaluation-policy.js';
import type { TypedResults } from './check-entry.js';
import { entryFaults, missingForSubmission, unreadableActuals } from './check-entry.js';
import { CHECK_TERM, checkerOf } from './check-evaluation.decide.js';
import type { EvaluationDecision, EvaluationFacts } from './evaluation-decision.js';
import { happened, officeRefusal, refuseEvaluation } from './evaluation-decision.js';
import type { EvaluationStatus, SelfEvaluationState } from './evaluation-state.js';
import { scoreYear } from './score-year.js';

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
  const scored = scoreYear(state, state.weights, typed, policy, []);
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
