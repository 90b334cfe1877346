import { decimal, parseDecimal } from '#libs/shared';
import { commitText } from '../../approval/commit-text.js';
import type { EvaluationPolicy } from '../evaluation-policy.js';
import { PLACES } from '../score.js';
import { pointsFaults } from './check-entry.js';
import { checkerRefusal } from './check-evaluation.decide.js';
import type { EvaluationDecision, EvaluationFacts } from './evaluation-decision.js';
import { happened, refuseEvaluation } from './evaluation-decision.js';
import type { EvaluationFinding } from './evaluation-refusals.js';
import type { SelfEvaluationState } from './evaluation-state.js';
import { awardsOf, scoreYear } from './score-year.js';

/** Points that a checker gives one row, and why; the reason is a person's own words. */
interface GivenPoints {
  readonly lineageId: string;
  readonly points: string;
  readonly reason: string;
}

/**
 * Whoever checks the form next gives the points of a row that no rule can score: the department while it has the
 * form, else finance. A row that a rule scores keeps its arithmetic, whatever anybody thinks of it.
 */
export function givePoints(
  state: SelfEvaluationState,
  { lineageId, points, reason }: GivenPoints,
  policy: EvaluationPolicy,
  facts: EvaluationFacts,
): EvaluationDecision {
  const refusal = checkerRefusal(state, facts);
  if (refusal !== null) return refuseEvaluation(refusal);
  const { results, scored } = state;
  const row = scored?.rows.find((one) => one.lineageId === lineageId);
  if (results === null || row === undefined || !forPeople(row)) {
    return refuseEvaluation({ code: 'points-follow-from-rule', lineageId });
  }
  const findings = faultsOf(points, row.weight);
  if (findings.length > 0) return refuseEvaluation({ code: 'evaluation-findings', findings });
  const { commitment, openings } = commitText(reason, facts);
  if (commitment === null) return refuseEvaluation({ code: 'opinion-required' });
  const given = decimal(points).toPlaces(PLACES);
  const others = awardsOf(scored).filter((one) => one.lineageId !== lineageId);
  const award = { lineageId, points: given, by: facts.actorId, reason: commitment };
  const anew = scoreYear(state, state.weights, results, policy, [...others, award]);
  const data = { lineageId, points: given, reason: commitment, scored: anew };
  return happened(facts, 'self-evaluation.points-given', data, openings);
}

function forPeople({ rule }: { readonly rule: string }): boolean {
  return rule === 'people-decide' || rule === 'people-decided';
}

/** Points are written and added in two places: what could not be printed is not rounded behind anybody's back. */
function faultsOf(points: string, weight: string): readonly EvaluationFinding[] {
  const faults = pointsFaults(points, weight, '/points');
  const read = parseDecimal(points);
  const exact = read !== null && read.compare(read.roundTo(PLACES)) === 0;
  return faults.length > 0 || exact
    ? faults
    : [{ code: 'points-not-a-number', place: '/points', shown: points }];
}
