import { commitText } from '../../approval/commit-text.js';
import { holds } from '../../directory/directory.js';
import { closeDuties, dueAfter, owe } from '../../monitoring/duties.js';
import type { EvaluationPolicy } from '../evaluation-policy.js';
import { PLACES } from '../score.js';
import type { WeightFault } from '../weights.js';
import { weightsOf } from '../weights.js';
import type { EvaluationDecision, EvaluationFacts } from './evaluation-decision.js';
import { happened, officeRefusal, refuseEvaluation } from './evaluation-decision.js';
import type { EvaluationEvent } from './evaluation-events.js';
import type { EvaluatedTable, RecordedWeight, SelfEvaluationState } from './evaluation-state.js';
import { awardsOf, scoreYear } from './score-year.js';

/** Working days in which finance confirms weights, and a unit evaluates itself. */
const CONFIRM_TERM = '5wd';
const EVALUATE_TERM = '20wd';

/** The year is over: a table is to be evaluated, with the weights that follow from it and the policy. */
export function openEvaluation(
  evaluated: EvaluatedTable,
  policy: EvaluationPolicy,
  facts: Pick<EvaluationFacts, 'actorId' | 'now' | 'dueDates' | 'newId' | 'directory'>,
): EvaluationEvent {
  const proposed = weightsOf(evaluated.table, policy);
  const desk = { role: 'performance-reviewer', unitId: facts.directory.financeUnitId } as const;
  const duty = owe({ kind: 'weights-confirm', ...desk, due: dueAfter(CONFIRM_TERM, facts) }, facts.newId);
  return happened(facts, 'self-evaluation.opened', {
    ...evaluated,
    policy: policy.key,
    weights: proposed.kind === 'faults' ? [] : proposed.weights.map(recorded),
    weightFaults: proposed.kind === 'faults' ? proposed.faults : [],
    ...{ opened: [duty], closed: [] },
  }).event;
}

function recorded({
  lineageId,
  weight,
}: {
  lineageId: string;
  weight: { toPlaces(places: number): string };
}): RecordedWeight {
  return { lineageId, weight: weight.toPlaces(PLACES) };
}

/** Weights as somebody wants them, held to the same rules as those of a table that has its own. */
function settled(
  { table }: EvaluatedTable,
  wanted: readonly RecordedWeight[],
  policy: EvaluationPolicy,
): { readonly weights: readonly RecordedWeight[] } | { readonly faults: readonly WeightFault[] } {
  const by = new Map(wanted.map(({ lineageId, weight }) => [lineageId, weight]));
  const known = new Set(table.indicators.map(({ lineageId }) => lineageId));
  const strange = wanted.find(({ lineageId }) => !known.has(lineageId));
  if (strange !== undefined || by.size < wanted.length) {
    return {
      faults: [{ code: 'weight-unreadable', lineageId: strange?.lineageId ?? wanted[0]?.lineageId ?? '' }],
    };
  }
  const indicators = table.indicators.map((one) => ({ ...one, weight: by.get(one.lineageId) ?? null }));
  if (by.size === 0) return { faults: [{ code: 'weights-incomplete', without: [...known] }] };
  const weights = weightsOf({ ...table, indicators }, policy);
  return weights.kind === 'faults' ? { faults: weights.faults } : { weights: weights.weights.map(recorded) };
}

function beforeConfirmation({ status }: SelfEvaluationState): boolean {
  return status === 'opened' || status === 'weights-proposed';
}

/** The unit, or the finance desk, proposes other weights than those that follow from the policy. */
export function proposeWeights(
  state: SelfEvaluationState,
  wanted: readonly RecordedWeight[],
  policy: EvaluationPolicy,
  facts: EvaluationFacts,
): EvaluationDecision {
  const { actorId, directory } = facts;
  const atFinance = holds(directory, actorId, 'performance-reviewer', directory.financeUnitId);
  const refusal = atFinance ? null : officeRefusal('declarer', state.unitId, facts);
  if (refusal !== null) return refuseEvaluation(refusal);
  if (!beforeConfirmation(state))
    return refuseEvaluation({ code: 'evaluation-step-wrong', status: state.status });
  const found = settled(state, wanted, policy);
  if ('faults' in found) return refuseEvaluation({ code: 'weights-invalid', faults: found.faults });
  return happened(facts, 'self-evaluation.weights-proposed', found);
}

/** Finance confirms the weights before any result is entered; nobody confirms what he proposed himself. */
export function confirmWeights(state: SelfEvaluationState, facts: EvaluationFacts): EvaluationDecision {
  const refusal = officeRefusal('performance-reviewer', facts.directory.financeUnitId, facts);
  if (refusal !== null) return refuseEvaluation(refusal);
  if (state.status === 'opened')
    return refuseEvaluation({ code: 'weights-invalid', faults: state.weightFaults });
  if (!beforeConfirmation(state))
    return refuseEvaluation({ code: 'evaluation-step-wrong', status: state.status });
  if (state.proposedBy === facts.actorId) {
    return refuseEvaluation({ code: 'separation-of-duties', rule: 'author-does-not-review' });
  }
  const due = dueAfter(EVALUATE_TERM, facts);
  const unit = { role: 'declarer', unitId: state.unitId } as const;
  const duty = owe({ kind: 'self-evaluation', ...unit, due }, facts.newId);
  const closed = closeDuties(state.duties, 'done');
  return happened(facts, 'self-evaluation.weights-confirmed', {
    weights: state.weights,
    opened: [duty],
    closed,
  });
}

/** Finance changes confirmed weights: with a reason, and what was entered is scored anew. */
export function changeWeights(
  state: SelfEvaluationState,
  { weights: wanted, reason }: { readonly weights: readonly RecordedWeight[]; readonly reason: string },
  policy: EvaluationPolicy,
  facts: EvaluationFacts,
): EvaluationDecision {
  const refusal = officeRefusal('performance-reviewer', facts.directory.financeUnitId, facts);
  if (refusal !== null) return refuseEvaluation(refusal);
  if (beforeConfirmation(state)) return refuseEvaluation({ code: 'weights-unconfirmed' });
  if (state.status === 'closed')
    return refuseEvaluation({ code: 'evaluation-step-wrong', status: state.status });
  const { commitment, openings } = commitText(reason, facts);
  if (commitment === null) return refuseEvaluation({ code: 'opinion-required' });
  const found = settled(state, wanted, policy);
  if ('faults' in found) return refuseEvaluation({ code: 'weights-invalid', faults: found.faults });
  const { weights } = found;
  const awards = awardsOf(state.scored);
  const scored = state.results === null ? null : scoreYear(state, weights, state.results, policy, awards);
  return happened(
    facts,
    'self-evaluation.weights-changed',
    { weights, reason: commitment, scored },
    openings,
  );
}
