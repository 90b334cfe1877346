import type { Words } from '../target-values/words.js';

/** Stable codes of what can be wrong with a definition. */
export type DefinitionFaultCode =
  | 'stage-key-repeated'
  | 'stage-unreachable'
  | 'final-stage-missing'
  | 'final-stage-not-last'
  | 'term-invalid'
  | 'role-vacant'
  | 'separation-impossible'
  | 'separation-fragile';

/** One fault of a definition, seen from one declaring unit; an error forbids publishing it, a warning does not. */
export interface DefinitionFault {
  readonly code: DefinitionFaultCode;
  readonly severity: 'error' | 'warning';
  /** Key of the stage, or the step of the unit, that the fault is about. */
  readonly step: string;
  readonly words: Words;
}
