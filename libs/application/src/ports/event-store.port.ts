import type { Opening } from '#libs/domain';

/** The whole envelope of an event: its canonical JSON is the hashed body. */
export interface EventEnvelope {
  readonly id: string;
  readonly tenant: string;
  /** Constant for a stream: the fiscal year, or 0 where it has none. */
  readonly year: number;
  readonly streamType: StreamType;
  readonly stream: string;
  /** 1 for the first event of the stream. */
  readonly version: number;
  readonly type: string;
  readonly typeVersion: number;
  readonly actor: string;
  readonly actorKind: 'person' | 'deputy' | 'system';
  readonly onBehalfOf: string | null;
  readonly occurredAt: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly data: unknown;
}

/** What kinds of streams there are. */
export type StreamType =
  | 'goal-table'
  | 'reminder'
  | 'clock'
  | 'directory'
  | 'dead-letter'
  | 'year-calendar'
  | 'working-calendar'
  | 'job'
  | 'attachment'
  | 'urging'
  | 'incident'
  | 'delivery'
  | 'monitoring-round'
  | 'progress-report'
  | 'progress-plan'
  | 'correction'
  | 'self-evaluation'
  | 'calendar-feed';

/** The append-only record, written in the business transaction and never after it. */
export abstract class EventStore {
  /** @throws ConflictError `concurrent-change` when the stream already has an event of this version */
  abstract append(envelope: EventEnvelope, openings: readonly Opening[]): Promise<void>;
  /** The same for many events without personal words. */
  abstract appendAll(envelopes: readonly EventEnvelope[]): Promise<void>;
  /** A stream from its first event on. */
  abstract readStream(streamId: string): Promise<readonly EventEnvelope[]>;
  /** Words behind commitments that have not been erased, by commitment. */
  abstract openings(commitments: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
