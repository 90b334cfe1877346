import type { NamedStatement } from '../unit-of-work/transaction.js';

const ATTACHMENT = `SELECT id, sha256, size, type, name, uploaded_by AS "uploadedBy",
    to_char(uploaded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "uploadedAt",
    CASE WHEN subject_id IS NOT NULL THEN
      json_build_object('kind', subject_kind, 'id', subject_id, 'unitId', subject_unit_id) END AS subject
  FROM pifu.attachment WHERE tenant_id = $1 AND forgotten_at IS NULL`;

/** What is known of a file whose bytes are kept by now. */
export const ADD: NamedStatement = {
  name: 'attachment-add',
  text: `INSERT INTO pifu.attachment (tenant_id, id, sha256, size, type, name, uploaded_by, uploaded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/** One of them. */
export const FIND: NamedStatement = { name: 'attachment-find', text: `${ATTACHMENT} AND id = $2` };

/** Several of them, which nobody else may use meanwhile. */
export const HOLD: NamedStatement = {
  name: 'attachment-hold',
  text: `${ATTACHMENT} AND id = ANY($2) ORDER BY id FOR UPDATE`,
};

/** From now on they are evidence of a thing. */
export const ATTACH: NamedStatement = {
  name: 'attachment-attach',
  text: `UPDATE pifu.attachment SET subject_kind = $3, subject_id = $4, subject_unit_id = $5
    WHERE tenant_id = $1 AND id = ANY($2)`,
};

/** Those of a thing. */
export const OF_SUBJECT: NamedStatement = {
  name: 'attachment-of-subject',
  text: `${ATTACHMENT} AND subject_kind = $2 AND subject_id = $3 ORDER BY received_at, id`,
};

/** What a person has handed in for nothing so far. */
export const COUNT_UNATTACHED: NamedStatement = {
  name: 'attachment-count-unattached',
  text: `SELECT count(*)::integer AS count FROM pifu.attachment
    WHERE tenant_id = $1 AND uploaded_by = $2 AND subject_id IS NULL AND forgotten_at IS NULL`,
};

/** Those that nobody has used for days; one that is being used just now is left alone. */
export const HOLD_FORGOTTEN: NamedStatement = {
  name: 'attachment-hold-forgotten',
  text: `${ATTACHMENT} AND subject_id IS NULL AND received_at < clock_timestamp() - make_interval(days => $2)
    ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
};

/** It was there. */
export const FORGET: NamedStatement = {
  name: 'attachment-forget',
  text: 'UPDATE pifu.attachment SET forgotten_at = clock_timestamp() WHERE tenant_id = $1 AND id = $2',
};

/** Whoever keeps a content and whoever removes it wait for each other. */
export const LOCK_CONTENT: NamedStatement = {
  name: 'attachment-lock-content',
  text: 'SELECT pg_advisory_xact_lock(hashtextextended($1, 15))',
};

/** Contents that somebody stands for. */
export const STILL_NEEDED: NamedStatement = {
  name: 'attachment-still-needed',
  text: `SELECT DISTINCT sha256 FROM pifu.attachment
    WHERE tenant_id = $1 AND sha256 = ANY($2) AND forgotten_at IS NULL`,
};
