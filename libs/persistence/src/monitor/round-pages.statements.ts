import type { NamedStatement } from '../unit-of-work/transaction.js';

/**
 * A round fills tables faster than statistics follow: what a connection has planned for the first page, foreign keys
 * included, reads half of a table for each row of a later one.
 */
export const PLAN_ANEW: NamedStatement = { name: 'round-plan-anew', text: 'DISCARD PLANS' };

/** Tables of the year after an id, each with the version that was in force at the cut-off. */
export const TABLES_IN_FORCE: NamedStatement = {
  name: 'round-tables-in-force',
  text: `SELECT g.id AS "goalTableId", g.unit_id AS "unitId", g.fiscal_year AS "fiscalYear", v.id AS "versionId",
      v.content_hash AS "contentHash", v.content, p.state AS plan
    FROM pifu.goal_table g
    JOIN LATERAL (SELECT id, content_hash, content FROM pifu.goal_table_version v
      WHERE v.tenant_id = $1 AND v.goal_table_id = g.id AND v.status IN ('approved', 'superseded')
        AND v.approval_date <= $4::date
      ORDER BY v.approval_date DESC, v.no DESC LIMIT 1) v ON true
    LEFT JOIN pifu.progress_plan p ON p.tenant_id = $1 AND p.goal_table_id = g.id
    WHERE g.tenant_id = $1 AND g.fiscal_year = $2 AND g.id > $3 ORDER BY g.id LIMIT $5`,
};

/** Which of some tables the round has asked for already. */
export const ALREADY_ASKED: NamedStatement = {
  name: 'round-already-asked',
  text: `SELECT goal_table_id AS id FROM pifu.progress_report
    WHERE tenant_id = $1 AND round_id = $2 AND goal_table_id = ANY($3)`,
};

/** Reports after an id that nobody has sent yet, where their duty names another day than the round, or a guess. */
export const LOCK_AWAITED: NamedStatement = {
  name: 'round-lock-awaited',
  text: `SELECT r.state FROM pifu.progress_report r
    WHERE r.tenant_id = $1 AND r.round_id = $2 AND r.id > $3 AND r.status = 'due'
      AND EXISTS (SELECT FROM pifu.duty d WHERE d.tenant_id = r.tenant_id AND d.stream_id = r.id
        AND d.status = 'open' AND d.kind = 'progress-report' AND (d.due_on <> $5::date OR d.provisional))
    ORDER BY r.id LIMIT $4 FOR UPDATE OF r`,
};

/** Reports after an id with their pinned content; the lock is taken on the reports alone. */
export const LOCK_REPORTS: NamedStatement = {
  name: 'round-lock-reports',
  text: `SELECT r.state, v.content FROM pifu.progress_report r
    JOIN pifu.goal_table_version v ON v.tenant_id = r.tenant_id AND v.id = r.version_id
    WHERE r.tenant_id = $1 AND r.round_id = $2 AND r.id > $3 ORDER BY r.id LIMIT $4 FOR UPDATE OF r`,
};
