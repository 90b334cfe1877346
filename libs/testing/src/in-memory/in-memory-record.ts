import type { EventEnvelope, IdempotencyKey, IdempotencyState, StoredAnswer } from '#libs/application';
import { ConflictError, EventStore, IdempotencyStore } from '#libs/application';
import type { Opening } from '#libs/domain';
import { canonicalJson } from '#libs/shared';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** The append-only record. */
export class InMemoryEventStore extends EventStore {
  async append(envelope: EventEnvelope, openings: readonly Opening[]): Promise<void> {
    await Promise.resolve();
    const { events, openings: words } = inMemoryTransaction().writable;
    const { stream, version } = envelope;
    const place = `${stream} ${String(version)}`;
    if (events.has(place)) throw new ConflictError({ code: 'concurrent-change' });
    events.set(place, { stream, version, body: canonicalJson(envelope) });
    for (const { commitment, text } of openings) words.set(commitment, text);
  }

  async appendAll(envelopes: readonly EventEnvelope[]): Promise<void> {
    for (const envelope of envelopes) await this.append(envelope, []);
  }

  async readStream(streamId: string): Promise<readonly EventEnvelope[]> {
    await Promise.resolve();
    return [...inMemoryTransaction().rows.events.values()]
      .filter(({ stream }) => stream === streamId)
      .sort((left, right) => left.version - right.version)
      .map(({ body }) => JSON.parse(body) as EventEnvelope);
  }

  async openings(commitments: readonly string[]): Promise<ReadonlyMap<string, string>> {
    await Promise.resolve();
    const { openings } = inMemoryTransaction().rows;
    return new Map([...openings].filter(([commitment]) => commitments.includes(commitment)));
  }
}

/** Keys of committed commands; a key is held while its transaction runs. */
export class InMemoryIdempotencyStore extends IdempotencyStore {
  async begin(key: IdempotencyKey): Promise<IdempotencyState> {
    await Promise.resolve();
    const transaction = inMemoryTransaction();
    const place = placeOf(key);
    const kept = transaction.rows.answers.get(place);
    if (kept !== undefined) {
      return kept.fingerprint === key.fingerprint
        ? { kind: 'stored', answer: { body: kept.body } }
        : { kind: 'other-request' };
    }
    const lock = `${transaction.tenantId} ${place}`;
    const { heldKeys } = transaction.database;
    if (heldKeys.has(lock) && !transaction.keys.has(lock)) return { kind: 'in-progress' };
    heldKeys.add(lock);
    transaction.keys.add(lock);
    return { kind: 'new' };
  }

  async store(key: IdempotencyKey, { body }: StoredAnswer): Promise<void> {
    await Promise.resolve();
    inMemoryTransaction().writable.answers.set(placeOf(key), { fingerprint: key.fingerprint, body });
  }
}

function placeOf({ actorId, route, key }: IdempotencyKey): string {
  return `${actorId} ${route} ${key}`;
}
