import type { EventEnvelope } from '#libs/application';
import type { StreamEvent, StreamState } from '#libs/domain';
import { DUTY_TABLE, dutyRowsOf } from '../duties/duty-table.js';
import type { Row } from '../goal-table/table-spec.js';
import { compareRows } from '../replay/compare-rows.js';
import type { Finding } from '../replay/difference.js';
import type { StoredEvent } from '../replay/event-copies.js';
import type { StreamTable } from './stream-table.js';

/** What is stored of one stream. */
interface StoredState {
  readonly states: readonly Row[];
  readonly duties: readonly Row[];
}

/** Folds one stream of a kind and compares with its state row and the rows of its duties. */
export function replayState(
  { kind, spec, rowOf }: StreamTable,
  streamId: string,
  events: readonly StoredEvent[],
  { states, duties }: StoredState,
): readonly Finding[] {
  try {
    const folded = (before: StreamState | null, event: StreamEvent) => kind.evolve(before, event, streamId);
    const state = events.map(eventIn).reduce<StreamState | null>(folded, null);
    const owed = dutyRowsOf(state?.duties ?? [], { streamId, streamType: kind.streamType });
    return [
      ...compareRows(spec, state === null ? [] : [rowOf(state)], states),
      ...compareRows(DUTY_TABLE, owed, duties),
    ];
  } catch {
    // whatever a forged event holds, the core or the spelling of its rows refuses it
    return [{ kind: 'stream-cannot-be-folded', detail: `${String(events.length)} events` }];
  }
}

function eventIn({ body }: StoredEvent): StreamEvent {
  const { type, actor, occurredAt, data } = JSON.parse(body) as EventEnvelope;
  return { type, actorId: actor, occurredAt, data: data as object };
}
