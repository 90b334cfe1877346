import type {
  AttachmentRefusal,
  CalendarRefusal,
  EvaluationRefusal,
  MonitorRefusal,
  Refusal,
  YearCalendarRefusal,
} from '#libs/domain';

/** The core refused the command; nothing was written. */
export class RefusedError extends Error {
  constructor(
    readonly refusal: Refusal | MonitorRefusal,
    readonly goalTableId: string | null,
  ) {
    super(refusal.code);
  }
}

/** The core refused a command on a calendar; nothing was written. */
export class CalendarRefusedError extends Error {
  constructor(readonly refusal: YearCalendarRefusal | CalendarRefusal) {
    super(refusal.code);
  }
}

/** The core refused a command on a self-evaluation; nothing was written. */
export class EvaluationRefusedError extends Error {
  constructor(readonly refusal: EvaluationRefusal) {
    super(refusal.code);
  }
}

/** What can be looked for in vain. */
export type NotFoundKind =
  | 'goal-table'
  | 'task'
  | 'unit'
  | 'person'
  | 'version'
  | 'district'
  | 'dead-letter'
  | 'clock-advance'
  | 'job'
  | 'delivery'
  | 'attachment'
  | 'round'
  | 'progress-report'
  | 'progress-plan'
  | 'correction'
  | 'round-notice'
  | 'year'
  | 'calendar-feed'
  | 'self-evaluation';

/** It does not exist, or the asker may not know that it does. */
export class NotFoundError extends Error {
  constructor(
    readonly kind: NotFoundKind,
    readonly id: string,
  ) {
    super(`${kind} not found`);
  }
}

/** What somebody else did to the task meanwhile. */
export interface Happened {
  readonly by: string | null;
  readonly at: string | null;
  readonly outcome: string | null;
}

/** Why a request clashes with what is already there. */
export type Conflict =
  | { readonly code: 'already-declared'; readonly goalTableId: string }
  | { readonly code: 'version-stale'; readonly current: number; readonly happened: Happened | null }
  | { readonly code: 'if-match-required' }
  | { readonly code: 'idempotency-key-required' }
  | { readonly code: 'idempotency-in-progress' }
  | { readonly code: 'idempotency-key-reused' }
  | { readonly code: 'concurrent-change' }
  | { readonly code: 'nothing-to-urge' }
  | { readonly code: 'dead-letter-settled' }
  | { readonly code: 'job-ended' | 'job-not-resumable' }
  | { readonly code: 'delivery-under-way' | 'delivery-in-app' | 'legal-notice-cannot-be-refused' }
  | { readonly code: 'attachment-taken' }
  | { readonly code: 'round-exists'; readonly roundId: string }
  | {
      readonly code: 'definition-unknown' | 'definition-changed';
      readonly key: string;
      readonly version: number;
    };

/** The request clashes with what is already there. */
export class ConflictError extends Error {
  constructor(readonly conflict: Conflict) {
    super(conflict.code);
  }
}

/** The person may not do or see this at all. */
export class ForbiddenError extends Error {
  /** @param role the office that is missing, where it is known */
  constructor(
    readonly code: 'not-your-unit' | 'role-missing' | 'unit-name-differs',
    readonly role: string | null = null,
  ) {
    super(code);
  }
}

/** A file is not taken; nothing is kept of it. */
export class AttachmentRefusedError extends Error {
  constructor(readonly code: AttachmentRefusal) {
    super(code);
  }
}

/** The bytes of an attachment are gone, or are no longer what was handed in: they are not given out. */
export class AttachmentLostError extends Error {
  readonly code = 'attachment-lost';
}
