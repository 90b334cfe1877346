import pg from 'pg';
import type { PersistenceOptions } from '../persistence.options.js';

/**
 * The boot check of a production process: business time there is real time.
 * @throws Error when the clock of this database has ever been moved
 */
export async function assertClockIsReal(options: PersistenceOptions): Promise<void> {
  const { host, port, database, role, password } = options;
  const client = new pg.Client({ host, port, database, user: role, password });
  await client.connect();
  try {
    const { rows } = await client.query<{ moved: boolean }>(
      "SELECT ahead <> interval '0' AS moved FROM pifu.clock_offset",
    );
    if (rows[0]?.moved !== false) {
      throw new Error('业务时钟被移动过，不能用于生产。The business clock of this database has been moved.');
    }
  } finally {
    await client.end();
  }
}
