import type { ConflictError, ForbiddenError, NotFoundKind, RefusedError } from '#libs/application';

/** A refusal of the core. */
export type RefusalOfCore = RefusedError['refusal'];

/** Stable codes of refusals. */
export type RefusalProblemCode = RefusalOfCore['code'];

/** Stable codes of clashes with what is already there. */
export type ConflictProblemCode = ConflictError['conflict']['code'];

/** Stable codes of things looked for in vain. */
export type NotFoundProblemCode = `${NotFoundKind}-not-found`;

/** Stable codes of what a person may not do at all. */
export type ForbiddenProblemCode = ForbiddenError['code'];

/** Stable codes of sign-in and of the door before any command. */
export const ACCESS_CODES = [
  'unauthenticated',
  'credentials-wrong',
  'account-locked',
  'origin-foreign',
  'local-only',
  'demo-only',
  'too-many-requests',
] as const;

/** Stable codes of requests that are wrong as requests. */
export const PROTOCOL_CODES = [
  'validation-failed',
  'body-malformed',
  'body-too-large',
  'content-type-unsupported',
  'route-unknown',
  'if-match-malformed',
  'idempotency-key-malformed',
  'import-unreadable',
  'clock-moves-forward-only',
  'request-malformed',
  'unavailable',
  'internal',
] as const;

/** One of {@link ACCESS_CODES}. */
export type AccessProblemCode = (typeof ACCESS_CODES)[number];

/** One of {@link PROTOCOL_CODES}. */
export type ProtocolProblemCode = (typeof PROTOCOL_CODES)[number];

/** Every code that a problem can have; stable over versions. */
export type ProblemCode =
  | RefusalProblemCode
  | ConflictProblemCode
  | NotFoundProblemCode
  | ForbiddenProblemCode
  | AccessProblemCode
  | ProtocolProblemCode;
