import type { StreamEvent, StreamState } from '#libs/domain';
import type { StreamKind } from '../streams/stream-kind.js';

/** The current states of streams: projections of their events, one row each. */
export abstract class StreamStore {
  /** Takes the lock of the row and reads it; null when there is none. */
  abstract loadForUpdate<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    id: string,
  ): Promise<S | null>;
  abstract load<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    id: string,
  ): Promise<S | null>;
  /**
   * Writes the state after one event.
   * @throws ConflictError `concurrent-change`, at the latest with the commit, when the row is no longer at `before`
   */
  abstract save<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    before: S | null,
    after: S,
  ): Promise<void>;
  /** Writes many states of one kind after one event each; the same conflicts. */
  abstract saveAll<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    changes: readonly { readonly before: S | null; readonly after: S }[],
  ): Promise<void>;
}
