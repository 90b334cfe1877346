import type { NamedStatement } from '../unit-of-work/transaction.js';
import { BEYOND_CAP } from './keyset.sql.js';

const instant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const shortInstant = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const ROW = `t.id AS "taskId", t.version AS "taskVersion", t.goal_table_id AS "goalTableId", t.kind, t.label,
  g.project_name AS "projectName", g.fiscal_year AS "fiscalYear", g.unit_id AS "unitId", u.name AS "unitName",
  coalesce(g.annual_budget::text, '') AS "annualBudget", g.shown_state AS "shownState", t.assignee,
  ${shortInstant('t.opened_at')} AS "openedAt", to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn",
  ${shortInstant('t.due_at')} AS "dueAt", to_char(t.legal_due_on, 'YYYY-MM-DD') AS "legalDueOn", t.provisional,
  t.outcome, ${shortInstant('t.closed_at')} AS "closedAt"`;

const JOINS = `JOIN pifu.goal_table g ON g.tenant_id = t.tenant_id AND g.id = t.goal_table_id
  JOIN pifu.unit u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id`;

const IN_FORCE = `r.tenant_id = $1 AND r.person_id = $2
    AND r.valid_from <= $3::date AND (r.valid_until IS NULL OR r.valid_until >= $3::date)`;

/** Nobody is asked to judge what he wrote, or twice in one round; administrators judge nothing. */
const NOT_BARRED = `NOT (t.kind = 'decision' AND (
    EXISTS (SELECT FROM pifu.case_participant c
      JOIN pifu.approval_case a ON a.tenant_id = c.tenant_id AND a.id = c.case_id
      WHERE c.tenant_id = $1 AND a.goal_table_id = t.goal_table_id AND c.person_id = $2 AND c.side = 'author')
    OR EXISTS (SELECT FROM pifu.round_decider d
      WHERE d.tenant_id = $1 AND d.round_id = t.round_id AND d.person_id = $2)
    OR EXISTS (SELECT FROM pifu.role_grant r WHERE ${IN_FORCE} AND r.role = 'administrator')))`;

/** Open tasks of each office of the person on the day in $3, none claimed by somebody else, office by office. */
const mine = (columns: string, after: string, limit: string): string => `
  (SELECT DISTINCT r.unit_id, r.role FROM pifu.role_grant r WHERE ${IN_FORCE}) office
  CROSS JOIN LATERAL (
    SELECT ${columns} FROM pifu.task t
    WHERE t.tenant_id = $1 AND t.unit_id = office.unit_id AND t.role = office.role AND t.status = 'open' ${after}
      AND (t.assignee IS NULL OR t.assignee = $2) AND ${NOT_BARRED}
    ORDER BY t.due_at, t.id LIMIT ${limit}) t`;

const AFTER_KEYSET = `AND (t.due_at, t.id) > ($4::timestamptz, $5::uuid)`;

/** 待办 by due date, after the keyset in $4 and $5. */
export const TO_DO: NamedStatement = {
  name: 'inbox-to-do',
  text: `SELECT ${ROW}, ${instant('t.due_at')} AS sort
    FROM (SELECT t.* FROM ${mine('t.*', AFTER_KEYSET, '$6')} ORDER BY t.due_at, t.id LIMIT $6) t ${JOINS}
    ORDER BY t.due_at, t.id`,
};

/** How many there are, counted no further than the cap and in the order of the index. */
export const TO_DO_COUNT: NamedStatement = {
  name: 'inbox-to-do-count',
  text: `SELECT count(*)::integer AS count
    FROM (SELECT FROM ${mine('t.id', '', BEYOND_CAP)} LIMIT ${BEYOND_CAP}) counted`,
};

/** 已办, newest first. */
export const DONE: NamedStatement = {
  name: 'inbox-done',
  text: `SELECT ${ROW}, ${instant('t.closed_at')} AS sort FROM pifu.task t ${JOINS}
    WHERE t.tenant_id = $1 AND t.closed_by = $2 AND t.status = 'done'
      AND (t.closed_at, t.id) < ($3::timestamptz, $4::uuid)
    ORDER BY t.closed_at DESC, t.id DESC LIMIT $5`,
};

/** How many tasks the person has done, counted no further than the cap. */
export const DONE_COUNT: NamedStatement = {
  name: 'inbox-done-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.task
    WHERE tenant_id = $1 AND closed_by = $2 AND status = 'done' LIMIT ${BEYOND_CAP}) counted`,
};

/** 我发起的, newest first. */
export const INITIATED: NamedStatement = {
  name: 'inbox-initiated',
  text: `SELECT g.id AS "goalTableId", g.project_name AS "projectName", g.fiscal_year AS "fiscalYear",
      u.name AS "unitName", coalesce(g.annual_budget::text, '') AS "annualBudget", g.shown_state AS "shownState",
      g.version, ${shortInstant('g.created_at')} AS "createdAt", ${instant('g.created_at')} AS sort
    FROM pifu.goal_table g JOIN pifu.unit u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
    WHERE g.tenant_id = $1 AND g.created_by = $2
      AND (g.created_at, g.id) < ($3::timestamptz, $4::uuid)
    ORDER BY g.created_at DESC, g.id DESC LIMIT $5`,
};

/** How many tables the person has drafted, counted no further than the cap. */
export const INITIATED_COUNT: NamedStatement = {
  name: 'inbox-initiated-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.goal_table
    WHERE tenant_id = $1 AND created_by = $2 LIMIT ${BEYOND_CAP}) counted`,
};
