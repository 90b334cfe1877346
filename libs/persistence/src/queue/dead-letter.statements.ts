import { BEYOND_CAP } from '../read/keyset.sql.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';

const LETTER = `d.message_id AS "messageId", o.name, d.error, d.failures, d.status,
  to_char(d.failed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "failedAt",
  to_char(d.failed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS sort`;

const LETTERS = `FROM pifu.dead_letter d JOIN pifu.outbox o ON o.tenant_id = d.tenant_id AND o.id = d.message_id
  WHERE d.tenant_id = $1`;

/** Letters of a status, the latest failure first. */
export const LIST: NamedStatement = {
  name: 'dead-letter-list',
  text: `SELECT ${LETTER} ${LETTERS} AND d.status = $2
      AND (d.failed_at, d.message_id) < ($3::timestamptz, $4::uuid)
    ORDER BY d.failed_at DESC, d.message_id DESC LIMIT $5`,
};

/** How many there are, counted no further than the cap. */
export const LIST_COUNT: NamedStatement = {
  name: 'dead-letter-list-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.dead_letter
    WHERE tenant_id = $1 AND status = $2 LIMIT ${BEYOND_CAP}) counted`,
};

/** One letter, which nobody else may act on meanwhile. */
export const HOLD: NamedStatement = {
  name: 'dead-letter-hold',
  text: `SELECT ${LETTER} ${LETTERS} AND d.message_id = $2 FOR UPDATE OF d`,
};

/** The letter is no longer open. */
export const SETTLE: NamedStatement = {
  name: 'dead-letter-settle',
  text: 'UPDATE pifu.dead_letter SET status = $3 WHERE tenant_id = $1 AND message_id = $2',
};

/**
 * Sent long ago and without effect: the reconciler takes it for lost, lets the queue forget the failed job that it
 * keeps of it, and hands it over anew.
 */
export const TAKE_FOR_LOST: NamedStatement = {
  name: 'dead-letter-take-for-lost',
  text: 'SELECT pifu.take_for_lost($1)',
};
