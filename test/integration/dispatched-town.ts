import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import type { INestApplicationContext, Provider } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { startDemoClock } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, dispatcherOver, freshDatabase, seedTown, TownHall } from '#libs/testing';
import type pg from 'pg';

/** When business time begins in it. */
export const DISPATCH_START = '2023-12-06T02:00:00.000Z';

/** The seeded town with what dispatches its messages, over a database of its own. */
export class DispatchedTown {
  readonly hall: TownHall;
  readonly store: DispatcherStore;

  private constructor(
    private readonly database: FreshDatabase,
    readonly app: INestApplicationContext,
    private readonly worker: INestApplicationContext,
    readonly superuser: pg.Client,
  ) {
    this.hall = new TownHall(app);
    this.store = worker.get(DispatcherStore);
  }

  /** The database that each test copies. */
  static async seed(): Promise<FreshDatabase> {
    const seeded = await freshDatabase();
    await seedTown(seeded);
    await startDemoClock(seeded.as('migrator'), DISPATCH_START);
    return seeded;
  }

  /** @param more providers that the application has in the worker only */
  static async open(seeded: FreshDatabase, more: readonly Provider[] = []): Promise<DispatchedTown> {
    const database = await seeded.copy();
    const [app, worker] = [await applicationOver(database, more), await dispatcherOver(database)];
    return new DispatchedTown(database, app, worker, await database.connect('superuser'));
  }

  /** How many rows of a table there are in each state. */
  async statuses(table: string): Promise<Readonly<Record<string, number>>> {
    const { rows } = await this.superuser.query<{ status: string; n: number }>(
      `SELECT status, count(*)::integer AS n FROM pifu.${table} GROUP BY status`,
    );
    return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  }

  async close(): Promise<void> {
    await this.superuser.end();
    await this.app.close();
    await this.worker.close();
    await this.database.drop();
  }
}

/** A town of its own for each test of a suite; answers the one of the test that runs. */
export function dispatchedTown(more: readonly Provider[] = []): () => DispatchedTown {
  let seeded: FreshDatabase;
  let town: DispatchedTown;
  beforeAll(async () => {
    seeded = await DispatchedTown.seed();
  });
  beforeEach(async () => {
    town = await DispatchedTown.open(seeded, more);
  });
  afterEach(() => town.close());
  afterAll(() => seeded.drop());
  return () => town;
}
