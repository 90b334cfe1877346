import pg from 'pg';
import type { PersistenceOptions } from '../persistence.options.js';

/** Runs work over one connection of its own, and closes it whatever happens. */
export async function withClient<T>(
  { host, port, database, role, password }: PersistenceOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ host, port, database, user: role, password });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
