import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertClockIsReal, migrate } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { freshDatabase, schemaText } from '#libs/testing';
import type pg from 'pg';

const GOLDEN = join(import.meta.dirname, '..', '..', 'libs', 'persistence', 'src', 'schema.sql');

describe('the schema that the migrations make', () => {
  let database: FreshDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    client = await database.connect('superuser');
  });

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is the one that was agreed on (PIFU_WRITE_GOLDEN=1 writes it anew, for a reader to judge)', async () => {
    const text = await schemaText(client);
    if (process.env['PIFU_WRITE_GOLDEN'] === '1') writeFileSync(GOLDEN, text);
    expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
  });

  it('is not changed by migrating again, nor by two migrators at once', async () => {
    const before = await schemaText(client);
    const ran = await Promise.all([migrate(database.as('migrator')), migrate(database.as('migrator'))]);
    expect(ran).toEqual([[], []]);
    expect(await schemaText(client)).toBe(before);
  });

  it('protects every table that has a district, for its owner too', async () => {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
       WHERE c.relnamespace = 'pifu'::regnamespace AND c.relkind = 'r'
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  it('begins every key of such a table with the district', async () => {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
         JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p'
       WHERE c.relnamespace = 'pifu'::regnamespace AND k.conkey[1] <> a.attnum AND c.relname <> 'event'`,
    );
    expect(rows).toEqual([]);
  });

  it('gives the next epoch to events of another cluster, and the same one to those of this', async () => {
    const epoch = async () =>
      (await client.query<{ epoch: number }>('SELECT max(epoch)::integer AS epoch FROM pifu.cluster_epoch'))
        .rows;
    expect(await epoch()).toEqual([{ epoch: 1 }]);
    await client.query('UPDATE pifu.cluster_epoch SET system_identifier = 1');
    await migrate(database.as('migrator'));
    expect(await epoch()).toEqual([{ epoch: 2 }]);
    const { rows } = await client.query(
      "SELECT column_default FROM information_schema.columns WHERE table_name = 'event' AND column_name = 'epoch'",
    );
    expect(rows).toEqual([{ column_default: '2' }]);
  });

  it('lets a production process start on real time only', async () => {
    await expect(assertClockIsReal(database.as('app'))).resolves.toBeUndefined();
    await client.query("UPDATE pifu.clock_offset SET ahead = interval '1 second'");
    await expect(assertClockIsReal(database.as('app'))).rejects.toThrow('has been moved');
  });
});
