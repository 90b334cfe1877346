import type pg from 'pg';
import type { Copying } from './copied-rows.js';
import { copyId, copyIdSql, copyRows } from './copied-rows.js';

/** A table that waits for its reviewer, as both contestants address it. */
export interface OpenReview {
  readonly id: string;
  readonly versionId: string;
  readonly caseId: string;
  readonly roundId: string;
  readonly taskId: string;
}

/** The ids of the n-th copy. */
export function openReview(n: number): OpenReview {
  return {
    id: copyId('table', n),
    versionId: copyId('version', n),
    caseId: copyId('case', n),
    roundId: copyId('round', n),
    taskId: copyId('task', n),
  };
}

/** Copies a submitted table, with everything that its submission wrote, so many times. */
export function copyOpenReviews(
  superuser: pg.Client,
  template: string,
  range: readonly [first: number, last: number],
): Promise<void> {
  return copyRows(superuser, copyingsOf(template), range);
}

function copyingsOf(template: string): readonly Copying[] {
  const own = { goal_table_id: copyIdSql('table') };
  const ofTable = `t.goal_table_id = '${template}'`;
  const open = `${ofTable} AND t.status = 'open'`;
  const ofTask = `t.task_id IN (SELECT id FROM pifu.task t WHERE ${open})`;
  const ofCase = `t.case_id IN (SELECT id FROM pifu.approval_case t WHERE ${ofTable})`;
  const versionId = copyIdSql('version');
  const caseId = copyIdSql('case');
  const roundId = copyIdSql('round');
  const taskId = copyIdSql('task');
  const name = "'copy ' || n";
  return [
    {
      table: 'goal_table',
      where: `t.id = '${template}'`,
      changes: { id: copyIdSql('table'), project_key: name, project_name: name },
    },
    { table: 'goal_table_version', where: ofTable, changes: { ...own, id: versionId } },
    { table: 'approval_case', where: ofTable, changes: { ...own, id: caseId } },
    {
      table: 'approval_round',
      where: ofTable,
      changes: { ...own, id: roundId, case_id: caseId, version_id: versionId },
    },
    { table: 'case_participant', where: ofCase, changes: { case_id: caseId } },
    { table: 'task', where: open, changes: { ...own, id: taskId, round_id: roundId, version_id: versionId } },
    { table: 'deadline', where: ofTask, changes: { id: copyIdSql('deadline'), task_id: taskId } },
    {
      table: 'reminder',
      where: ofTask,
      changes: { id: copyIdSql('reminder', 't.occurrence || n'), task_id: taskId },
    },
  ];
}
