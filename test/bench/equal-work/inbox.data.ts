import { idOf, TENANT } from '#libs/testing';
import type { Asked } from './reading.js';

const NOT_BARRED = `NOT (t.kind = 'decision' AND (
  EXISTS (SELECT FROM pifu.approval_case a JOIN pifu.case_participant c ON c.tenant_id = $1 AND c.case_id = a.id
    WHERE a.tenant_id = $1 AND a.goal_table_id = t.goal_table_id AND c.person_id = $4 AND c.side = 'author')
  OR EXISTS (SELECT FROM pifu.round_decider d
    WHERE d.tenant_id = $1 AND d.round_id = t.round_id AND d.person_id = $4)))`;

/** The first page of an inbox with its capped total, written for one office that the writer knows. */
export function firstPage(account: string, unitId: string, role: string): readonly Asked[] {
  const values = [TENANT, unitId, role, idOf(account)];
  const mine = `FROM pifu.task t WHERE t.tenant_id = $1 AND t.unit_id = $2 AND t.role = $3 AND t.status = 'open'
    AND (t.assignee IS NULL OR t.assignee = $4) AND ${NOT_BARRED} ORDER BY t.due_at, t.id`;
  return [
    {
      name: 'inbox page',
      text: `SELECT t.id, t.version, t.goal_table_id, t.kind, t.label, g.project_name, g.fiscal_year, g.unit_id, u.name,
          g.annual_budget, g.shown_state, t.assignee, t.opened_at, t.due_on, t.due_at, t.legal_due_on, t.provisional
        FROM (SELECT t.* ${mine} LIMIT 51) t
        JOIN pifu.goal_table g ON g.tenant_id = $1 AND g.id = t.goal_table_id
        JOIN pifu.unit u ON u.tenant_id = $1 AND u.id = g.unit_id ORDER BY t.due_at, t.id`,
      values,
    },
    {
      name: 'inbox total',
      text: `SELECT count(*)::integer AS count FROM (SELECT t.id ${mine} LIMIT 1001) c`,
      values,
    },
  ];
}
