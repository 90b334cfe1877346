import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GoalTableContent } from '#libs/domain';
import { figure, machongTables, sized } from '#libs/fixtures';
import type { FreshDatabase, WorkerProcess } from '#libs/testing';
import {
  eventually,
  freshQueue,
  named,
  PersonClient,
  startTown,
  startWorker,
  testServers,
  typed,
  workerEnvironment,
  TOWN_UNITS,
} from '#libs/testing';
import { growth, residentMegabytes } from '../bench/round-worker.js';

/** Half an hour with `npm run trust -- soak --size full`. */
const SECONDS = sized(4, 1_800);
const PEAK_SECONDS = sized(1, 20);
const LOOK_MS = sized(250, 5_000);
/** Nobody asks anything of the town for so long, before anybody does. */
const REST_MS = sized(2_000, 60_000);
const CALLERS = 8;
/** Seconds are too few to tell growth from warming up. */
const GROWTH = sized(3, 1.2);
const [content] = machongTables() as [GoalTableContent];

/** The town at one moment. */
interface Look {
  readonly api: number;
  readonly worker: number;
  readonly connections: number;
  /** Messages that nobody has handled yet. */
  readonly waiting: number;
}

describe('a town at a third of its peak, for long', () => {
  let town: Awaited<ReturnType<typeof startTown>>;
  let queue: Awaited<ReturnType<typeof freshQueue>>;
  let worker: WorkerProcess;
  let superuser: Awaited<ReturnType<FreshDatabase['connect']>>;
  let lin: PersonClient;
  const refused: string[] = [];

  beforeAll(async () => {
    town = await startTown();
    queue = await freshQueue('redis');
    const { prefix } = queue.options;
    const { redisUrlFile } = testServers();
    worker = await startWorker(workerEnvironment(town.database, { redisUrlFile, prefix }));
    superuser = await town.database.connect('superuser');
    await sleep(REST_MS);
    const rest = await look();
    const together = (rest.api + rest.worker).toFixed(0);
    figure('soak: MB of api and worker together at rest (target ≤ 250)', together);
    lin = await town.as('lin');
  }, 300_000);

  afterAll(async () => {
    await superuser.end();
    await worker.stop();
    await queue.drop();
    await town.stop();
  });

  /** Drafts and presents one table: two commits, a task with its reminders, and a message for the worker. */
  async function work(): Promise<void> {
    const body = { unitId: TOWN_UNITS.grid, content: typed(named(content, `久运行 ${randomUUID()}`)) };
    const drafted = await lin.post('/v1/goal-tables', { body });
    const path = `/v1/goal-tables/${String(drafted.json['goalTableId'])}/presentations`;
    const presented = drafted.status === 201 ? await lin.post(path, { version: 1 }) : drafted;
    if (presented.status >= 300) refused.push(presented.text);
  }

  /** As fast as it goes; answers how many tables went through in a second. */
  async function peak(): Promise<number> {
    const end = performance.now() + PEAK_SECONDS * 1_000;
    let done = 0;
    const caller = async (): Promise<void> => {
      for (; performance.now() < end; done += 1) await work();
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    return done / PEAK_SECONDS;
  }

  /** Begins one table after the other at an even pace, whether or not those before it are through. */
  async function atPace(perSecond: number): Promise<number> {
    const begun = performance.now();
    const under: Promise<void>[] = [];
    for (let turn = 0; performance.now() < begun + SECONDS * 1_000; turn += 1) {
      under.push(work());
      await sleep(Math.max(0, begun + ((turn + 1) * 1_000) / perSecond - performance.now()));
    }
    await Promise.all(under);
    return under.length;
  }

  async function look(): Promise<Look> {
    const { rows } = await superuser.query<Pick<Look, 'connections' | 'waiting'>>(
      `SELECT (SELECT count(*)::integer FROM pg_stat_activity WHERE datname = current_database()) AS connections,
        (SELECT count(*)::integer FROM pifu.outbox WHERE handled_at IS NULL) AS waiting`,
    );
    const { connections = 0, waiting = 0 } = rows[0] ?? {};
    const [api, ofWorker] = [town.api.child.pid ?? 0, worker.child.pid ?? 0].map(residentMegabytes);
    return { api: api ?? 0, worker: ofWorker ?? 0, connections, waiting };
  }

  async function lookUntil(isOver: () => boolean): Promise<readonly Look[]> {
    const looks: Look[] = [];
    while (!isOver()) {
      looks.push(await look());
      await sleep(LOOK_MS);
    }
    return looks;
  }

  it(`holds for ${String(SECONDS)} seconds without an error, and nothing grows`, async () => {
    const pace = (await peak()) / 3;
    let over = false;
    const looking = lookUntil(() => over);
    const tables = await atPace(pace);
    over = true;
    const looks = await looking;
    await eventually('the queue is empty', async () => (await look()).waiting === 0);
    expect(refused).toEqual([]);
    figure('soak: seconds at a third of the peak', `${String(SECONDS)}, ${pace.toFixed(1)} tables/s`);
    figure('soak: tables through, errors', `${String(tables)}, ${String(refused.length)}`);
    for (const what of ['api', 'worker', 'connections', 'waiting'] as const) {
      const seen = looks.map((one) => one[what]);
      const [first = 0, last = 0] = [seen[0], seen.at(-1)].map((value) => Math.round(value ?? 0));
      const name = what === 'api' || what === 'worker' ? `MB of the ${what}` : what;
      figure(`soak: ${name}, first, last, highest`, [first, last, Math.round(Math.max(...seen))].join(', '));
    }
    for (const what of ['api', 'worker', 'connections'] as const) {
      expect({ what, grew: growth(looks.map((one) => one[what])) > GROWTH }).toEqual({ what, grew: false });
    }
  }, 3_600_000);
});
