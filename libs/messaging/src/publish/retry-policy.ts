import type { DefaultJobOptions } from 'bullmq';
import { ChannelError, ForbiddenError, NotFoundError, RefusedError } from '#libs/application';

/** Eight attempts spread over about a minute: longer outages are the business of the reconciler. */
const ATTEMPTS = 8;

/** First pause in ms; each later one is twice as long, and up to half of it is left to chance. */
const FIRST_PAUSE_MS = 500;
const JITTER = 0.5;

/** What becomes of a job: forgotten when done, since the database remembers; kept when failed, to be looked at. */
export const JOB_OPTIONS = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: FIRST_PAUSE_MS, jitter: JITTER },
  removeOnComplete: true,
  removeOnFail: false,
} as const satisfies DefaultJobOptions;

/** A handler has not ended in its time. */
export class TimeLimitError extends Error {}

/**
 * Whether trying again cannot help: the core refused, a channel does so for good, or what it is about is not there. Whoever does not end a second
 * time loops, and would take the place of others eight times.
 */
export function isFinal(error: unknown, attemptsMade: number): boolean {
  if (error instanceof TimeLimitError) return attemptsMade > 0;
  if (error instanceof ChannelError) return error.final;
  return error instanceof RefusedError || error instanceof NotFoundError || error instanceof ForbiddenError;
}

/** Whether the attempt that just failed was the last one of its job. */
export function wasLastAttempt(attemptsMade: number, allowed: number | undefined): boolean {
  return attemptsMade + 1 >= (allowed ?? 1);
}
