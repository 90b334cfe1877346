import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { DispatcherStore, RequestCheckUseCase, StreamBatchRecorder } from '#libs/application';
import { figure, sized } from '#libs/fixtures';
import { startDemoClock, verifyReplay } from '#libs/persistence';
import type { FreshDatabase, WorkerProcess } from '#libs/testing';
import {
  applicationOver,
  dispatcherOver,
  eventually,
  freshDatabase,
  freshQueue,
  MonitorHall,
  seedTown,
  startWorker,
  testServers,
  TownHall,
  workerEnvironment,
} from '#libs/testing';
import type pg from 'pg';
import { reportAll } from '../bench/rows/half-year-reports.js';
import { tablesInForce } from '../bench/rows/tables-in-force.js';
import type { RoundSnapshot } from './round-snapshot.js';
import { roundSnapshot } from './round-snapshot.js';

/** More than four pages, the last one not full; all of them with `npm run trust -- round --size full`. */
const TABLES = sized(860, 20_060);

/** Tables or reports that share a transaction. */
const PAGE = 200;

/** How much of each phase there is when the worker dies: somewhere between this page and the end of the next ones. */
const DEATHS = [PAGE, 2 * PAGE] as const;

/** One round over all tables. */
interface Run {
  readonly snapshot: RoundSnapshot;
  /** Rows that were there when the worker died. */
  readonly found: readonly number[];
}

describe('a monitoring round whose worker dies in and between its pages', () => {
  let seeded: FreshDatabase;

  beforeAll(async () => {
    seeded = await freshDatabase();
    await seedTown(seeded);
    await startDemoClock(seeded.as('migrator'), '2023-12-06T02:00:00.000Z');
    const app = await applicationOver(seeded);
    const superuser = await seeded.connect('superuser');
    await tablesInForce(new TownHall(app), superuser, TABLES);
    await superuser.end();
    await app.close();
  }, 300_000);

  afterAll(() => seeded.drop());

  /** Opens and checks a round; `deaths` are those of the worker in each phase. */
  async function play(deaths: readonly number[]): Promise<Run> {
    const database = await seeded.copy();
    const queue = await freshQueue('redis');
    const app = await applicationOver(database, [StreamBatchRecorder]);
    const dispatcher = await dispatcherOver(database);
    const superuser = await database.connect('superuser');
    const monitor = new MonitorHall(app, dispatcher, superuser);
    const { redisUrlFile } = testServers();
    const environment = workerEnvironment(database, { redisUrlFile, prefix: queue.options.prefix });
    const found: number[] = [];
    const count = async (what: string): Promise<number> => {
      const { rows } = await superuser.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${what}`);
      return rows[0]?.n ?? -1;
    };

    /** Works until so much is done and dies at once, and leaves a queue that has forgotten what was under way. */
    const die = async (done: number, what: string): Promise<void> => {
      const doomed = await startWorker(environment);
      while ((await count(what)) < done) await sleep(5);
      await doomed.kill();
      found.push(await count(what));
      await queue.drop();
      // the reconciler would wait for it a while; waiting would show nothing more
      await superuser.query(
        `UPDATE pifu.outbox SET dispatched_at = dispatched_at - interval '1 hour' WHERE handled_at IS NULL`,
      );
    };
    const through = async (what: string, isDone: () => Promise<boolean>): Promise<WorkerProcess> => {
      for (const done of deaths) await die(done, what);
      const worker = await startWorker(environment);
      await eventually(`the round goes on: ${what}`, isDone, 600_000);
      return worker;
    };

    const { id } = await monitor.plan();
    await dispatcher.get(DispatcherStore).advanceClockTo('2024-07-01T00:30:00.000Z');
    const isPinned = async () => (await monitor.round(id)).tables !== null;
    await (await through('pifu.progress_report', isPinned)).stop();
    await reportAll({ app, hall: new TownHall(app), superuser }, id);
    await app.get(RequestCheckUseCase).execute(monitor.request('chen'), id);
    const judged = "pifu.event WHERE type = 'progress-report.judged'";
    const isChecked = async () =>
      (await count("pifu.job WHERE kind = 'monitoring.check-round' AND state = 'done'")) === 1;
    const worker = await through(judged, isChecked);
    const snapshot = await roundSnapshot(superuser, id);
    await askAgain(superuser, () => count('pifu.outbox WHERE handled_at IS NULL'));
    expect(await roundSnapshot(superuser, id)).toEqual(snapshot);
    await worker.stop();
    // the copied tables have no history of their own; everything that the round did has
    const { differences } = await verifyReplay(database.as('auditor'));
    expect(differences.filter(({ detail }) => !detail.startsWith('goal_table'))).toEqual([]);
    await superuser.end();
    await Promise.all([app.close(), dispatcher.close()]);
    await queue.drop();
    await database.drop();
    return { snapshot, found };
  }

  /** Every message of the round comes again under another id, as if a sweep had lost its memory. */
  async function askAgain(superuser: pg.Client, waiting: () => Promise<number>): Promise<void> {
    await superuser.query(
      `INSERT INTO pifu.outbox (tenant_id, id, name, payload)
        SELECT tenant_id, uuidv7(), name, payload FROM pifu.outbox WHERE name LIKE 'round.%'`,
    );
    await eventually('it was asked again', async () => (await waiting()) === 0, 300_000);
  }

  it(`${String(TABLES)} tables: every light, event and reminder as if nothing had happened, and none twice`, async () => {
    const calm = await play([]);
    expect(calm.snapshot.tables).toHaveLength(TABLES);
    const disturbed = await play(DEATHS);
    // it died on the way, and half-written pages left nothing behind
    expect(disturbed.found).toHaveLength(2 * DEATHS.length);
    for (const found of disturbed.found) expect([found % PAGE, found < TABLES]).toEqual([0, true]);
    expect(disturbed.snapshot).toEqual(calm.snapshot);
    figure('tables in the round', TABLES);
    figure('deaths of the worker in and between pages', disturbed.found.length);
    figure('rows found at the deaths', disturbed.found.join(', '));
  }, 900_000);
});
