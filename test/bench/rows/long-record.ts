import type pg from 'pg';
import { copyId, copyIdSql, copyRows } from './copied-rows.js';

/** Events of every stream of the long record. */
export const STREAM_LENGTH = 20;

/** Rows of one statement: the machine shall not hold ten million in its hands. */
const BATCH = 500_000;

/** Secondary indexes are made again afterwards, which is three times faster than keeping them. */
const INDEXES = ['event_of_stream', 'event_in_order'];

/** The stream that the n-th event of the long record belongs to. */
export function longStream(n: number): string {
  return copyId('stream', Math.floor(n / STREAM_LENGTH));
}

/** Fills the record with streams of twenty events, copied from one event that a real command wrote. */
export async function copyEvents(
  superuser: pg.Client,
  template: string,
  [first, end]: readonly [first: number, end: number],
): Promise<void> {
  const { rows } = await superuser.query<{ definition: string }>(
    'SELECT indexdef AS definition FROM pg_indexes WHERE indexname = ANY($1)',
    [INDEXES],
  );
  for (const name of INDEXES) await superuser.query(`DROP INDEX pifu.${name}`);
  const length = String(STREAM_LENGTH);
  const changes = {
    id: copyIdSql('event'),
    stream_id: copyIdSql('stream', `n / ${length}`),
    stream_version: `1 + n % ${length}`,
  };
  const where = `t.stream_id = '${template}' AND t.type = 'goal-table.submitted'`;
  for (let from = first; from < end; from += BATCH) {
    const range = [from, Math.min(from + BATCH, end) - 1] as const;
    await copyRows(superuser, [{ table: 'event', where, changes }], range);
  }
  for (const { definition } of rows) await superuser.query(definition);
  await superuser.query('VACUUM ANALYZE pifu.event');
}

/** The table that a stream tells about, for whoever looks at it with everything around. */
export async function copyTablesOfStreams(
  superuser: pg.Client,
  template: string,
  streams: number,
): Promise<void> {
  const id = copyIdSql('stream');
  const name = "'stream ' || n";
  await copyRows(
    superuser,
    [
      {
        table: 'goal_table',
        where: `t.id = '${template}'`,
        changes: { id, project_key: name, project_name: name },
      },
      {
        table: 'goal_table_version',
        where: `t.goal_table_id = '${template}'`,
        changes: { id: copyIdSql('stream version'), goal_table_id: id },
      },
    ],
    [0, streams - 1],
  );
}
