import type { Instant } from '../calendar/local-date.js';

/** How far a piece of long work can be. */
export const JOB_STATES = ['queued', 'running', 'cancelling', 'cancelled', 'done', 'failed'] as const;

/** One of {@link JOB_STATES}. */
export type JobState = (typeof JOB_STATES)[number];

/** States that nothing follows. */
const ENDED: readonly JobState[] = ['cancelled', 'done', 'failed'];

/** Where something went wrong within a job, and what, in words for whoever looks at it. */
export interface JobError {
  /** What it concerns: a project, a unit, a line of a file. */
  readonly place: string;
  readonly words: string;
}

/** A piece of long work: monitoring rounds, bulk acts and imports all show their progress this way. */
export interface Job {
  readonly id: string;
  /** What is done, as a stable word of the feature: `monitoring.open-round`. */
  readonly kind: string;
  /** Id of what it is done to; null when it is not about one thing. */
  readonly subject: string | null;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly state: JobState;
  readonly progress: JobCount;
  /** The first of them; `errorCount` counts them all. */
  readonly errors: readonly JobError[];
  readonly errorCount: number;
  /** What came out of it, in the words of the feature; of a cancelled one, where it can go on. */
  readonly result: object | null;
  readonly cancelledBy: string | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  /** Rises with every change. */
  readonly version: number;
}

/** Steps that are done, of how many. */
export interface JobCount {
  readonly done: number;
  readonly total: number;
}

/** What a job is opened with. */
export type NewJob = Pick<Job, 'id' | 'kind' | 'subject' | 'requestedBy'> & { readonly total: number };

/** Whether nothing more follows. */
export function hasEnded({ state }: Pick<Job, 'state'>): boolean {
  return ENDED.includes(state);
}
