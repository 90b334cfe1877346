import type { EventEnvelope } from '#libs/application';
import type { StreamEvent, StreamState } from '#libs/domain';
import type { Row } from '../goal-table/table-spec.js';
import { compareRows } from '../replay/compare-rows.js';
import type { Finding } from '../replay/difference.js';
import type { StoredEvent } from '../replay/event-copies.js';
import type { StreamTable } from './stream-table.js';

/** Folds one stream of a kind and compares with its state row. */
export function replayState(
  { kind, spec, rowOf }: StreamTable,
  streamId: string,
  events: readonly StoredEvent[],
  stored: readonly Row[],
): readonly Finding[] {
  try {
    const state = events.map(eventIn).reduce<StreamState | null>((before, event) => {
      return kind.evolve(before, event, streamId);
    }, null);
    return compareRows(spec, state === null ? [] : [rowOf(state)], stored);
  } catch {
    // whatever a forged event holds, the core or the spelling of its rows refuses it
    return [{ kind: 'stream-cannot-be-folded', detail: `${String(events.length)} events` }];
  }
}

function eventIn({ body }: StoredEvent): StreamEvent {
  const { type, actor, occurredAt, data } = JSON.parse(body) as EventEnvelope;
  return { type, actorId: actor, occurredAt, data: data as object };
}
