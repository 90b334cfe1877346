import type { SeparationRule } from '../../approval/refusals.js';
import type { Role } from '../../directory/role.js';
import type { WeightFault } from '../weights.js';
import type { EvaluationStatus } from './evaluation-state.js';

/** What is wrong with an entry, and where. */
export interface EvaluationFinding {
  readonly code:
    | 'money-not-a-number'
    | 'negative-money'
    | 'yuan-for-wan'
    | 'money-note-missing'
    | 'indicator-unknown'
    | 'indicator-twice'
    | 'actual-missing'
    | 'actual-unreadable'
    | 'points-not-a-number'
    | 'points-over-weight'
    | 'points-not-given'
    | 'note-missing';
  /** JSON pointer into the entry. */
  readonly place: string;
  readonly shown: string;
}

/** Why a command of self-evaluation was refused: a closed union with stable codes. */
export type EvaluationRefusal =
  | { readonly code: 'role-missing'; readonly role: Role; readonly unitId: string }
  | { readonly code: 'separation-of-duties'; readonly rule: SeparationRule }
  | { readonly code: 'opinion-required' }
  | { readonly code: 'weights-invalid'; readonly faults: readonly WeightFault[] }
  | { readonly code: 'weights-unconfirmed' }
  | { readonly code: 'points-follow-from-rule'; readonly lineageId: string }
  | { readonly code: 'evaluation-step-wrong'; readonly status: EvaluationStatus }
  | { readonly code: 'evaluation-findings'; readonly findings: readonly EvaluationFinding[] };
