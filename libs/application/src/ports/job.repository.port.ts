import type { Job, JobState } from '#libs/domain';
import type { Page, PageRequest } from './task.queries.port.js';

/** Which jobs a list shows; null leaves a question open. */
export interface JobFilter {
  /** Only those that this person asked for. */
  readonly requestedBy: string | null;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly state: JobState | null;
}

/** Long work of one district. */
export abstract class JobRepository {
  abstract add(job: Job): Promise<void>;
  /** The job, held for this transaction; null when there is none. */
  abstract hold(jobId: string): Promise<Job | null>;
  /** The job as it stands, without waiting for anybody. */
  abstract find(jobId: string): Promise<Job | null>;
  /** Writes a job that this transaction holds. */
  abstract save(job: Job): Promise<void>;
  /** Newest first. */
  abstract list(filter: JobFilter, page: PageRequest): Promise<Page<Job>>;
}
