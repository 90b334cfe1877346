import type { NamedStatement } from '../unit-of-work/transaction.js';

const instant = (expression: string): string =>
  `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Takes waiting messages that no other relay has in hand, oldest first. */
export const TAKE_WAITING: NamedStatement = {
  name: 'relay-take',
  text: `SELECT tenant_id AS "tenantId", id, name, payload FROM pifu.outbox WHERE dispatched_at IS NULL
    ORDER BY added_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
};

/** Marks what has been handed over. */
export const MARK_DISPATCHED: NamedStatement = {
  name: 'relay-mark',
  text: `UPDATE pifu.outbox o SET dispatched_at = clock_timestamp()
    FROM jsonb_to_recordset($1) AS m("tenantId" uuid, id uuid)
    WHERE o.tenant_id = m."tenantId" AND o.id = m.id`,
};

/** Marks due reminders queued and writes one message per district and 500 of them. */
export const QUEUE_DUE: NamedStatement = {
  name: 'reminders-queue-due',
  text: `WITH due AS (
      SELECT tenant_id, id FROM pifu.reminder WHERE status = 'pending' AND due_at <= (SELECT pifu.pifu_now())
      ORDER BY due_at, id LIMIT $1 FOR UPDATE SKIP LOCKED),
    marked AS (
      UPDATE pifu.reminder r SET status = 'queued' FROM due
      WHERE r.tenant_id = due.tenant_id AND r.id = due.id RETURNING r.tenant_id, r.id, r.due_at),
    numbered AS (
      SELECT tenant_id, id, (row_number() OVER (PARTITION BY tenant_id ORDER BY due_at, id) - 1) / 500 AS batch
      FROM marked),
    written AS (
      INSERT INTO pifu.outbox (tenant_id, id, name, payload)
      SELECT tenant_id, uuidv7(), 'reminders.compose', jsonb_build_object('reminderIds', jsonb_agg(id ORDER BY id))
      FROM numbered GROUP BY tenant_id, batch)
    SELECT count(*)::integer AS count FROM marked`,
};

/** Lets published messages without effect wait again, in real time. */
export const RELEASE_STALE: NamedStatement = {
  name: 'relay-release-stale',
  text: `WITH released AS (
      UPDATE pifu.outbox SET dispatched_at = NULL
      WHERE dispatched_at < clock_timestamp() - make_interval(secs => $1)
        AND handled_at IS NULL AND failed_at IS NULL RETURNING 1)
    SELECT count(*)::integer AS count FROM released`,
};

/** Nobody waits for this message any more. */
export const GIVE_UP: NamedStatement = {
  name: 'relay-give-up',
  text: `UPDATE pifu.outbox SET failed_at = clock_timestamp(), failure = $3
    WHERE tenant_id = $1 AND id = $2 AND handled_at IS NULL`,
};

/** Idle means: no reminder due or under way, no digest open, no message waiting or without its effect. */
export const IS_IDLE: NamedStatement = {
  name: 'dispatcher-idle',
  text: `SELECT NOT (
      EXISTS (SELECT FROM pifu.outbox WHERE dispatched_at IS NULL AND failed_at IS NULL)
      OR EXISTS (SELECT FROM pifu.outbox
        WHERE dispatched_at IS NOT NULL AND handled_at IS NULL AND failed_at IS NULL)
      OR EXISTS (SELECT FROM pifu.reminder WHERE status = 'pending' AND due_at <= (SELECT pifu.pifu_now()))
      OR EXISTS (SELECT FROM pifu.reminder WHERE status IN ('queued', 'composed'))
      OR EXISTS (SELECT FROM pifu.digest WHERE status = 'pending')) AS idle`,
};

/** The next stop of a moved clock. */
export const NEXT_DUE: NamedStatement = {
  name: 'dispatcher-next-due',
  text: `SELECT ${instant('min(due_at)')} AS "dueAt" FROM pifu.reminder WHERE status = 'pending'`,
};

/** The oldest wish that waits. */
export const PENDING_ADVANCE: NamedStatement = {
  name: 'clock-advance-pending',
  text: `SELECT tenant_id AS "tenantId", id, ${instant('target')} AS target,
    requested_by AS "requestedBy" FROM pifu.clock_advance
    WHERE status = 'requested' ORDER BY requested_at, id LIMIT 1`,
};

/** Moves business time; only demo and test installations grant this. */
export const ADVANCE: NamedStatement = {
  name: 'clock-advance',
  text: `SELECT ${instant('pifu.advance_clock($1)')} AS now`,
};

/** The wish is fulfilled. */
export const FINISH_ADVANCE: NamedStatement = {
  name: 'clock-advance-finish',
  text: `UPDATE pifu.clock_advance SET status = 'done', reached = $3 WHERE tenant_id = $1 AND id = $2`,
};
