import type { Instant } from '../calendar/local-date.js';
import type { Job, JobError, NewJob } from './job.js';
import { hasEnded } from './job.js';

/** Errors that a job keeps with their words: who meets more than these has to look at the cause, not at the list. */
export const KEPT_ERRORS = 100;

/** What one batch has done. */
export interface JobStep {
  /** Steps that are done now, failed ones among them. */
  readonly done: number;
  readonly errors?: readonly JobError[];
  /** How many steps there are after all, when that was not known before. */
  readonly total?: number;
}

/** A job that waits for its first batch. */
export function openJob({ total, ...job }: NewJob, now: Instant): Job {
  return {
    ...job,
    requestedAt: now,
    state: 'queued',
    progress: { done: 0, total },
    errors: [],
    errorCount: 0,
    result: null,
    cancelledBy: null,
    startedAt: null,
    finishedAt: null,
    version: 1,
  };
}

/**
 * Counts what a batch has done. A batch that was under way when the job was cancelled is counted too, since its
 * effects are there; the job stays as it ended.
 */
export function advanceJob(
  job: Job,
  { done, errors = [], total = job.progress.total }: JobStep,
  now: Instant,
): Job {
  const reached = job.progress.done + done;
  return {
    ...job,
    state: job.state === 'queued' ? 'running' : job.state,
    progress: { done: reached, total: Math.max(total, reached) },
    errors: [...job.errors, ...errors].slice(0, KEPT_ERRORS),
    errorCount: job.errorCount + errors.length,
    startedAt: job.startedAt ?? now,
    version: job.version + 1,
  };
}

/** Asks the batches to stop; asking twice changes nothing. Null when there is nothing left to stop. */
export function cancelJob(job: Job, by: string): Job | null {
  if (hasEnded(job)) return null;
  if (job.state === 'cancelling') return job;
  return { ...job, state: 'cancelling', cancelledBy: by, version: job.version + 1 };
}

/** How a job may end. */
export type JobEnding =
  | { readonly state: 'done'; readonly result: object }
  | { readonly state: 'failed'; readonly error: JobError }
  /** `rest` is what another run would go on from; null where there is nothing to go on with. */
  | { readonly state: 'cancelled'; readonly rest: object | null };

/** The job ends once: whoever comes later finds it as it ended. */
export function endJob(job: Job, ending: JobEnding, now: Instant): Job {
  if (hasEnded(job)) return job;
  const ended = { ...job, state: ending.state, finishedAt: now, version: job.version + 1 };
  if (ending.state === 'done') return { ...ended, result: ending.result };
  if (ending.state === 'cancelled') return { ...ended, result: ending.rest };
  const errors = [...job.errors.slice(0, KEPT_ERRORS - 1), ending.error];
  return { ...ended, errors, errorCount: job.errorCount + 1 };
}

/**
 * Lets a job go on that was cancelled or has failed, with what it has done so far; null where there is nothing to go
 * on with. That it had been stopped stands in the record, and no longer in the job.
 */
export function resumeJob(job: Job): Job | null {
  if (job.state !== 'cancelled' && job.state !== 'failed') return null;
  const state = job.startedAt === null ? 'queued' : 'running';
  return { ...job, state, cancelledBy: null, finishedAt: null, result: null, version: job.version + 1 };
}
