import type { EventEnvelope } from '#libs/application';
import { eventOf } from '#libs/application';
import { foldStream } from '#libs/domain';
import type { StateRows } from '../goal-table/rows-of.js';
import { rowsOf } from '../goal-table/rows-of.js';
import type { PartName } from '../goal-table/state-tables.js';
import { HEAD, PARTS, PART_NAMES } from '../goal-table/state-tables.js';
import type { Row } from '../goal-table/table-spec.js';
import { compareRows } from './compare-rows.js';
import type { Finding } from './difference.js';
import type { StoredEvent } from './event-copies.js';

/** What the state tables hold for one goal table. */
export interface StoredRows {
  readonly head: readonly Row[];
  readonly parts: Readonly<Record<PartName, readonly Row[]>>;
}

/** Folds one stream and compares with its state rows. */
export function replayStream(
  streamId: string,
  events: readonly StoredEvent[],
  stored: StoredRows,
): readonly Finding[] {
  try {
    return compared(rowsFrom(streamId, events), stored);
  } catch {
    // whatever a forged event holds, the core or the spelling of its rows refuses it
    return [{ kind: 'stream-cannot-be-folded', detail: `${String(events.length)} events` }];
  }
}

function rowsFrom(streamId: string, events: readonly StoredEvent[]): StateRows {
  const state = foldStream(
    streamId,
    events.map(({ body }) => eventOf(JSON.parse(body) as EventEnvelope)),
  );
  if (state === null) throw new Error('a stream without events');
  return rowsOf(state);
}

function compared(expected: StateRows, stored: StoredRows): readonly Finding[] {
  return [
    ...compareRows(HEAD, [expected.head], stored.head),
    ...PART_NAMES.flatMap((part) => compareRows(PARTS[part], expected.parts[part], stored.parts[part])),
  ];
}
