import pg from 'pg';
import type { PersistenceOptions } from '../persistence.options.js';

/**
 * Lets the clock of a demonstration start in the past and move by the dispatcher; later calls change nothing.
 * @param start business time of the first start, UTC
 */
export async function startDemoClock(options: PersistenceOptions, start: string): Promise<void> {
  const { host, port, database, role, password } = options;
  const client = new pg.Client({ host, port, database, user: role, password });
  await client.connect();
  try {
    await client.query('SET ROLE pifu_owner');
    await client.query('SELECT pifu.set_demo_clock($1)', [start]);
    await client.query('GRANT EXECUTE ON FUNCTION pifu.advance_clock TO pifu_dispatcher');
  } finally {
    await client.end();
  }
}
