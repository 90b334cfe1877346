import { idOf, TOWN_UNITS } from '#libs/testing';
import type pg from 'pg';
import { copyIdSql, copyRows } from './copied-rows.js';

/** Tasks of one table in these lists. */
const TASKS_OF_A_TABLE = 10;

/** How many tasks there are, and how many of them wait for whom. */
export interface InboxSize {
  readonly tasks: number;
  /** For the head of the grid centre. */
  readonly unit: number;
  /** For the reviewers of the finance office. */
  readonly office: number;
}

/** A task list of a size that no test could decide its way to: open ones scattered among what has been done. */
export async function copyInbox(superuser: pg.Client, template: string, size: InboxSize): Promise<void> {
  const { tasks, unit, office } = size;
  const tables = Math.ceil(tasks / TASKS_OF_A_TABLE);
  const tableChanges = {
    ...{ id: copyIdSql('inbox table'), project_key: "'inbox ' || n", project_name: "'项目 ' || n" },
    unit_id: `(ARRAY['${TOWN_UNITS.grid}', '${TOWN_UNITS.school}'])[1 + n % 2]`,
  };
  const table = { table: 'goal_table', where: `t.id = '${template}'`, changes: tableChanges };
  await copyRows(superuser, [table], [0, tables - 1]);
  // every so-manyeth task is open, so that the open ones lie all over the heap
  const step = Math.floor(tasks / (unit + office));
  const open = `n % ${String(step)} = 0 AND n / ${String(step)} < ${String(unit + office)}`;
  const ofUnit = `${open} AND (n / ${String(step)}) % ${String(Math.round((unit + office) / unit))} = 0`;
  const either = (yes: string, no: string): string => `CASE WHEN ${ofUnit} THEN ${yes} ELSE ${no} END`;
  const unlessOpen = (value: string): string => `CASE WHEN NOT (${open}) THEN ${value} END`;
  const changes = {
    id: copyIdSql('inbox task'),
    goal_table_id: copyIdSql('inbox table', `n / ${String(TASKS_OF_A_TABLE)}`),
    position: `n % ${String(TASKS_OF_A_TABLE)}`,
    due_at: "t.due_at + (n % 7919) * interval '1 minute'",
    role: either("'unit-head'", "'performance-reviewer'"),
    kind: either("'sign-off'", "'decision'"),
    unit_id: either(`'${TOWN_UNITS.grid}'`, `'${TOWN_UNITS.finance}'`),
    status: `CASE WHEN ${open} THEN 'open' ELSE 'done' END`,
    closed_at: unlessOpen("t.opened_at + interval '1 hour'"),
    closed_by: unlessOpen(`'${idOf('chen')}'`),
    outcome: unlessOpen("'passed'"),
  };
  const where = `t.goal_table_id = '${template}' AND t.status = 'open'`;
  await copyRows(superuser, [{ table: 'task', where, changes }], [0, tasks - 1]);
}
