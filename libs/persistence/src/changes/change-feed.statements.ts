import { STREAM_TABLES } from '../streams/stream-tables.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { FIND } from '../jobs/job.statements.js';

/** No event of a transaction that still runs, and none of one that began later than it. */
const SETTLED = '(e.epoch < s.epoch OR e.txid < s.floor)';

const SNAPSHOT = `(SELECT max(epoch) AS epoch, pg_snapshot_xmin(pg_current_snapshot()) AS floor
  FROM pifu.cluster_epoch) s`;

/** Turns begin at 1: this is before the first event of the oldest transaction that still runs. */
export const TAIL: NamedStatement = {
  name: 'feed-tail',
  text: `SELECT s.epoch, s.floor::text AS transaction, '0' AS turn FROM ${SNAPSHOT}`,
};

/** In the order of the index `event_in_order`. */
export const AFTER: NamedStatement = {
  name: 'feed-after',
  text: `SELECT e.epoch, e.txid::text AS transaction, e.seq::text AS turn, e.stream_type AS "streamType",
      e.stream_id AS "streamId", e.type, e.stream_version AS version,
      to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "occurredAt",
      jsonb_path_query_array(e.body::jsonb, '$.data.opened[*].taskId') AS "taskIds"
    FROM ${SNAPSHOT}, pifu.event e
    WHERE e.tenant_id = $1 AND (e.epoch, e.txid, e.seq) > ($2::integer, $3::xid8, $4::bigint) AND ${SETTLED}
    ORDER BY e.epoch, e.txid, e.seq LIMIT $5`,
};

const WITH_UNIT = STREAM_TABLES.filter(({ spec }) => spec.columns.some(([, column]) => column === 'unit_id'));
const OF_UNITS = ['goal_table', ...WITH_UNIT.map(({ spec }) => spec.table)].map(
  (table) => `SELECT id, unit_id AS "unitId", NULL::uuid AS "personId" FROM pifu.${table}
    WHERE tenant_id = $1 AND id = ANY($2)`,
);

/** Whose matter each stream is. */
export const OWNERS: NamedStatement = {
  name: 'feed-owners',
  text: [
    ...OF_UNITS,
    'SELECT id, NULL, requested_by FROM pifu.job WHERE tenant_id = $1 AND id = ANY($2)',
  ].join(' UNION ALL '),
};

/** Notices that are not read, by person. */
export const UNREAD: NamedStatement = {
  name: 'feed-unread',
  text: `SELECT person_id AS "personId", count(*)::integer AS count FROM pifu.notice
    WHERE tenant_id = $1 AND person_id = ANY($2) AND read_at IS NULL GROUP BY person_id`,
};

/** Long work that moves. */
export const MOVING_JOBS: NamedStatement = {
  name: 'feed-moving-jobs',
  text: `${FIND.text.replace('AND id = $2', '')} AND (changed_at > clock_timestamp() - make_interval(secs => $2)
      OR state IN ('queued', 'running', 'cancelling')) ORDER BY requested_at, id LIMIT 200`,
};
