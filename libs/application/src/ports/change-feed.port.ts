import type { Job } from '#libs/domain';
import type { StreamType } from './event-store.port.js';

/**
 * A place in the record as it is committed: epoch of the cluster, transaction, and turn. A transaction that is older
 * than all that are still running can have no event added before it, so that whoever goes on from here misses none.
 */
export interface FeedPosition {
  readonly epoch: number;
  /** Decimal text, since it outgrows a number. */
  readonly transaction: string;
  readonly turn: string;
}

/** That something has changed: what and how, and not to what. */
export interface RecordedChange {
  readonly position: FeedPosition;
  readonly streamType: StreamType;
  readonly streamId: string;
  readonly type: string;
  readonly version: number;
  readonly occurredAt: string;
  /** Tasks that were opened by it. */
  readonly taskIds: readonly string[];
  /** Whose matter it is: of a unit, of a person, or of neither. */
  readonly unitId: string | null;
  readonly personId: string | null;
}

/** Changes in their order, and where the next ones begin. */
export interface FeedPage {
  readonly changes: readonly RecordedChange[];
  readonly reached: FeedPosition;
  /** Whether there is more to be had at once. */
  readonly more: boolean;
}

/** What is new in one district: the record in the order of its commits, notices and long work as they stand. */
export abstract class ChangeFeed {
  /** Behind everything that has been committed for good. */
  abstract tail(): Promise<FeedPosition>;
  abstract after(position: FeedPosition, limit: number): Promise<FeedPage>;
  /** How many notices each of these people has not read; whoever has read all is left out. */
  abstract unread(personIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Jobs that have moved within this many seconds of real time, or have not ended. */
  abstract movingJobs(seconds: number): Promise<readonly Job[]>;
}
