import type { DefaultJobOptions } from 'bullmq';

/** Name of the job by which a queue shows that it is served: no message of the outbox, and it changes nothing. */
export const CANARY = 'canary';

/** One at a time in each queue, gone when done or failed. */
export const CANARY_OPTIONS = {
  jobId: CANARY,
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
} as const satisfies DefaultJobOptions & { readonly jobId: string };
