import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonClient, TownStack, WorkerProcess } from '#libs/testing';
import { allowClockMoves, eventually, startTown, startWorker, workerEnvironment } from '#libs/testing';
import type pg from 'pg';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';

/** What opens and closes between the start of the test and August, by hand. */
const BY_HAND = [
  'window.opened second-declaration 2023-10-31T16:00:00.000Z',
  'window.closed second-declaration 2023-12-31T09:30:00.000Z',
  'window.opened monitoring-1 2024-06-30T16:00:00.000Z',
  'window.closed monitoring-1 2024-07-12T09:30:00.000Z',
];

describe('two workers over one year', () => {
  let town: TownStack;
  let chen: PersonClient;
  let folder: string;
  let redis: OwnRedis;
  let environment: Readonly<Record<string, string>>;
  let workers: WorkerProcess[];
  let database: pg.Client;

  beforeAll(async () => {
    town = await startTown();
    await allowClockMoves(town.database);
    database = await town.database.connect('superuser');
    chen = await town.as('chen');
    folder = mkdtempSync(join(tmpdir(), 'pifu-windows-'));
    redis = await startOwnRedis(folder);
    environment = workerEnvironment(town.database, { redisUrlFile: redis.urlFile, prefix: 'windows' });
    workers = await Promise.all([startWorker(environment), startWorker(environment)]);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await redis.stop();
    await database.end();
    await town.stop();
    rmSync(folder, { recursive: true });
  });

  async function told(): Promise<readonly string[]> {
    const { rows } = await database.query<{ line: string }>(
      `SELECT concat_ws(' ', type, body::json -> 'data' ->> 'key', body::json -> 'data' ->> 'at') AS line
        FROM pifu.event WHERE stream_type = 'year-calendar' AND type LIKE 'window.%' ORDER BY stream_version`,
    );
    return rows.map(({ line }) => line).filter((line) => !line.includes('control-figures'));
  }

  async function moveTo(to: string): Promise<void> {
    const { json } = await chen.post('/v1/demo/clock-advances', { body: { to } });
    await eventually('the clock has arrived', async () => {
      const path = `/v1/demo/clock-advances/${String(json['id'])}`;
      return (await chen.get(path)).json['status'] === 'done';
    });
  }

  it('tell each end of a window once, in the moment in which it comes, though one of them is killed', async () => {
    await chen.post('/v1/year-calendars/2024/proposals', { version: 0, body: { preset: 'town' } });
    await moveTo('2024-01-02T01:00:00.000Z');
    expect(await told()).toEqual(BY_HAND.slice(0, 2));
    const asked = moveTo('2024-08-01T01:00:00.000Z');
    await workers[0]!.kill();
    workers[0] = await startWorker(environment);
    await asked;
    expect(await told()).toEqual(BY_HAND);
    const { rows } = await database.query<{ late: number }>(
      `SELECT max(extract(epoch FROM occurred_at - (body::json -> 'data' ->> 'at')::timestamptz))::float8 AS late
        FROM pifu.event WHERE type LIKE 'window.%' AND body::json -> 'data' ->> 'at' > '2023-12-07'`,
    );
    // the clock stops at each of them: none is told days later, though months pass in seconds
    expect(rows[0]?.late).toBeLessThan(3_600);
  });
});
