/** Jobs of a queue by their state, as its worker counted them last. */
export class QueueJobsDto {
  waiting!: number | null;
  active!: number | null;
  delayed!: number | null;
  failed!: number | null;
  /** Seconds since they were counted. */
  age!: number | null;
}

/** What the district has in its outbox for a queue. */
export class QueueOutboxDto {
  /** Not handed over yet. */
  waiting!: number;
  /** Handed over and without effect so far. */
  underWay!: number;
  /** Seconds that the oldest of the waiting ones has waited. */
  oldestAge!: number | null;
  /** Open dead letters. */
  dead!: number;
}

/** One queue. */
export class QueueDto {
  queue!: string;
  /** Whether its jobs are being done. */
  alive!: boolean;
  /** Seconds since one was done; null where no worker has ever worked. */
  canaryAge!: number | null;
  jobs!: QueueJobsDto;
  outbox!: QueueOutboxDto;
}

/** Every queue. */
export class QueueBoardDto {
  items!: QueueDto[];
}
