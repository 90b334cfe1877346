import { withDeadline } from '../deadline.js';

/** A queue that does not answer in this time, in ms, is away; the relay's transaction may last 5 seconds. */
const DEADLINE_MS = 3_000;

/** The queue did not answer in time: what was to be put there stays in the outbox. */
export class QueueAwayError extends Error {}

/** @throws QueueAwayError */
export function inTime<T>(work: Promise<T>): Promise<T> {
  return withDeadline(work, DEADLINE_MS, () => new QueueAwayError('the queue does not answer'));
}
