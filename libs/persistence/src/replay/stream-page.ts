import type pg from 'pg';
import type { PartName } from '../goal-table/state-tables.js';
import { PART_NAMES } from '../goal-table/state-tables.js';
import type { Row } from '../goal-table/table-spec.js';
import type { StoredEvent } from './event-copies.js';
import type { StoredRows } from './replay-stream.js';
import { DUTIES_OF, EVENTS_OF, HEADS_OF, NEXT_STREAMS, ROWS_OF, STATES_OF } from './replay.statements.js';

/** A stream with its events, and with what the state tables hold for it. */
export interface StoredStream {
  readonly streamId: string;
  readonly streamType: string;
  readonly events: readonly StoredEvent[];
  readonly stored: StoredRows;
  /** State rows of streams of the other kinds, by their table. */
  readonly states: ReadonlyMap<string, readonly Row[]>;
  readonly duties: readonly Row[];
}

const STREAMS_PER_PAGE = 100;

/** The next streams of the district after a given one; none after the last. */
export async function nextPage(client: pg.Client, after: string): Promise<readonly StoredStream[]> {
  const { rows: streams } = await client.query<Pick<StoredStream, 'streamId' | 'streamType'>>(NEXT_STREAMS, [
    after,
    STREAMS_PER_PAGE,
  ]);
  const ids = streams.map(({ streamId }) => streamId);
  const { rows: events } = await client.query<StoredEvent>(EVENTS_OF, [ids]);
  const eventsOf = grouped(events, ({ copies }) => copies.stream);
  const headsOf = await rowsByStream(client, HEADS_OF, ids);
  const partsOf = new Map<PartName, (streamId: string) => readonly Row[]>();
  for (const { part, text } of ROWS_OF) partsOf.set(part, await rowsByStream(client, text, ids));
  const statesOf = new Map<string, (streamId: string) => readonly Row[]>();
  for (const { table, text } of STATES_OF) statesOf.set(table, await rowsByStream(client, text, ids));
  const dutiesOf = await rowsByStream(client, DUTIES_OF, ids);
  return streams.map((stream) => ({
    ...stream,
    duties: dutiesOf(stream.streamId),
    states: new Map([...statesOf].map(([table, rowsOf]) => [table, rowsOf(stream.streamId)])),
    events: eventsOf(stream.streamId),
    stored: {
      head: headsOf(stream.streamId),
      parts: Object.fromEntries(
        PART_NAMES.map((part) => [part, partsOf.get(part)?.(stream.streamId) ?? []]),
      ) as unknown as StoredRows['parts'],
    },
  }));
}

async function rowsByStream(client: pg.Client, text: string, ids: readonly string[]) {
  const { rows } = await client.query<Row>(text, [ids]);
  return grouped(rows, (row) => String(row['streamId']));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return (key) => groups.get(key) ?? [];
}
