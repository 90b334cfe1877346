import type pg from 'pg';
import { TENANT } from '#libs/testing';
import type { StatementName } from './statements.data.js';
import { STATEMENTS } from './statements.data.js';

/** One write: a statement and its values after the tenant, which always comes first unless it says otherwise. */
export type Write = readonly [name: StatementName, values: readonly unknown[]];

/** What a prototype's command writes under. */
export interface PrototypeCommand {
  readonly actorId: string;
  readonly key: string;
  /** Null for a new table, which nobody can lock. */
  readonly goalTableId: string | null;
  readonly writes: readonly Write[];
}

/** One command in two flushes over one pipelined connection: read and lock, then write and commit. */
export async function runPrototype(pool: pg.Pool, command: PrototypeCommand): Promise<void> {
  const { actorId, key, goalTableId, writes } = command;
  const client = await pool.connect();
  try {
    const ask = (name: StatementName, values: readonly unknown[]): Promise<unknown> =>
      client.query({ name, text: STATEMENTS[name], values: [...values] });
    await Promise.all([
      client.query('BEGIN'),
      ask('tenant', [TENANT]),
      ask('key', [`${TENANT} ${actorId} ${key}`]),
      ask('known', [TENANT, actorId, 'bench', key]),
      ask('now', []),
      ...(goalTableId === null ? [] : [ask('lock', [TENANT, goalTableId])]),
    ]);
    await Promise.all([
      ...writes.map(([name, values]) => ask(name, name === 'event' ? values : [TENANT, ...values])),
      ask('idempotency', [TENANT, actorId, 'bench', key, ANSWER]),
      client.query('COMMIT'),
    ]);
  } finally {
    client.release();
  }
}

/** As long as the answers that Pifu keeps. */
const ANSWER = JSON.stringify({ answer: 'x'.repeat(380) });
