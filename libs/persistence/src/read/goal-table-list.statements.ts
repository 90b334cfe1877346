import type { NamedStatement } from '../unit-of-work/transaction.js';
import { BEYOND_CAP } from './keyset.sql.js';

const JOIN_UNIT = 'JOIN pifu.unit u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id';

const VISIBLE = `g.tenant_id = $1 AND ($2::uuid[] IS NULL OR g.unit_id = ANY($2))
  AND ($3::integer IS NULL OR g.fiscal_year = $3)`;

/** Tables by year and name; the keyset is the year as text and the id. */
export const LIST: NamedStatement = {
  name: 'goal-table-list',
  text: `SELECT g.id AS "goalTableId", g.version, g.fiscal_year AS "fiscalYear", g.project_name AS "projectName",
      g.unit_id AS "unitId", u.name AS "unitName", coalesce(g.annual_budget::text, '') AS "annualBudget",
      g.shown_state AS "shownState", g.fiscal_year::text AS sort
    FROM pifu.goal_table g ${JOIN_UNIT}
    WHERE ${VISIBLE} AND (g.fiscal_year, g.id) < ($4::integer, $5::uuid)
    ORDER BY g.fiscal_year DESC, g.id DESC LIMIT $6`,
};

/** How many there are, counted no further than the cap. */
export const LIST_COUNT: NamedStatement = {
  name: 'goal-table-list-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.goal_table g WHERE ${VISIBLE}
    LIMIT ${BEYOND_CAP}) counted`,
};

/** 报送进度: every unit with declarers or tables, its tables by shown state, and what is overdue. */
export const PROGRESS: NamedStatement = {
  name: 'goal-table-progress',
  text: `SELECT u.id AS "unitId", u.name AS "unitName",
      (SELECT coalesce(json_object_agg(s.shown_state, s.n), '{}') FROM (SELECT shown_state, count(*)::integer AS n
        FROM pifu.goal_table g WHERE g.tenant_id = $1 AND g.unit_id = u.id AND g.fiscal_year = $2
        GROUP BY shown_state) s) AS counts,
      (SELECT count(*)::integer FROM pifu.goal_table g
        WHERE g.tenant_id = $1 AND g.unit_id = u.id AND g.fiscal_year = $2) AS tables,
      (SELECT coalesce(sum(annual_budget), 0)::numeric(38,2)::text FROM pifu.goal_table g
        WHERE g.tenant_id = $1 AND g.unit_id = u.id AND g.fiscal_year = $2) AS budget,
      (SELECT count(*)::integer FROM pifu.task t JOIN pifu.goal_table g ON g.tenant_id = t.tenant_id
          AND g.id = t.goal_table_id
        WHERE t.tenant_id = $1 AND g.unit_id = u.id AND g.fiscal_year = $2 AND t.status = 'open'
          AND t.due_at < pifu.pifu_now()) AS overdue
    FROM pifu.unit u
    WHERE u.tenant_id = $1 AND ($3::uuid[] IS NULL OR u.id = ANY($3))
      AND (EXISTS (SELECT FROM pifu.role_grant r WHERE r.tenant_id = $1 AND r.unit_id = u.id AND r.role = 'declarer')
        OR EXISTS (SELECT FROM pifu.goal_table g WHERE g.tenant_id = $1 AND g.unit_id = u.id
          AND g.fiscal_year = $2))
    ORDER BY u.name`,
};

const PUBLISHED_ROW = `g.id AS "goalTableId", u.name AS "unitName", v.content, v.content_hash AS "contentHash",
  v.approval_number AS "approvalNumber", to_char(v.approval_date, 'YYYY-MM-DD') AS "approvalDate",
  to_char(g.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "publishedAt",
  g.official_url AS "officialUrl",
  to_char(g.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS sort`;

const PUBLISHED_FROM = `FROM pifu.goal_table g ${JOIN_UNIT}
  JOIN pifu.goal_table_version v ON v.tenant_id = g.tenant_id AND v.id = g.publication_version_id
  WHERE g.tenant_id = $1 AND g.publication_status = 'published'`;

/** What the public sees, newest first. */
export const PUBLISHED: NamedStatement = {
  name: 'goal-table-published',
  text: `SELECT ${PUBLISHED_ROW} ${PUBLISHED_FROM} AND ($2::integer IS NULL OR g.fiscal_year = $2)
      AND (g.published_at, g.id) < ($3::timestamptz, $4::uuid)
    ORDER BY g.published_at DESC, g.id DESC LIMIT $5`,
};

/** How many the public sees. */
export const PUBLISHED_COUNT: NamedStatement = {
  name: 'goal-table-published-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT ${PUBLISHED_FROM}
    AND ($2::integer IS NULL OR g.fiscal_year = $2) LIMIT ${BEYOND_CAP}) counted`,
};

/** One table as the public sees it. */
export const PUBLISHED_ONE: NamedStatement = {
  name: 'goal-table-published-one',
  text: `SELECT ${PUBLISHED_ROW} ${PUBLISHED_FROM} AND g.id = $2`,
};
