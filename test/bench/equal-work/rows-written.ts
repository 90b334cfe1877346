import type pg from 'pg';

/** Rows and bytes that an average life has written. */
export type RowsWritten = Readonly<Record<string, number>>;

/** What stands there of the tables whose projects begin with a word, per table: contestants must have done the same work. */
export async function rowsWritten(superuser: pg.Client, project: string): Promise<RowsWritten> {
  const { rows } = await superuser.query<RowsWritten>(
    `WITH mine AS (SELECT id FROM pifu.goal_table WHERE project_name LIKE $1 || '%'),
      tasks AS (SELECT id FROM pifu.task WHERE goal_table_id IN (SELECT id FROM mine)),
      events AS (SELECT id, body FROM pifu.event WHERE stream_id IN (SELECT id FROM mine))
    SELECT ${COUNTS.map(([name, from]) => `${countOf(from)} AS "${name}"`).join(', ')}`,
    [project],
  );
  return rows[0] ?? {};
}

const OF_TABLE = 'WHERE goal_table_id IN (SELECT id FROM mine)';
const OF_TASK = 'WHERE task_id IN (SELECT id FROM tasks)';

const COUNTS: readonly (readonly [name: string, from: string])[] = [
  ['events', 'count(*) FROM events'],
  ['event bytes', 'sum(octet_length(body)) FROM events'],
  ['openings', 'count(*) FROM pifu.event_opening WHERE event_id IN (SELECT id FROM events)'],
  ['versions', `count(*) FROM pifu.goal_table_version ${OF_TABLE}`],
  ['content bytes', `sum(octet_length(content)) FROM pifu.goal_table_version ${OF_TABLE}`],
  ['cases', `count(*) FROM pifu.approval_case ${OF_TABLE}`],
  ['rounds', `count(*) FROM pifu.approval_round ${OF_TABLE}`],
  ['decisions', `count(*) FROM pifu.decision ${OF_TABLE}`],
  ['tasks', 'count(*) FROM tasks'],
  ['deadlines', `count(*) FROM pifu.deadline ${OF_TASK}`],
  ['reminders', `count(*) FROM pifu.reminder ${OF_TASK}`],
  ['messages', "count(*) FROM pifu.outbox WHERE (payload ->> 'taskId')::uuid IN (SELECT id FROM tasks)"],
];

function countOf(from: string): string {
  return `round((SELECT ${from})::numeric / (SELECT count(*) FROM mine), 1)::float`;
}
