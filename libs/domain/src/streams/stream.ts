import type { Duty } from '../duty/duty.js';

/** What every folded stream has: who it is, and what is owed under it. */
export interface StreamState {
  readonly id: string;
  /** 0 where the stream belongs to no year. */
  readonly fiscalYear: number;
  /** The number of its last event. */
  readonly version: number;
  readonly duties: readonly Duty[];
}

/** What every event of a stream has. */
export interface StreamEvent {
  readonly type: string;
  readonly actorId: string;
  readonly occurredAt: string;
  readonly data: object;
}
