/** What a queue and its worker last said of themselves. */
export interface QueueLife {
  readonly queue: string;
  /** Seconds since a job of it was last done. */
  readonly canaryAge: number;
  /** Jobs by their state when they were last counted; null before the first count. */
  readonly waiting: number | null;
  readonly active: number | null;
  readonly delayed: number | null;
  readonly failed: number | null;
  /** Seconds since they were counted. */
  readonly countAge: number | null;
}

/** Messages of one name in the outbox of a district. */
export interface OutboxFigures {
  readonly name: string;
  /** Not handed over yet. */
  readonly waiting: number;
  /** Handed over and without effect so far. */
  readonly underWay: number;
  /** Seconds that the oldest of the waiting ones has waited; null when none does. */
  readonly oldestAge: number | null;
  /** Open dead letters. */
  readonly dead: number;
}

/** How the queues of the installation live, and what one district has in them. */
export abstract class QueueFigures {
  abstract lives(): Promise<readonly QueueLife[]>;
  abstract outbox(): Promise<readonly OutboxFigures[]>;
}
