import { DUTY_TABLE } from '../duties/duty-table.js';
import { HEAD, PARTS, PART_NAMES } from '../goal-table/state-tables.js';
import type { PartName } from '../goal-table/state-tables.js';
import { selectStored } from '../goal-table/table-spec.js';
import { STREAM_TABLES } from '../streams/stream-tables.js';

/** The next streams of the district, of every kind, after the one in $1. */
export const NEXT_STREAMS = `SELECT stream_id AS "streamId", min(stream_type) AS "streamType" FROM pifu.event
  WHERE tenant_id = pifu.current_tenant() AND stream_id > $1 GROUP BY stream_id ORDER BY stream_id LIMIT $2`;

/** Events of some streams with every column that repeats the body. */
export const EVENTS_OF = `SELECT body, json_build_object(
    'id', id, 'tenant', tenant_id, 'year', year, 'streamType', stream_type, 'stream', stream_id,
    'version', stream_version, 'type', type, 'typeVersion', type_version, 'actor', actor_id,
    'actorKind', actor_kind, 'onBehalfOf', on_behalf_of,
    'occurredAt', to_char(occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'correlationId', correlation_id, 'causationId', causation_id) AS copies
  FROM pifu.event WHERE tenant_id = pifu.current_tenant() AND stream_id = ANY($1)
  ORDER BY stream_id, stream_version`;

const OF_CASE =
  '(SELECT c.goal_table_id FROM pifu.approval_case c WHERE c.tenant_id = p.tenant_id AND c.id = p.case_id)';
const OF_ROUND =
  '(SELECT r.goal_table_id FROM pifu.approval_round r WHERE r.tenant_id = p.tenant_id AND r.id = p.round_id)';

function tableIdOf(part: PartName): string {
  if (part === 'participants') return OF_CASE;
  return part === 'roundDeciders' ? OF_ROUND : 'p.goal_table_id';
}

const MINE = 'p.tenant_id = pifu.current_tenant()';

/** Head rows of some tables. */
export const HEADS_OF = `SELECT ${selectStored(HEAD, 'p')}, p.id AS "streamId"
  FROM pifu.goal_table p WHERE ${MINE} AND p.id = ANY($1)`;

/** One statement per part that reads its rows of some tables. */
export const ROWS_OF = PART_NAMES.map((part) => ({
  part,
  text: `SELECT ${selectStored(PARTS[part], 'p')}, ${tableIdOf(part)} AS "streamId"
    FROM pifu.${PARTS[part].table} p WHERE ${MINE} AND ${tableIdOf(part)} = ANY($1)`,
}));

/** One statement per kind of stream that reads its state rows. */
export const STATES_OF = STREAM_TABLES.map(({ spec }) => ({
  table: spec.table,
  text: `SELECT ${selectStored(spec, 'p')}, p.id AS "streamId"
    FROM pifu.${spec.table} p WHERE ${MINE} AND p.id = ANY($1)`,
}));

/** Duties of some streams of any kind. */
export const DUTIES_OF = `SELECT ${selectStored(DUTY_TABLE, 'p')} FROM pifu.duty p WHERE ${MINE} AND p.stream_id = ANY($1)`;

const WITHOUT_EVENT = (tableId: string, streamType: string): string => `NOT EXISTS (SELECT FROM pifu.event e
  WHERE e.tenant_id = p.tenant_id AND e.stream_id = ${tableId} AND e.stream_type = ${streamType})`;

const OF_GOAL_TABLES = [
  { table: 'goal_table', streamId: 'p.id' },
  ...PART_NAMES.map((part) => ({ table: PARTS[part].table, streamId: tableIdOf(part) })),
].map((place) => ({ ...place, streamType: "'goal-table'" }));

const OF_STREAMS = STREAM_TABLES.map(({ kind: { streamType }, spec: { table } }) => {
  return { table, streamId: 'p.id', streamType: `'${streamType}'` };
});

const OF_DUTIES = { table: 'duty', streamId: 'p.stream_id', streamType: 'p.stream_type' };

/** State rows whose stream no event has ever spoken of. */
export const ROWS_WITHOUT_EVENT = [...OF_GOAL_TABLES, ...OF_STREAMS, OF_DUTIES].map(
  ({ table, streamId, streamType }) => ({
    table,
    text: `SELECT ${streamId} AS "streamId" FROM pifu.${table} p
      WHERE ${MINE} AND ${WITHOUT_EVENT(streamId, streamType)} LIMIT 100`,
  }),
);
