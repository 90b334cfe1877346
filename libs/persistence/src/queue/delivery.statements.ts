import { BEYOND_CAP } from '../read/keyset.sql.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';

const instant = (column: string, fraction: 'MS' | 'US'): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${fraction}"Z"')`;

const DELIVERY = `id, jsonb_build_object('kind', source_kind, 'id', source_id) AS source, person_id AS "personId",
  channel, kind, status, attempts, error, receipt, version, replays,
  ${instant('planned_at', 'MS')} AS "plannedAt", ${instant('finished_at', 'MS')} AS "finishedAt"`;

/** A message reaches a person over a channel once. */
export const ADD: NamedStatement = {
  name: 'delivery-add',
  text: `INSERT INTO pifu.delivery (tenant_id, id, source_kind, source_id, person_id, channel, kind, status, attempts,
      error, receipt, version, replays, planned_at, finished_at)
    SELECT $1, id, source->>'kind', (source->>'id')::uuid, "personId", channel, kind, status, attempts, error, receipt,
      version, replays, "plannedAt", "finishedAt"
    FROM jsonb_to_recordset($2) AS row(id uuid, source jsonb, "personId" uuid, channel text, kind text, status text,
      attempts integer, error text, receipt text, version integer, replays integer, "plannedAt" timestamptz,
      "finishedAt" timestamptz)
    ON CONFLICT DO NOTHING RETURNING id`,
};

/** One delivery, which nobody else may act on meanwhile. */
export const HOLD: NamedStatement = {
  name: 'delivery-hold',
  text: `SELECT ${DELIVERY} FROM pifu.delivery WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
};

/** One worker at a time, in real time; what failed for good is sent when a dead letter is retried. */
export const CLAIM: NamedStatement = {
  name: 'delivery-claim',
  text: `UPDATE pifu.delivery SET lease_token = $3, lease_until = clock_timestamp() + make_interval(secs => $4),
      attempts = attempts + 1
    WHERE tenant_id = $1 AND id = $2 AND status IN ('pending', 'failed')
      AND (lease_until IS NULL OR lease_until <= clock_timestamp()) RETURNING id`,
};

/** A worker that was away too long finds another token here. */
export const HELD: NamedStatement = {
  name: 'delivery-held',
  text: 'SELECT FROM pifu.delivery WHERE tenant_id = $1 AND id = $2 AND lease_token = $3 FOR UPDATE',
};

/** How an attempt ended; what waits for the next one has not changed for those who look at it. */
export const SETTLE: NamedStatement = {
  name: 'delivery-settle',
  text: `UPDATE pifu.delivery SET status = $3, error = $4, receipt = $5, lease_token = NULL, lease_until = NULL,
      finished_at = CASE WHEN $3 <> 'pending' THEN $6::timestamptz END,
      version = version + CASE WHEN $3 = status THEN 0 ELSE 1 END
    WHERE tenant_id = $1 AND id = $2`,
};

/** It waits once more, and has not ended. */
export const REPLAY: NamedStatement = {
  name: 'delivery-replay',
  text: `UPDATE pifu.delivery SET status = 'pending', finished_at = NULL, replays = replays + 1, version = version + 1
    WHERE tenant_id = $1 AND id = $2`,
};

const WANTED = `tenant_id = $1 AND ($2::uuid IS NULL OR person_id = $2) AND ($3::text IS NULL OR status = $3)`;

/** The latest planned first. */
export const LIST: NamedStatement = {
  name: 'delivery-list',
  text: `SELECT ${DELIVERY}, ${instant('planned_at', 'US')} AS sort FROM pifu.delivery WHERE ${WANTED}
      AND (planned_at, id) < ($4::timestamptz, $5::uuid)
    ORDER BY planned_at DESC, id DESC LIMIT $6`,
};

/** How many there are, counted no further than the cap. */
export const LIST_COUNT: NamedStatement = {
  name: 'delivery-list-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.delivery WHERE ${WANTED} LIMIT ${BEYOND_CAP}) counted`,
};
