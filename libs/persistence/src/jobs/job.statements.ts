import { BEYOND_CAP } from '../read/keyset.sql.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';

const instant = (column: string, digits: 'MS' | 'US' = 'MS'): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${digits}"Z"')`;

const JOB = `id, kind, subject, requested_by AS "requestedBy", ${instant('requested_at')} AS "requestedAt", state, done, total,
  errors, error_count AS "errorCount", result, cancelled_by AS "cancelledBy", ${instant('started_at')} AS "startedAt",
  ${instant('finished_at')} AS "finishedAt", version`;

const WANTED = `tenant_id = $1 AND ($2::uuid IS NULL OR requested_by = $2) AND ($3::text IS NULL OR kind = $3)
  AND ($4::uuid IS NULL OR subject = $4) AND ($5::text IS NULL OR state = $5)`;

/** A job as it was opened. */
export const ADD: NamedStatement = {
  name: 'job-add',
  text: `INSERT INTO pifu.job (tenant_id, id, kind, subject, requested_by, requested_at, state, done, total, errors,
      error_count, version)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
};

/** What moves in a job; whoever writes it holds it. */
export const SAVE: NamedStatement = {
  name: 'job-save',
  text: `UPDATE pifu.job SET state = $3, done = $4, total = $5, errors = $6, error_count = $7, result = $8,
      cancelled_by = $9, started_at = $10, finished_at = $11, version = $12, changed_at = clock_timestamp()
    WHERE tenant_id = $1 AND id = $2`,
};

/** One job without waiting. */
export const FIND: NamedStatement = {
  name: 'job-find',
  text: `SELECT ${JOB} FROM pifu.job WHERE tenant_id = $1 AND id = $2`,
};

/** One job that nobody else may move meanwhile. */
export const HOLD: NamedStatement = { name: 'job-hold', text: `${FIND.text} FOR UPDATE` };

/** Jobs under way whose message nobody will deliver; a letter that somebody settles meanwhile is left to him. */
export const ABANDONED: NamedStatement = {
  name: 'job-abandoned',
  text: `SELECT j.id AS "jobId", o.id AS "messageId", o.name, d.error FROM pifu.job j
    JOIN pifu.outbox o ON o.tenant_id = j.tenant_id AND o.payload->>'jobId' = j.id::text AND o.handled_at IS NULL
    JOIN pifu.dead_letter d ON d.tenant_id = o.tenant_id AND d.message_id = o.id AND d.status <> 'retried'
    WHERE j.tenant_id = $1 AND j.finished_at IS NULL FOR UPDATE OF d SKIP LOCKED`,
};

/** The job that a message goes on with. */
export const OF_MESSAGE: NamedStatement = {
  name: 'job-of-message',
  text: `SELECT payload->>'jobId' AS "jobId" FROM pifu.outbox WHERE tenant_id = $1 AND id = $2`,
};

/** Newest first. */
export const LIST: NamedStatement = {
  name: 'job-list',
  text: `SELECT ${JOB}, ${instant('requested_at', 'US')} AS sort FROM pifu.job WHERE ${WANTED}
      AND (requested_at, id) < ($6::timestamptz, $7::uuid)
    ORDER BY requested_at DESC, id DESC LIMIT $8`,
};

/** How many there are, counted no further than the cap. */
export const LIST_COUNT: NamedStatement = {
  name: 'job-list-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.job WHERE ${WANTED} LIMIT ${BEYOND_CAP}) counted`,
};
