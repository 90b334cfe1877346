import type { NamedStatement } from '../unit-of-work/transaction.js';
import { BEYOND_CAP } from '../read/keyset.sql.js';

const SEEN_REPORTS = `r.tenant_id = $1 AND r.round_id = $2 AND ($3::uuid[] IS NULL OR r.unit_id = ANY($3))
  AND ($4::text IS NULL OR r.light = $4) AND ($5::text IS NULL OR r.status = $5)`;

const SEEN_CORRECTIONS = `c.tenant_id = $1 AND ($2::uuid[] IS NULL OR c.unit_id = ANY($2))
  AND ($3::text IS NULL OR c.status = $3)`;

const JOIN_UNIT = 'JOIN pifu.unit u ON u.tenant_id = r.tenant_id AND u.id = r.unit_id';

/** Rounds, the latest cut-off first. */
export const ROUNDS: NamedStatement = {
  name: 'monitor-rounds',
  text: `SELECT state FROM pifu.monitoring_round WHERE tenant_id = $1 AND ($2::integer IS NULL OR fiscal_year = $2)
    ORDER BY cut_off DESC, id LIMIT 200`,
};

/** The one round of a cut-off. */
export const ROUND_OF: NamedStatement = {
  name: 'monitor-round-of',
  text: 'SELECT id FROM pifu.monitoring_round WHERE tenant_id = $1 AND fiscal_year = $2 AND cut_off = $3::date',
};

/** Reports of a round in groups. */
export const COUNTS: NamedStatement = {
  name: 'monitor-counts',
  text: `SELECT status, light, quadrant, count(*)::integer AS count FROM pifu.progress_report
    WHERE tenant_id = $1 AND round_id = $2 AND ($3::uuid[] IS NULL OR unit_id = ANY($3))
    GROUP BY status, light, quadrant`,
};

/** A page of reports. */
export const REPORTS: NamedStatement = {
  name: 'monitor-reports',
  text: `SELECT r.id AS "reportId", u.name AS "unitName", r.state FROM pifu.progress_report r ${JOIN_UNIT}
    WHERE ${SEEN_REPORTS} AND r.id > $6::uuid ORDER BY r.id LIMIT $7`,
};

/** How many reports there are, counted no further than the cap. */
export const REPORTS_COUNT: NamedStatement = {
  name: 'monitor-reports-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.progress_report r WHERE ${SEEN_REPORTS}
    LIMIT ${BEYOND_CAP}) counted`,
};

const lightsOf = (colour: string): string => `(SELECT count(*)::integer
  FROM json_array_elements(r.state::json #> '{lights,indicators}') one WHERE one #>> '{light,colour}' = '${colour}')`;

/** Every report of a round, without its long parts. */
export const CLOSING_LINES: NamedStatement = {
  name: 'monitor-closing-lines',
  text: `SELECT u.name AS "unitName", r.project_name AS "projectName", r.status, r.light,
      r.money_light AS "moneyLight", r.quadrant,
      CASE WHEN r.light IS NOT NULL THEN (SELECT one FROM json_array_elements(r.state::json #> '{report,money}') one
        WHERE one ->> 'source' = 'total' LIMIT 1) END AS money,
      CASE WHEN r.light IS NULL THEN 0 ELSE ${lightsOf('red')} END AS red,
      CASE WHEN r.light IS NULL THEN 0 ELSE ${lightsOf('yellow')} END AS yellow
    FROM pifu.progress_report r ${JOIN_UNIT}
    WHERE r.tenant_id = $1 AND r.round_id = $2 ORDER BY r.id`,
};

/** The report of a table in the last round before a cut-off. */
export const REPORT_BEFORE: NamedStatement = {
  name: 'monitor-report-before',
  text: `SELECT r.state FROM pifu.progress_report r
    JOIN pifu.monitoring_round m ON m.tenant_id = r.tenant_id AND m.id = r.round_id
    WHERE r.tenant_id = $1 AND r.goal_table_id = $2 AND m.cut_off < $3::date ORDER BY m.cut_off DESC LIMIT 1`,
};

/** The plan of a table. */
export const PLAN_OF: NamedStatement = {
  name: 'monitor-plan-of',
  text: 'SELECT state FROM pifu.progress_plan WHERE tenant_id = $1 AND goal_table_id = $2',
};

/** The correction of a report that is under way. */
export const RUNNING_CORRECTION: NamedStatement = {
  name: 'monitor-running-correction',
  text: `SELECT id FROM pifu.correction WHERE tenant_id = $1 AND report_id = $2 AND status <> 'verified'`,
};

/** A page of corrections. */
export const CORRECTIONS_PAGE: NamedStatement = {
  name: 'monitor-corrections',
  text: `SELECT c.state FROM pifu.correction c
    WHERE ${SEEN_CORRECTIONS} AND c.id > $4::uuid ORDER BY c.id LIMIT $5`,
};

/** How many corrections there are, counted no further than the cap. */
export const CORRECTIONS_COUNT: NamedStatement = {
  name: 'monitor-corrections-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.correction c WHERE ${SEEN_CORRECTIONS}
    LIMIT ${BEYOND_CAP}) counted`,
};

/** What was saved of a report last. */
export const DRAFT: NamedStatement = {
  name: 'monitor-draft',
  text: `SELECT revision, content, saved_by AS "savedBy",
      to_char(saved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "savedAt"
    FROM pifu.progress_draft WHERE tenant_id = $1 AND report_id = $2`,
};

/** Saves the revision after the one that was seen, or nothing. */
export const SAVE_DRAFT: NamedStatement = {
  name: 'monitor-draft-save',
  text: `INSERT INTO pifu.progress_draft AS d (tenant_id, report_id, revision, content, saved_by, saved_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (tenant_id, report_id) DO UPDATE SET revision = EXCLUDED.revision, content = EXCLUDED.content,
      saved_by = EXCLUDED.saved_by, saved_at = EXCLUDED.saved_at WHERE d.revision = EXCLUDED.revision - 1
    RETURNING report_id`,
};

/** The document of a closed round. */
export const NOTICE: NamedStatement = {
  name: 'monitor-notice',
  text: 'SELECT html, plain, hash FROM pifu.round_notice WHERE tenant_id = $1 AND round_id = $2',
};

/** Keeps it, in the transaction that closes the round. */
export const KEEP_NOTICE: NamedStatement = {
  name: 'monitor-notice-keep',
  text: 'INSERT INTO pifu.round_notice (tenant_id, round_id, html, plain, hash) VALUES ($1, $2, $3, $4, $5)',
};
