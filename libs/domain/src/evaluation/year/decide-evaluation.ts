import type { EvaluationPolicy } from '../evaluation-policy.js';
import type { TypedResults } from './check-entry.js';
import { checkEvaluation } from './check-evaluation.decide.js';
import { enterResults, submitEvaluation } from './evaluation.decide.js';
import type { EvaluationDecision, EvaluationFacts } from './evaluation-decision.js';
import type { RecordedWeight, SelfEvaluationState } from './evaluation-state.js';
import { givePoints } from './points.decide.js';
import { changeWeights, confirmWeights, proposeWeights } from './weights.decide.js';

/** What people do with a self-evaluation. */
export type EvaluationCommand =
  | { readonly type: 'propose-weights'; readonly weights: readonly RecordedWeight[] }
  | { readonly type: 'confirm-weights' }
  | { readonly type: 'change-weights'; readonly weights: readonly RecordedWeight[]; readonly reason: string }
  | { readonly type: 'enter'; readonly entry: TypedResults }
  | { readonly type: 'submit' }
  | {
      readonly type: 'give-points';
      readonly lineageId: string;
      readonly points: string;
      readonly reason: string;
    }
  | { readonly type: 'check'; readonly accepted: boolean; readonly opinion: string | null };

/** One event, or a refusal; pure. */
export function decideEvaluation(
  state: SelfEvaluationState,
  command: EvaluationCommand,
  policy: EvaluationPolicy,
  facts: EvaluationFacts,
): EvaluationDecision {
  switch (command.type) {
    case 'propose-weights':
      return proposeWeights(state, command.weights, policy, facts);
    case 'confirm-weights':
      return confirmWeights(state, facts);
    case 'change-weights':
      return changeWeights(state, command, policy, facts);
    case 'enter':
      return enterResults(state, command.entry, policy, facts);
    case 'submit':
      return submitEvaluation(state, facts);
    case 'give-points':
      return givePoints(state, command, policy, facts);
    case 'check':
      return checkEvaluation(state, command, facts);
  }
}
