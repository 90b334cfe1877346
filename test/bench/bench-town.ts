import type { INestApplicationContext, Provider } from '@nestjs/common';
import { verifyReplay } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, seedTown, TownHall } from '#libs/testing';
import pg from 'pg';
import { ServerCpu } from './server-cpu.js';

/** Connections of each contestant: more were no faster on two cores. */
const CONNECTIONS = 8;

/** A seeded town with Pifu on it, a plain pool beside it, and the server's processor time. */
export class BenchTown {
  private constructor(
    readonly database: FreshDatabase,
    readonly app: INestApplicationContext,
    readonly hall: TownHall,
    readonly pool: pg.Pool,
    /** The same pool for a process of its own. */
    readonly connections: pg.PoolConfig,
    readonly superuser: pg.Client,
    readonly server: ServerCpu,
  ) {}

  /** @param more providers that the application has in the worker only */
  static async open(more: readonly Provider[] = []): Promise<BenchTown> {
    const database = await freshDatabase();
    await seedTown(database);
    const app = await applicationOver(database, more);
    const { host, port, database: name, role: user, password } = database.as('app');
    const connections = {
      ...{ host, port, database: name, user, password, max: CONNECTIONS },
      ...{ pipeline: true, options: '-c search_path=pifu -c timezone=UTC -c transaction_timeout=60s' },
    };
    const pool = new pg.Pool(connections);
    // a pool has ended before the last of its sockets has, and the database is dropped under that one
    pool.on('error', () => undefined);
    const superuser = await database.connect('superuser');
    return new BenchTown(
      database,
      app,
      new TownHall(app, 'bench'),
      pool,
      connections,
      superuser,
      await ServerCpu.of(superuser),
    );
  }

  /**
   * What autovacuum does in the first minutes of a town: whoever came first has planned for empty tables, foreign keys
   * included, and would read whole ones until then.
   */
  async settle(): Promise<void> {
    await this.superuser.query('VACUUM ANALYZE');
  }

  /** What was measured must also have been right. */
  async isSound(): Promise<boolean> {
    const { differences } = await verifyReplay(this.database.as('auditor'));
    return differences.length === 0;
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.pool.end();
    await this.app.close();
    await this.database.drop();
  }
}
