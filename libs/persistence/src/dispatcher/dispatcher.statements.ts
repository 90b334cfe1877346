import type { NamedStatement } from '../unit-of-work/transaction.js';

const instant = (expression: string): string =>
  `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A message that is held until a moment of business time waits for nobody before. */
const WAITS = 'dispatched_at IS NULL AND held_until IS NULL';

/** Messages whose moment has come wait from now on, like all others. */
export const LET_HELD_GO: NamedStatement = {
  name: 'relay-let-held-go',
  text: `WITH due AS (SELECT tenant_id, id FROM pifu.outbox WHERE held_until <= (SELECT pifu.pifu_now())
      ORDER BY held_until LIMIT $1 FOR UPDATE SKIP LOCKED),
    freed AS (UPDATE pifu.outbox o SET held_until = NULL, added_at = clock_timestamp() FROM due
      WHERE o.tenant_id = due.tenant_id AND o.id = due.id RETURNING o.id)
    SELECT count(*)::integer AS count FROM freed`,
};

/** Takes waiting messages that no other relay has in hand, oldest first. */
export const TAKE_WAITING: NamedStatement = {
  name: 'relay-take',
  text: `SELECT tenant_id AS "tenantId", id, name, payload FROM pifu.outbox WHERE ${WAITS}
    ORDER BY added_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
};

/** Marks what has been handed over. */
export const MARK_DISPATCHED: NamedStatement = {
  name: 'relay-mark',
  text: `UPDATE pifu.outbox o SET dispatched_at = clock_timestamp()
    FROM jsonb_to_recordset($1) AS m("tenantId" uuid, id uuid)
    WHERE o.tenant_id = m."tenantId" AND o.id = m.id`,
};

/** Marks due reminders queued and writes one message per district: what is composed apart is told apart. */
export const QUEUE_DUE: NamedStatement = {
  name: 'reminders-queue-due',
  text: `WITH due AS (
      SELECT tenant_id, id FROM pifu.reminder WHERE status = 'pending' AND due_at <= (SELECT pifu.pifu_now())
      ORDER BY due_at, id LIMIT $1 FOR UPDATE SKIP LOCKED),
    marked AS (
      UPDATE pifu.reminder r SET status = 'queued' FROM due
      WHERE r.tenant_id = due.tenant_id AND r.id = due.id RETURNING r.tenant_id, r.id),
    written AS (
      INSERT INTO pifu.outbox (tenant_id, id, name, payload)
      SELECT tenant_id, uuidv7(), 'reminders.compose', jsonb_build_object('reminderIds', jsonb_agg(id ORDER BY id))
      FROM marked GROUP BY tenant_id)
    SELECT count(*)::integer AS count FROM marked`,
};

/** Calendars of years whose next window opens or closes now. */
export const DUE_CALENDARS: NamedStatement = {
  name: 'calendars-due',
  text: `SELECT tenant_id AS "tenantId", id AS "calendarId" FROM pifu.year_calendar
    WHERE next_boundary_at <= (SELECT pifu.pifu_now()) ORDER BY next_boundary_at, id LIMIT $1`,
};

/** A step of a round that is due and was not queued yet. */
const ROUND_WAITS = 'next_step IS DISTINCT FROM queued_step AND next_step IS NOT NULL';

/** Puts the due steps of rounds into the outbox and remembers which, so that each is put there once. */
export const QUEUE_DUE_ROUNDS: NamedStatement = {
  name: 'rounds-queue-due',
  text: `WITH due AS (
      SELECT tenant_id, id, next_step FROM pifu.monitoring_round
      WHERE ${ROUND_WAITS} AND next_at <= (SELECT pifu.pifu_now())
      ORDER BY next_at, id LIMIT 1000 FOR UPDATE SKIP LOCKED),
    marked AS (
      UPDATE pifu.monitoring_round m SET queued_step = due.next_step FROM due
      WHERE m.tenant_id = due.tenant_id AND m.id = due.id RETURNING m.tenant_id, m.id, m.queued_step),
    written AS (
      INSERT INTO pifu.outbox (tenant_id, id, name, payload)
      SELECT tenant_id, uuidv7(), 'round.' || queued_step, jsonb_build_object('roundId', id) FROM marked)
    SELECT count(*)::integer AS count FROM marked`,
};

/** Published messages without effect, in real time; each release makes the next one wait longer. */
export const TAKE_STALE: NamedStatement = {
  name: 'relay-take-stale',
  text: `SELECT tenant_id AS "tenantId", id, name, payload FROM pifu.outbox
    WHERE dispatched_at < clock_timestamp() - make_interval(secs => $1 * least(releases + 1, 3))
      AND handled_at IS NULL AND failed_at IS NULL
    ORDER BY dispatched_at LIMIT 1000 FOR UPDATE SKIP LOCKED`,
};

/** Published messages without effect wait again, but for those whose row a handler has in hand at this moment. */
export const RELEASE_LOST: NamedStatement = {
  name: 'relay-release-lost',
  text: `WITH lost AS (SELECT tenant_id, id FROM pifu.outbox
      WHERE dispatched_at < clock_timestamp() - make_interval(secs => $1) AND handled_at IS NULL AND failed_at IS NULL
      ORDER BY dispatched_at LIMIT $2 FOR UPDATE SKIP LOCKED),
    released AS (UPDATE pifu.outbox o SET dispatched_at = NULL FROM lost
      WHERE o.tenant_id = lost.tenant_id AND o.id = lost.id RETURNING o.id)
    SELECT count(*)::integer AS count FROM released`,
};

/** They wait again. */
export const RELEASE: NamedStatement = {
  name: 'relay-release',
  text: `UPDATE pifu.outbox o SET dispatched_at = NULL, releases = releases + 1
    FROM jsonb_to_recordset($1) AS m("tenantId" uuid, id uuid)
    WHERE o.tenant_id = m."tenantId" AND o.id = m.id`,
};

/** The worker that did this job lives. */
export const SING_CANARY: NamedStatement = {
  name: 'queue-canary-sing',
  text: `INSERT INTO pifu.queue_canary (queue) VALUES ($1)
    ON CONFLICT (queue) DO UPDATE SET sung_at = clock_timestamp()`,
};

/** A queue that has never had a worker is not made to look as if it had. */
export const NOTE_COUNTS: NamedStatement = {
  name: 'queue-note-counts',
  text: `UPDATE pifu.queue_canary SET waiting = $2, active = $3, delayed = $4, failed = $5,
    counted_at = clock_timestamp() WHERE queue = $1`,
};

/** Nobody waits for this message any more; whoever looks after the queue finds it with its error. */
export const GIVE_UP: NamedStatement = {
  name: 'relay-give-up',
  text: `WITH failed AS (UPDATE pifu.outbox SET failed_at = clock_timestamp(), failure = $3
      WHERE tenant_id = $1 AND id = $2 AND handled_at IS NULL AND failed_at IS NULL RETURNING tenant_id, id)
    INSERT INTO pifu.dead_letter AS d (tenant_id, message_id, error) SELECT tenant_id, id, $3 FROM failed
    ON CONFLICT (tenant_id, message_id) DO UPDATE
      SET error = $3, failures = d.failures + 1, failed_at = clock_timestamp(), status = 'open'`,
};

/** Idle means: no window to open or close, no reminder due or under way, no digest open, no message waiting or without
 * its effect, and none held but for later. */
export const IS_IDLE: NamedStatement = {
  name: 'dispatcher-idle',
  text: `SELECT NOT (
      EXISTS (SELECT FROM pifu.outbox WHERE ${WAITS} AND failed_at IS NULL)
      OR EXISTS (SELECT FROM pifu.outbox WHERE held_until <= (SELECT pifu.pifu_now()))
      OR EXISTS (SELECT FROM pifu.outbox
        WHERE dispatched_at IS NOT NULL AND handled_at IS NULL AND failed_at IS NULL)
      OR EXISTS (SELECT FROM pifu.reminder WHERE status = 'pending' AND due_at <= (SELECT pifu.pifu_now()))
      OR EXISTS (SELECT FROM pifu.reminder WHERE status IN ('queued', 'composed'))
      OR EXISTS (SELECT FROM pifu.year_calendar WHERE next_boundary_at <= (SELECT pifu.pifu_now()))
      OR EXISTS (SELECT FROM pifu.digest WHERE status = 'pending')
      OR EXISTS (SELECT FROM pifu.monitoring_round
        WHERE ${ROUND_WAITS} AND next_at <= (SELECT pifu.pifu_now()))) AS idle`,
};

/** The next stop of a moved clock. */
export const NEXT_DUE: NamedStatement = {
  name: 'dispatcher-next-due',
  text: `SELECT ${instant('min(due_at)')} AS "dueAt" FROM (
      SELECT due_at FROM pifu.reminder WHERE status = 'pending'
      UNION ALL SELECT held_until FROM pifu.outbox WHERE held_until IS NOT NULL
      UNION ALL SELECT next_boundary_at FROM pifu.year_calendar
      UNION ALL SELECT next_at FROM pifu.monitoring_round WHERE ${ROUND_WAITS}) moments`,
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

/** Who repeats a request after a week has another reason than a lost answer. */
export const FORGET_KEYS: NamedStatement = {
  name: 'dispatcher-forget-keys',
  text: 'SELECT pifu.forget_old_keys() AS count',
};
