import type { EvaluationProblemCode } from './evaluation.problems.js';
import type { CalendarProblemCode } from './calendar.problems.js';
import type { AttachmentProblemCode } from './attachment.problems.js';
import type { ConflictError, ForbiddenError, NotFoundKind, RefusedError } from '#libs/application';

/** A refusal of the core. */
export type RefusalOfCore = RefusedError['refusal'];

/** Stable codes of refusals. */
type RefusalProblemCode = RefusalOfCore['code'];

/** Stable codes of clashes with what is already there. */
type ConflictProblemCode = ConflictError['conflict']['code'];

/** Stable codes of things looked for in vain. */
type NotFoundProblemCode = `${NotFoundKind}-not-found`;

/** Stable codes of what a person may not do at all. */
type ForbiddenProblemCode = ForbiddenError['code'];

/** Stable codes of sign-in and of the door before any command. */
export type AccessProblemCode =
  | 'unauthenticated'
  | 'credentials-wrong'
  | 'account-locked'
  | 'origin-foreign'
  | 'local-only'
  | 'demo-only'
  | 'too-many-streams'
  | 'too-many-requests';

/** Stable codes of requests that are wrong as requests. */
export type ProtocolProblemCode =
  | 'validation-failed'
  | 'body-malformed'
  | 'body-too-large'
  | 'content-type-unsupported'
  | 'route-unknown'
  | 'if-match-malformed'
  | 'idempotency-key-malformed'
  | 'position-malformed'
  | 'import-unreadable'
  | 'calendar-unreadable'
  | 'clock-moves-forward-only'
  | 'request-malformed'
  | 'unavailable'
  | 'internal';

/** Every code that a problem can have; stable over versions. */
export type ProblemCode =
  | RefusalProblemCode
  | ConflictProblemCode
  | NotFoundProblemCode
  | ForbiddenProblemCode
  | AttachmentProblemCode
  | AccessProblemCode
  | CalendarProblemCode
  | EvaluationProblemCode
  | ProtocolProblemCode;
