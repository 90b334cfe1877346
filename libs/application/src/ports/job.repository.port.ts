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

/** A job whose message has failed for good: nobody would ever go on with it. */
export interface AbandonedJob {
  readonly jobId: string;
  readonly messageId: string;
  readonly name: string;
  readonly error: string;
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
  /** Jobs under way whose message is a dead letter that nobody has retried; the letters are held for this transaction. */
  abstract abandoned(): Promise<readonly AbandonedJob[]>;
  /** The job that a message of the outbox goes on with; null for a message that belongs to none. */
  abstract jobOfMessage(messageId: string): Promise<string | null>;
  /** Newest first. */
  abstract list(filter: JobFilter, page: PageRequest): Promise<Page<Job>>;
}
