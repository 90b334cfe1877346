import type { Page, PageRequest } from './task.queries.port.js';

/** What has become of a message that failed for good. */
export type DeadLetterStatus = 'open' | 'retried' | 'discarded';

/** A message that failed for good, with what it failed of. */
export interface DeadLetter {
  readonly messageId: string;
  /** The message's persisted name; one that nobody knows is a reason to be here. */
  readonly name: string;
  readonly error: string;
  /** How often it has failed for good: once, and once more after each retry that did not help. */
  readonly failures: number;
  readonly failedAt: string;
  readonly status: DeadLetterStatus;
}

/** Dead letters of one district. */
export abstract class DeadLetterRepository {
  /** Those of a status, the latest failure first. */
  abstract list(status: DeadLetterStatus, page: PageRequest): Promise<Page<DeadLetter>>;
  /** One of them, held for this transaction; null when there is none. */
  abstract hold(messageId: string): Promise<DeadLetter | null>;
  /** The message waits again, as one that its queue has lost, however long ago that was. */
  abstract retry(messageId: string): Promise<void>;
  /** The message is never delivered again. */
  abstract discard(messageId: string): Promise<void>;
}
