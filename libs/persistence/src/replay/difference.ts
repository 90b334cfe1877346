/** One place where the record and the state do not say the same. */
export interface ReplayDifference {
  readonly tenantId: string;
  readonly streamId: string;
  readonly kind:
    | 'row-missing'
    | 'row-without-event'
    | 'row-differs'
    | 'event-copy-differs'
    | 'body-unreadable'
    | 'body-not-canonical'
    | 'version-gap'
    | 'stream-cannot-be-folded';
  /** The state table or event column, with what it should and does say where that is short. */
  readonly detail: string;
}

/** What the proof has looked at, and what it has found. */
export interface ReplayResult {
  readonly streams: number;
  readonly events: number;
  /** At most 1000; more would say nothing new. */
  readonly differences: readonly ReplayDifference[];
}

/** A difference before it is known whose it is. */
export type Finding = Pick<ReplayDifference, 'kind' | 'detail'>;
