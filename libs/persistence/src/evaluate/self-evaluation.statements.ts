import { BEYOND_CAP } from '../read/keyset.sql.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';

const WANTED = `tenant_id = $1 AND ($2::uuid[] IS NULL OR unit_id = ANY($2))
  AND ($3::integer IS NULL OR fiscal_year = $3) AND ($4::text IS NULL OR status = $4)
  AND ($5::boolean IS NULL OR sampled = $5)`;

/** By year, the latest first; the keyset is the year as text and the id. */
export const LIST: NamedStatement = {
  name: 'self-evaluation-list',
  text: `SELECT id, goal_table_id AS "goalTableId", unit_id AS "unitId", project_name AS "projectName",
      fiscal_year AS "fiscalYear", version, status, total, grade, sampled, fiscal_year::text AS sort
    FROM pifu.self_evaluation WHERE ${WANTED}
      AND (fiscal_year, id) < ($6::integer, $7::uuid)
    ORDER BY fiscal_year DESC, id DESC LIMIT $8`,
};

/** How many there are, counted no further than the cap. */
export const LIST_COUNT: NamedStatement = {
  name: 'self-evaluation-list-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.self_evaluation WHERE ${WANTED}
    LIMIT ${BEYOND_CAP}) counted`,
};

/** Tables of a year with a version in force, and no evaluation. */
export const UNOPENED: NamedStatement = {
  name: 'self-evaluation-unopened',
  text: `SELECT g.id FROM pifu.goal_table g
    JOIN pifu.goal_table_version v ON v.tenant_id = g.tenant_id AND v.goal_table_id = g.id AND v.status = 'approved'
    WHERE g.tenant_id = $1 AND g.fiscal_year = $2 AND NOT EXISTS (SELECT FROM pifu.self_evaluation e
      WHERE e.tenant_id = g.tenant_id AND e.goal_table_id = g.id)
    ORDER BY g.id`,
};

/** What a sample may be drawn from. */
export const DRAWABLE: NamedStatement = {
  name: 'self-evaluation-drawable',
  text: `SELECT id FROM pifu.self_evaluation
    WHERE tenant_id = $1 AND fiscal_year = $2 AND status = 'closed' AND NOT sampled ORDER BY id`,
};
