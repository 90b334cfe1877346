import type { StreamEvent, StreamState } from '#libs/domain';
import type { OutboxMessage } from '../messages.js';
import type { StreamType } from '../ports/event-store.port.js';

/** A kind of thing with a life of its own: how its events are named in the record, and how they are folded. */
export interface StreamKind<S extends StreamState, E extends StreamEvent> {
  readonly streamType: StreamType;
  /** The only writer of its state; never recomputes what the event has fixed. */
  evolve(before: S | null, event: E, id: string): S;
  /** What follows from an event outside of its transaction, whoever records it. */
  reactionsTo?(event: E, id: string, newId: () => string): readonly OutboxMessage[];
}

/** A kind where it does not matter of what. */
export type AnyStreamKind = StreamKind<StreamState, StreamEvent>;
