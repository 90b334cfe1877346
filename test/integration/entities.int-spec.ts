import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase } from '#libs/testing';
import type pg from 'pg';
import { DataSource } from 'typeorm';

interface ColumnOfTable {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly key: boolean;
}

/** What PostgreSQL calls the types that entities name. */
const TYPES: Readonly<Record<string, string>> = { boolean: 'bool' };

describe('what is read by way of TypeORM', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let client: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    app = await applicationOver(database);
    client = await database.connect('superuser');
  });

  afterAll(async () => {
    await client.end();
    await app.close();
    await database.drop();
  });

  async function columnsOf(table: string): Promise<readonly ColumnOfTable[]> {
    const { rows } = await client.query<ColumnOfTable>(
      `SELECT a.attname AS name, t.typname AS type, NOT a.attnotnull AS nullable,
         coalesce(a.attnum = ANY(k.conkey), false) AS key
       FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
       LEFT JOIN pg_constraint k ON k.conrelid = a.attrelid AND k.contype = 'p'
       WHERE a.attrelid = ('pifu.' || $1)::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attname`,
      [table],
    );
    return rows;
  }

  it('maps every column of its table with its type, and knows which form the key and which may be empty', async () => {
    const { entityMetadatas } = app.get(DataSource);
    expect(entityMetadatas.map(({ tableName }) => tableName).sort()).toEqual([
      'notice',
      'person',
      'role_grant',
      'unit',
    ]);
    for (const { tableName, columns } of entityMetadatas) {
      const mapped = columns.map(({ databaseName, type, isNullable, isPrimary }) => ({
        name: databaseName,
        type: TYPES[String(type)] ?? String(type),
        nullable: isNullable,
        key: isPrimary,
      }));
      const byName = [...mapped].sort((left, right) => (left.name < right.name ? -1 : 1));
      expect({ tableName, columns: byName }).toEqual({ tableName, columns: await columnsOf(tableName) });
    }
  });

  it('never changes a table by itself: migrations do', () => {
    const { options } = app.get(DataSource);
    expect(options.synchronize).toBe(false);
    expect(options.migrationsRun ?? false).toBe(false);
  });
});
