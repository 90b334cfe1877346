import type { PlaceError, Situation } from './problem.error.js';
import type { ProblemCode } from './problem-codes.js';
import type { ProblemFacts } from './problem-facts.js';

/** A problem before it is put into words. */
export interface FoundProblem {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  readonly errors?: readonly PlaceError[];
  readonly situation?: Situation;
  readonly retryAfterSeconds?: number;
  /** Members of the answer besides words: versions, ids, what happened. */
  readonly members?: Readonly<Record<string, unknown>>;
}
