import type { StreamState } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** All states of one kind by id: what is kept under a kind's name has been folded by that kind. */
export function streamsOf(streamType: string): readonly StreamState[] {
  return [...inMemoryTransaction().rows.streams]
    .filter(([place]) => place.startsWith(`${streamType} `))
    .map(([, state]) => state)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}
