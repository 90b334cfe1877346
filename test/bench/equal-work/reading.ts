import { TENANT } from '#libs/testing';
import type pg from 'pg';

/** A prepared statement with its values. */
export interface Asked {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a careful engineer does by hand: one read-only transaction under row security in one flush. */
export async function readByHand(pool: pg.Pool, statements: readonly Asked[]): Promise<readonly object[][]> {
  const client = await pool.connect();
  try {
    const [, , ...answers] = await Promise.all([
      client.query({ name: 'begin', text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' }),
      client.query({ name: 'tenant', text: "SELECT set_config('pifu.tenant', $1, true)", values: [TENANT] }),
      ...statements.map(({ name, text, values }) =>
        client.query<object>({ name, text, values: [...values] }),
      ),
      client.query('COMMIT'),
    ]);
    return answers.slice(0, -1).map(({ rows }) => rows as object[]);
  } finally {
    client.release();
  }
}
