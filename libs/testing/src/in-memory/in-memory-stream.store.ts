import type { StreamKind } from '#libs/application';
import { ConflictError, StreamStore } from '#libs/application';
import type { StreamEvent, StreamState } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** States of streams, kept whole. */
export class InMemoryStreamStore extends StreamStore {
  loadForUpdate<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    id: string,
  ): Promise<S | null> {
    return this.load(kind, id);
  }

  async load<S extends StreamState, E extends StreamEvent>(
    { streamType }: StreamKind<S, E>,
    id: string,
  ): Promise<S | null> {
    await Promise.resolve();
    const kept = inMemoryTransaction().rows.streams.get(`${streamType} ${id}`);
    // what is kept under a kind's name has been folded by that kind
    return kept === undefined ? null : (kept as S);
  }

  async save<S extends StreamState, E extends StreamEvent>(
    { streamType }: StreamKind<S, E>,
    before: S | null,
    after: S,
  ): Promise<void> {
    await Promise.resolve();
    const { streams } = inMemoryTransaction().writable;
    const place = `${streamType} ${after.id}`;
    if (streams.get(place)?.version !== before?.version) {
      throw new ConflictError({ code: 'concurrent-change' });
    }
    streams.set(place, after);
  }

  async saveAll<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    changes: readonly { readonly before: S | null; readonly after: S }[],
  ): Promise<void> {
    for (const { before, after } of changes) await this.save(kind, before, after);
  }
}
