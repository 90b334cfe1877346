import type pg from 'pg';
import { copyId, copyIdSql, copyRows } from './copied-rows.js';

/** Events of every stream of the long record. */
export const STREAM_LENGTH = 20;

/** Keys and indexes are made again afterwards, which is much faster than keeping them. */
const KEYS = ['event_pkey', 'event_stream_version'];
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
  const { rows: keys } = await superuser.query<{ name: string; definition: string }>(
    'SELECT conname AS name, pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = ANY($1)',
    [KEYS],
  );
  const { rows: indexes } = await superuser.query<{ definition: string }>(
    'SELECT indexdef AS definition FROM pg_indexes WHERE indexname = ANY($1)',
    [INDEXES],
  );
  for (const { name } of keys) await superuser.query(`ALTER TABLE pifu.event DROP CONSTRAINT ${name}`);
  for (const name of INDEXES) await superuser.query(`DROP INDEX pifu.${name}`);
  const length = String(STREAM_LENGTH);
  const changes = {
    id: copyIdSql('event'),
    stream_id: copyIdSql('stream', `n / ${length}`),
    stream_version: `1 + n % ${length}`,
  };
  const where = `t.stream_id = '${template}' AND t.type = 'goal-table.submitted'`;
  await copyRows(superuser, [{ table: 'event', where, changes }], [first, end - 1]);
  await superuser.query("SET maintenance_work_mem = '1GB'");
  for (const { name, definition } of keys) {
    await superuser.query(`ALTER TABLE pifu.event ADD CONSTRAINT ${name} ${definition}`);
  }
  for (const { definition } of indexes) await superuser.query(definition);
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
