import type { Job, JobCount } from '#libs/domain';

/** A job as its columns hold it. */
export type JobRow = Omit<Job, 'progress'> & JobCount;

/** The job of a row; what the row holds besides is left out. */
export function jobOf(row: JobRow): Job {
  const { id, kind, subject, requestedBy, requestedAt, state, done, total, errors, errorCount } = row;
  const { result, cancelledBy, startedAt, finishedAt, version } = row;
  const progress = { done, total };
  return {
    ...{ id, kind, subject, requestedBy, requestedAt, state, progress, errors, errorCount },
    ...{ result, cancelledBy, startedAt, finishedAt, version },
  };
}
