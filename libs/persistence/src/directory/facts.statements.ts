import type { NamedStatement } from '../unit-of-work/transaction.js';

/**
 * Offices and grants around a unit in one row: at the unit, its department and the finance office; administrators
 * count wherever they sit.
 * @param unit the id of the unit, in terms of the tenant $1 and the subject $2
 * @param day on which grants must be in force, in terms of the district d
 */
function factsStatement(name: string, unit: string, day: string): NamedStatement {
  return {
    name: `directory-facts-${name}`,
    text: `WITH place AS MATERIALIZED (
        SELECT u.id, u.supervising_department_id AS department, ${day} AS day
        FROM pifu.unit u JOIN pifu.district d ON d.tenant_id = u.tenant_id WHERE u.tenant_id = $1 AND u.id = ${unit})
      SELECT place.id AS "unitId", to_char(place.day, 'YYYY-MM-DD') AS "onDate",
        place.department AS "supervisingDepartmentId",
        (SELECT f.id FROM pifu.unit f WHERE f.tenant_id = $1 AND f.kind = 'finance' ORDER BY f.name LIMIT 1)
          AS "financeUnitId",
        (SELECT coalesce(json_agg(json_build_object('personId', g.person_id, 'role', g.role, 'unitId', g.unit_id)
            ORDER BY g.id), '[]')
          FROM pifu.role_grant g
          JOIN pifu.person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id AND p.active
          JOIN pifu.unit at ON at.tenant_id = g.tenant_id AND at.id = g.unit_id
          WHERE g.tenant_id = $1 AND g.valid_from <= place.day
            AND (g.valid_until IS NULL OR g.valid_until >= place.day)
            AND (g.unit_id = place.id OR g.unit_id = place.department OR at.kind = 'finance'
              OR g.role = 'administrator')) AS grants
      FROM place`,
  };
}

const TODAY = "(pifu.pifu_now() AT TIME ZONE 'UTC' + make_interval(mins => d.zone_offset_minutes))::date";

/** On a day that the caller names in $3. */
export const FACTS_ON_DAY = factsStatement('on-day', '$2', '$3::date');

/** Today, around what a command is aimed at. */
export const FACTS_TODAY = {
  unit: factsStatement('of-unit', '$2', TODAY),
  'goal-table': factsStatement(
    'of-goal-table',
    '(SELECT unit_id FROM pifu.goal_table WHERE tenant_id = $1 AND id = $2)',
    TODAY,
  ),
  task: factsStatement(
    'of-task',
    `(SELECT g.unit_id FROM pifu.task t JOIN pifu.goal_table g ON g.tenant_id = t.tenant_id AND g.id = t.goal_table_id
      WHERE t.tenant_id = $1 AND t.id = $2)`,
    TODAY,
  ),
} as const;
