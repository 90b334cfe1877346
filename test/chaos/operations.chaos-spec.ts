import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GoalTableContent } from '#libs/domain';
import { verifyReplay } from '#libs/persistence';
import type { Acknowledged, ApiProcess, ChaosTown, WorkerProcess } from '#libs/testing';
import { figure, machongTables, sized } from '#libs/fixtures';
import {
  chaosTown,
  eventually,
  flawless,
  insist,
  judge,
  named,
  PersonClient,
  startApi,
  startWorker,
  TOWN_PASSWORD,
  TOWN_UNITS,
  typed,
} from '#libs/testing';
import { Redis } from 'ioredis';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';
import { SERVERS } from './reminded-town.js';

/** With `npm run trust -- operations --size full`, or `--size largest`, which takes an hour or two. */
const OPERATIONS = sized(80, 20_000, 200_000);
const FAULTS = sized(10, 60, 200);
const CALLERS = 6;
const API_POINTS = ['before-transaction', 'after-event', 'before-commit', 'after-commit'] as const;
const [content] = machongTables() as [GoalTableContent];

describe('operations that were acknowledged while servers and processes died', () => {
  let town: ChaosTown;
  let redis: OwnRedis;
  let api: ApiProcess;
  let worker: WorkerProcess;
  let lin: PersonClient;
  let apiEnvironment: Readonly<Record<string, string>>;
  let workerEnvironment: Readonly<Record<string, string>>;
  const ledger: Acknowledged[] = [];

  beforeAll(async () => {
    town = await chaosTown(SERVERS);
    redis = await startOwnRedis(town.folder);
    workerEnvironment = { ...town.environment, PIFU_REDIS_URL_FILE: redis.urlFile };
    [api, worker] = await Promise.all([startApi(town.environment), startWorker(workerEnvironment)]);
    apiEnvironment = { ...town.environment, PIFU_API_PORT: new URL(api.origin).port };
    lin = await PersonClient.signIn(api.origin, 'lin', TOWN_PASSWORD);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([api.stop(), worker.stop()]);
    await redis.stop();
    await town.close();
  });

  async function restartApi(): Promise<void> {
    await api.kill();
    api = await startApi(apiEnvironment);
  }

  /** The callers are at the door: it may die before anybody has seen it healthy, and stays dead then. */
  async function startDoomedApi(fault: string): Promise<void> {
    await api.kill();
    const doomed = startApi({ ...apiEnvironment, PIFU_FAULT: fault });
    api = await doomed.catch(() => api);
  }

  async function restartRedis(forgets: boolean): Promise<void> {
    redis.child.kill('SIGKILL');
    await sleep(300);
    if (forgets) rmSync(join(town.folder, 'redis', 'appendonlydir'), { recursive: true, force: true });
    redis = await startOwnRedis(town.folder, { preferredPort: redis.port });
  }

  async function toRedis(work: (client: Redis) => Promise<unknown>): Promise<void> {
    const client = new Redis(redis.url);
    await work(client);
    client.disconnect();
  }

  /** Every kind of trouble; each is over when it resolves, and nobody tidies up after it. */
  const troubles: readonly (readonly [name: string, cause: (turn: number) => Promise<unknown>])[] = [
    ['kill -9 of the api', () => restartApi()],
    [
      'the api dies at a named point',
      async (turn) => {
        await startDoomedApi(`${API_POINTS[turn % API_POINTS.length]!}:${String(3 + (turn % 5))}`);
        await eventually('it dies', () => api.child.signalCode !== null || ledger.length >= OPERATIONS);
        await restartApi();
      },
    ],
    ['immediate stop of PostgreSQL', () => town.crashPostgres()],
    [
      'kill -9 of the worker',
      async () => {
        await worker.kill();
        worker = await startWorker(workerEnvironment);
      },
    ],
    ['kill -9 of Redis, which comes back empty', () => restartRedis(true)],
    [
      'every line to PostgreSQL is cut',
      () => {
        town.wire.cut();
        return Promise.resolve();
      },
    ],
    ['FLUSHALL', () => toRedis((client) => client.flushall())],
    ['kill -9 of Redis with its append-only file', () => restartRedis(false)],
    [
      'a line that swallows everything for two seconds',
      async () => {
        town.wire.swallowing = true;
        await sleep(2_000);
        town.wire.swallowing = false;
        // what was swallowed never arrives: such a line is dead, and both ends find out
        town.wire.cut();
      },
    ],
    [
      'Redis out of memory',
      async () => {
        await toRedis((client) => client.config('SET', 'maxmemory', '1'));
        await sleep(1_500);
        await toRedis((client) => client.config('SET', 'maxmemory', '0'));
      },
    ],
    [
      'a slow line',
      async () => {
        town.wire.delayMs = 40;
        await sleep(1_500);
        town.wire.delayMs = 0;
      },
    ],
  ];

  /** One caller: drafts a table, presents it, and begins anew until there are enough. */
  async function call(caller: number): Promise<void> {
    for (let turn = 1; ledger.length < OPERATIONS || !over; turn += 1) {
      const name = `混乱 ${String(caller)}-${String(turn)}`;
      const body = { unitId: TOWN_UNITS.grid, content: typed(named(content, name)) };
      const drafted = await insist(lin, '/v1/goal-tables', { body });
      ledger.push(drafted);
      const path = `/v1/goal-tables/${drafted.goalTableId}/presentations`;
      ledger.push(await insist(lin, path, { version: 1 }));
      // enough for now: the troubles that are left still want somebody who calls
      if (ledger.length >= OPERATIONS) await sleep(200);
    }
  }

  let over = false;

  it(
    `${String(OPERATIONS)} of them, ${String(FAULTS)} faults: none lost, none doubled, everybody told once`,
    async () => {
      const recoveries: { readonly name: string; readonly ms: number }[] = [];
      const callers = Promise.all(Array.from({ length: CALLERS }, (_, caller) => call(caller)));
      callers.catch(() => (over = true));
      await eventually('the work is under way', () => ledger.length > CALLERS);
      for (let turn = 0; turn < FAULTS && !over; turn += 1) {
        const [name, cause] = troubles[turn % troubles.length]!;
        const share = (OPERATIONS * turn) / FAULTS;
        await eventually('their share of the work', () => over || ledger.length >= share, 900_000);
        const begun = performance.now();
        await cause(turn);
        await eventually(`after: ${name}`, () => over || ledger.some(({ at }) => at > begun), 60_000);
        recoveries.push({ name, ms: performance.now() - begun });
      }
      over = true;
      await callers;
      const superuser = await town.database.connect('superuser');
      await eventually(
        'everything is handled',
        async () => {
          const { rows } = await superuser.query<{ open: number }>(
            'SELECT count(*)::integer AS open FROM pifu.outbox WHERE handled_at IS NULL',
          );
          return rows[0]?.open === 0;
        },
        120_000,
      );
      const verdict = await judge(superuser, ledger);
      expect(verdict).toEqual(flawless(ledger.length));
      await superuser.end();
      expect((await verifyReplay(town.database.as('auditor'))).differences).toEqual([]);
      const times = recoveries.map(({ ms }) => ms).sort((one, other) => one - other);
      figure('operations acknowledged', ledger.length);
      figure('faults', recoveries.length);
      const { lost, doubled, unasked, gaps, noticesDoubled, untold } = verdict;
      figure('lost, doubled, unasked', [lost, doubled, unasked].join(', '));
      figure('version gaps, told twice, never told', [gaps, noticesDoubled, untold].join(', '));
      figure('sendings per operation', mean(ledger.map(({ sendings }) => sendings)).toFixed(2));
      figure('recovery p99, ms', Math.round(times[Math.ceil(times.length * 0.99) - 1] ?? 0));
      figure('recovery longest, ms', Math.round(times.at(-1) ?? 0));
      expect(recoveries).toHaveLength(FAULTS);
    },
    sized(1_800_000, 1_800_000, 14_400_000),
  );
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
