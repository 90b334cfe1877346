import type { Job } from '#libs/domain';
import type { JobDto, JobNewsDto } from './jobs.dto.js';

/** A job as it is shown. */
export function presentJob({ errors, progress, ...job }: Job): JobDto {
  return { ...job, progress: { ...progress }, errors: errors.map((error) => ({ ...error })) };
}

/** How far a job is, without what went wrong: whoever wants to know that asks for the job. */
export function presentJobNews({ id, kind, subject, state, progress, errorCount, version }: Job): JobNewsDto {
  return { id, kind, subject, state, progress: { ...progress }, errorCount, version };
}
