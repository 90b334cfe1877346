import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TownHall } from '#libs/testing';
import type pg from 'pg';
import { MORE_ROWS } from './wall-rows.data.js';

const OTHER = idOf('other district');
const GROWING_FOR_EVER = ['event', 'decision', 'case_participant', 'round_decider'];

/** What must be unique over all districts, and how a copy differs. */
const UNIQUE_EVERYWHERE: Readonly<Record<string, string>> = {
  account: "account || ' of the others'",
  token_hash: "token_hash || ' of the others'",
  code: "code || ' of the others'",
};

interface Shape {
  readonly table: string;
  readonly columns: readonly string[];
}

describe('the walls between districts', () => {
  let database: FreshDatabase;
  let superuser: pg.Client;
  let shapes: readonly Shape[];
  const clients = new Map<string, pg.Client>();

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    const app = await applicationOver(database);
    const hall = new TownHall(app);
    const goalTableId = await hall.reviewed('甲');
    const { taskId, contentHash, ifMatch } = await hall.openTask(goalTableId);
    await hall.act('huang', { type: 'return', taskId, contentHash, opinion: '请补充' }, { ifMatch });
    await app.close();
    superuser = await database.connect('superuser');
    for (const sql of MORE_ROWS) await superuser.query(sql);
    const { rows } = await superuser.query<Shape>(
      `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND a.attgenerated = ''
         AND a.attidentity = ''
       WHERE c.relnamespace = 'pifu'::regnamespace AND c.relkind = 'r'
       GROUP BY c.relname HAVING bool_or(a.attname = 'tenant_id') ORDER BY c.relname`,
    );
    shapes = rows;
    await copyToOthers();
    for (const role of ['app', 'auditor']) clients.set(role, await database.connect(role));
  });

  afterAll(async () => {
    for (const client of [...clients.values(), superuser]) await client.end();
    await database.drop();
  });

  /** Another district that holds the same rows under the same ids: the hardest neighbour to keep apart. */
  async function copyToOthers(): Promise<void> {
    await superuser.query("SET session_replication_role = 'replica'");
    for (const { table, columns } of shapes) {
      const values = columns.map((column) => {
        if (column === 'tenant_id') return `'${OTHER}'`;
        if (table === 'event' && column === 'id') return 'gen_random_uuid()';
        return UNIQUE_EVERYWHERE[column] ?? `"${column}"`;
      });
      await superuser.query(
        `INSERT INTO pifu.${table} (${columns.map((one) => `"${one}"`).join(', ')})
         SELECT ${values.join(', ')} FROM pifu.${table}`,
      );
    }
    await superuser.query('RESET session_replication_role');
  }

  async function within<T>(
    role: string,
    tenant: string | null,
    work: (client: pg.Client) => Promise<T>,
  ): Promise<T> {
    const client = clients.get(role)!;
    await client.query('BEGIN');
    try {
      if (tenant !== null) await client.query("SELECT set_config('pifu.tenant', $1, true)", [tenant]);
      return await work(client);
    } finally {
      await client.query('ROLLBACK');
    }
  }

  /** Districts that a role sees in a table. */
  function seen(role: string, table: string, tenant: string | null): Promise<readonly string[]> {
    return within(role, tenant, async (client) => {
      const { rows } = await client.query<{ tenant_id: string }>(
        `SELECT DISTINCT tenant_id FROM pifu.${table}`,
      );
      return rows.map((row) => row.tenant_id);
    });
  }

  it('stand in every table that has a district, and each of them holds rows of both', async () => {
    expect(shapes.length).toBeGreaterThan(28);
    for (const { table } of shapes) {
      const { rows } = await superuser.query(`SELECT DISTINCT tenant_id FROM pifu.${table}`);
      expect({ table, districts: rows.length }).toEqual({ table, districts: 2 });
    }
  });

  it.each([
    ['its own', TENANT, [TENANT]],
    ['the neighbour when it serves him', OTHER, [OTHER]],
    ['nothing for a district that nobody has', idOf('nowhere'), []],
    ['nothing for an empty district', '', []],
    ['nothing when no district was named', null, []],
  ])('show the application %s', async (_, tenant, expected) => {
    for (const { table } of shapes) {
      expect({ table, seen: await seen('app', table, tenant) }).toEqual({ table, seen: expected });
    }
  });

  it.each([
    ['its own', TENANT, [TENANT]],
    ['nothing for an empty district', '', []],
    ['nothing when no district was named', null, []],
  ])('show the auditor %s', async (_, tenant, expected) => {
    for (const { table } of shapes) {
      if (['credential', 'session', 'event_opening', 'calendar_feed'].includes(table)) continue;
      expect({ table, seen: await seen('auditor', table, tenant) }).toEqual({ table, seen: expected });
    }
  });

  it('let no row be written on the other side', async () => {
    for (const { table, columns } of shapes) {
      const operational = ['recorded_at', 'epoch', 'txid'];
      const own = columns.filter((one) => table !== 'event' || !operational.includes(one));
      const values = own.map((one) => (one === 'tenant_id' ? `'${OTHER}'` : `"${one}"`));
      const sql = `INSERT INTO pifu.${table} (${own.map((one) => `"${one}"`).join(', ')})
        SELECT ${values.join(', ')} FROM pifu.${table} LIMIT 1`;
      const written = within('app', TENANT, (client) => client.query(sql));
      await expect(written).rejects.toThrow(`row-level security policy for table "${table}"`);
    }
  });

  it('let no row be changed on the other side, nor moved there', async () => {
    const { rows } = await superuser.query<{ table: string; column: string }>(
      `SELECT DISTINCT ON (table_name) table_name AS table, column_name AS column
       FROM information_schema.column_privileges
       WHERE grantee = 'pifu_app' AND privilege_type = 'UPDATE' AND table_schema = 'pifu' ORDER BY 1`,
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const { table, column } of rows) {
      const sql = `UPDATE pifu.${table} SET "${column}" = "${column}" WHERE tenant_id = '${OTHER}'`;
      const { rowCount } = await within('app', TENANT, (client) => client.query(sql));
      expect({ table, rowCount }).toEqual({ table, rowCount: 0 });
      const moved = within('app', TENANT, (client) =>
        client.query(`UPDATE pifu.${table} SET tenant_id = '${OTHER}'`),
      );
      await expect(moved).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('are part of every reference: no row can point through them', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT k.conname AS name FROM pg_constraint k
         JOIN pg_attribute own ON own.attrelid = k.conrelid AND own.attname = 'tenant_id'
         JOIN pg_attribute theirs ON theirs.attrelid = k.confrelid AND theirs.attname = 'tenant_id'
       WHERE k.contype = 'f' AND k.connamespace = 'pifu'::regnamespace
         AND NOT (k.conkey[1] = own.attnum AND k.confkey[1] = theirs.attnum)`,
    );
    expect(rows).toEqual([]);
  });

  it('are the first column of every index that answers a district', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = 'tenant_id'
       WHERE c.relnamespace = 'pifu'::regnamespace AND i.indkey[0] <> a.attnum ORDER BY 1`,
    );
    // looked up before a district is known, unique everywhere, or served to the dispatcher and the sequencer
    expect(rows.map(({ name }) => name)).toEqual([
      'calendar_feed_token',
      'clock_advance_open',
      'dead_letter_open',
      'digest_pending',
      'district_code',
      'event_in_order',
      'event_pkey',
      'idempotency_age',
      'monitoring_round_due',
      'outbox_held',
      'outbox_under_way',
      'outbox_waiting',
      'person_account',
      'reminder_due',
      'reminder_under_way',
      'session_token',
      'year_calendar_due',
    ]);
  });

  it.each(GROWING_FOR_EVER)('%s only grows, whoever asks and in whatever mode', async (table) => {
    for (const mode of ['origin', 'replica', 'local']) {
      await superuser.query(`SET session_replication_role = '${mode}'`);
      for (const sql of [
        `UPDATE pifu.${table} SET tenant_id = tenant_id`,
        `DELETE FROM pifu.${table}`,
        `TRUNCATE pifu.${table} CASCADE`,
      ]) {
        await expect(superuser.query(sql)).rejects.toThrow('only grows');
      }
    }
    await superuser.query('RESET session_replication_role');
  });

  it('words may be erased, but neither reworded nor swept away', async () => {
    for (const mode of ['origin', 'replica']) {
      await superuser.query(`SET session_replication_role = '${mode}'`);
      const reworded = superuser.query("UPDATE pifu.event_opening SET words = '别的'");
      await expect(reworded).rejects.toThrow('only grows');
      await expect(superuser.query('TRUNCATE pifu.event_opening')).rejects.toThrow('only grows');
    }
    await superuser.query('RESET session_replication_role');
    const { rowCount } = await superuser.query('DELETE FROM pifu.event_opening WHERE tenant_id = $1', [
      TENANT,
    ]);
    expect(rowCount).toBe(1);
  });
});
