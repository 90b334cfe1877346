import type { Job } from '#libs/domain';
import type { JobDto } from './jobs.dto.js';

/** A job as it is shown. */
export function presentJob({ errors, progress, ...job }: Job): JobDto {
  return { ...job, progress: { ...progress }, errors: errors.map((error) => ({ ...error })) };
}
