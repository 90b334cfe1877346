import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReplayDifference } from '#libs/persistence';
import { verifyReplay } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TownHall } from '#libs/testing';
import type pg from 'pg';

const STATE_TABLES = [
  'goal_table',
  'goal_table_version',
  'approval_case',
  'approval_round',
  'task',
  'case_participant',
  'round_decider',
  'decision',
];
/** What the record repeats of the body; the others are operational and prove nothing (record.md §1). */
const OPERATIONAL = ['recorded_at', 'epoch', 'txid', 'seq', 'body'];

/** A value that differs from whatever stands there, by type of the column. */
const OTHERWISE: Readonly<Record<string, (column: string) => string>> = {
  uuid: () => 'gen_random_uuid()',
  text: (column) => `coalesce(${column}, '') || '改'`,
  integer: (column) => `${column} + 40`,
  smallint: (column) => `${column} + 1`,
  boolean: (column) => `NOT ${column}`,
  date: (column) => `coalesce(${column} + 1, '2024-01-01')`,
  'timestamp with time zone': (column) => `coalesce(${column} + interval '1 millisecond', '2024-01-01')`,
  'numeric(18,2)': (column) => `coalesce(${column}, 0) + 0.01`,
};

interface Place {
  readonly place: string;
  readonly column: string;
  readonly type: string;
}

describe('one changed cell anywhere in the state', () => {
  let database: FreshDatabase;
  let client: pg.Client;
  let places: readonly Place[];

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    const app = await applicationOver(database);
    const hall = new TownHall(app);
    const goalTableId = await hall.reviewed('甲');
    const { taskId, contentHash, ifMatch } = await hall.openTask(goalTableId);
    const letter = { opinion: '同意', approvalNumber: '麻财绩〔2023〕12号', approvalDate: '2023-12-06' };
    await hall.act('huang', { type: 'approve', taskId, contentHash, ...letter }, { ifMatch });
    await app.close();
    client = await database.connect('superuser');
    await client.query("SET session_replication_role = 'replica'");
    for (const table of ['event', 'decision', 'case_participant', 'round_decider']) {
      await client.query(`ALTER TABLE pifu.${table} DISABLE TRIGGER ALL`);
    }
    await dropChecks();
    const { rows } = await client.query<Place>(
      `SELECT c.relname AS place, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attgenerated = ''
         AND a.attidentity = '' WHERE c.relnamespace = 'pifu'::regnamespace AND c.relname = ANY($1)
       ORDER BY c.relname, a.attnum`,
      [[...STATE_TABLES, 'event']],
    );
    places = rows;
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** A superuser can take every constraint away; the proof does not lean on them. */
  async function dropChecks(): Promise<void> {
    const { rows } = await client.query<{ sql: string }>(
      `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS sql FROM pg_constraint
       WHERE connamespace = 'pifu'::regnamespace AND contype = 'c'`,
    );
    for (const { sql } of rows) await client.query(sql);
  }

  async function findings(): Promise<readonly ReplayDifference[]> {
    return (await verifyReplay(database.as('auditor'))).differences;
  }

  /** Changes one row, looks, and puts everything back. */
  async function findingsAfter(table: string, change: string): Promise<readonly ReplayDifference[]> {
    await client.query(`CREATE TABLE pifu.honest AS SELECT * FROM pifu.${table}`);
    const { rowCount } = await client.query(change);
    const found = rowCount === 1 ? await findings() : [];
    await client.query(`DELETE FROM pifu.${table}`);
    const { rows } = await client.query<{ columns: string }>(
      `SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
       WHERE attrelid = ('pifu.' || $1)::regclass AND attnum > 0 AND attgenerated = ''`,
      [table],
    );
    const columns = rows[0]?.columns ?? '';
    await client.query(`INSERT INTO pifu.${table} (${columns}) OVERRIDING SYSTEM VALUE
      SELECT ${columns} FROM pifu.honest`);
    await client.query('DROP TABLE pifu.honest');
    return found;
  }

  const oneRowOf = (table: string) => `ctid = (SELECT ctid FROM pifu.${table} ORDER BY ctid LIMIT 1)`;

  /** Rows move when they are put back: the first event of the story is told by its turn, not by its place. */
  const FIRST_EVENT = 'seq = (SELECT min(seq) FROM pifu.event)';

  it('is nowhere at first', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each(STATE_TABLES)('is found in every column of %s', async (table) => {
    const missed: string[] = [];
    const columns = places.filter(({ place }) => place === table);
    expect(columns.length).toBeGreaterThan(3);
    for (const { column, type } of columns) {
      const otherwise = OTHERWISE[type];
      if (otherwise === undefined) throw new Error(`no other value for ${type}`);
      const json = ['authors', 'candidates', 'content'].includes(column);
      const value = json ? `replace(${column}, '"', '"改')` : otherwise(column);
      const where = json ? `${column} LIKE '%"%' AND ` : '';
      const change = `UPDATE pifu.${table} SET ${column} = ${value} WHERE ${where}${oneRowOf(table)}`;
      const found = await findingsAfter(table, change);
      if (!found.some(({ detail }) => detail.startsWith(table))) missed.push(column);
    }
    expect(missed).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it.each(STATE_TABLES)('is found where a row of %s has gone', async (table) => {
    const found = await findingsAfter(table, `DELETE FROM pifu.${table} WHERE ${oneRowOf(table)}`);
    const missing = found.filter(
      ({ kind, detail }) => kind === 'row-missing' && detail.startsWith(`${table} `),
    );
    expect(missing).toHaveLength(1);
  });

  it('is found in every column of an event that the body repeats', async () => {
    const missed: string[] = [];
    const copies = places.filter(({ place, column }) => place === 'event' && !OPERATIONAL.includes(column));
    expect(copies).toHaveLength(14);
    for (const { column, type } of copies) {
      const change = `UPDATE pifu.event SET ${column} = ${OTHERWISE[type]?.(column) ?? ''} WHERE ${FIRST_EVENT}`;
      if ((await findingsAfter('event', change)).length === 0) missed.push(column);
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['no JSON', "body || '}'"],
    ['nothing', "''"],
    ['no object', "'null'"],
    ['a list', "'[]'"],
    ['another number spelling', `replace(body, '"version":1', '"version":1.0')`],
    ['a space more', `replace(body, '"actor":', '"actor": ')`],
    ['a fraction', `replace(body, '"data":{', '"data":{"a":0.5,')`],
    ['half a character', `replace(body, '"data":{', '"data":{"a":"\\ud800",')`],
    ['a later moment', `replace(body, '"occurredAt":"2', '"occurredAt":"3')`],
    ['another actor', `replace(body, '${idOf('lin')}', '${idOf('he')}')`],
    ['another district', `replace(body, '${TENANT}', '${idOf('elsewhere')}')`],
    ['another type', `replace(body, 'goal-table.drafted', 'goal-table.edited')`],
    ['no data', `regexp_replace(body, '"data":.*,"id"', '"data":null,"id"')`],
  ])('is found in a body that holds %s, and the proof goes on', async (_, value) => {
    const found = await findingsAfter('event', `UPDATE pifu.event SET body = ${value} WHERE ${FIRST_EVENT}`);
    expect(found).not.toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('does not mind words that the law had erased: the event stays what it was', async () => {
    const { rowCount } = await client.query("DELETE FROM pifu.event_opening WHERE words = '同意'");
    expect(rowCount).toBe(1);
    expect(await findings()).toEqual([]);
  });
});
