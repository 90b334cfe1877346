import type { AccessProblemCode, ProtocolProblemCode } from './problem-codes.js';
import type { ProblemFacts } from './problem-facts.js';

/** One wrong place of a request, by JSON pointer or by line of a file. */
export interface PlaceError {
  readonly pointer?: string;
  readonly line?: number;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What else a problem of the door or of the protocol carries. */
export interface ProblemExtras {
  readonly facts?: ProblemFacts;
  readonly errors?: readonly PlaceError[];
  readonly retryAfterSeconds?: number;
}

/** A request that fails before any command: thrown by guards, pipes and controllers. */
export class ProblemError extends Error {
  constructor(
    readonly code: AccessProblemCode | ProtocolProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
  }
}

/** What the thing looks like now and what the person may do instead, for a command that failed. */
export interface Situation {
  readonly current: object;
  readonly allowedActions: readonly object[];
}

/** A failed command together with the situation that it met. */
export class SituatedError extends Error {
  constructor(
    override readonly cause: unknown,
    readonly situation: Situation,
  ) {
    super('failed in a known situation');
  }
}
