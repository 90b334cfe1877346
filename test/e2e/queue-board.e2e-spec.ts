import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliEnding, PersonClient, TownStack, WorkerProcess } from '#libs/testing';
import {
  apiEnvironment,
  attachmentFolder,
  eventually,
  idOf,
  pdfFile,
  startTown,
  startWorker,
  TENANT,
  testServers,
  TOWN_PASSWORD,
  WarmPifu,
  workerEnvironment,
} from '#libs/testing';
import type pg from 'pg';

interface Seen {
  readonly queue: string;
  readonly alive: boolean;
  readonly canaryAge: number | null;
  readonly jobs: Readonly<Record<string, number | null>>;
  readonly outbox: Readonly<Record<string, number | null>>;
}

describe('whoever looks after the installation', () => {
  let town: TownStack;
  let superuser: pg.Client;
  let xu: PersonClient;
  let worker: WorkerProcess | null = null;
  const warm = WarmPifu.start();
  const folder = mkdtempSync(join(tmpdir(), 'pifu-board-'));

  beforeAll(async () => {
    town = await startTown();
    superuser = await town.database.connect('superuser');
    xu = await town.as('xu');
    writeFileSync(join(folder, 'password'), TOWN_PASSWORD, { mode: 0o600 });
    writeFileSync(join(folder, 'redis-url'), testServers().redisUrl, { mode: 0o600 });
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await worker?.stop();
    await warm.stop();
    await town.stop();
    rmSync(folder, { recursive: true });
  });

  const board = async (): Promise<readonly Seen[]> => (await xu.get('/v1/queues')).json['items'] as Seen[];
  const seen = async (queue: string): Promise<Seen> => (await board()).find((one) => one.queue === queue)!;
  const environment = () => ({ ...apiEnvironment(town.database), PIFU_PUBLIC_ORIGIN: town.api.origin });
  const pifu = (...words: readonly string[]): Promise<CliEnding> => warm.run(words, environment());

  it('sees queues without a worker, and what waits for one', async () => {
    for (const [name, age] of [
      ['task.announce', 40],
      ['task.announce', 90],
      ['digest.burn', 5],
    ] as const) {
      await superuser.query(
        `INSERT INTO pifu.outbox (tenant_id, id, name, payload, added_at)
          VALUES ($1, gen_random_uuid(), $2, '{}', clock_timestamp() - make_interval(secs => $3))`,
        [TENANT, name, age],
      );
    }
    expect(await seen('notifications')).toMatchObject({
      alive: false,
      canaryAge: null,
      outbox: { waiting: 2, dead: 0 },
    });
    expect((await seen('notifications')).outbox['oldestAge']).toBeGreaterThanOrEqual(90);
    expect(await seen('reminders')).toMatchObject({ outbox: { waiting: 0, oldestAge: null } });
    expect(await seen('unknown')).toMatchObject({ alive: false, outbox: { waiting: 1 } });
  });

  it('sees them live, their jobs counted, and what failed for good', async () => {
    const prefix = `t${idOf(town.database.name).slice(0, 8)}`;
    worker = await startWorker(
      workerEnvironment(town.database, { redisUrlFile: join(folder, 'redis-url'), prefix }),
    );
    const settled = await eventually('everything was tried, and counted', async () => {
      const items = await board();
      const known = items.filter(({ queue }) => queue !== 'unknown');
      const done = known.every(({ alive, jobs }) => alive && jobs['waiting'] !== null);
      return done && items.every(({ outbox }) => outbox['waiting'] === 0 && outbox['underWay'] === 0)
        ? items
        : false;
    });
    expect(settled.find(({ queue }) => queue === 'notifications')?.outbox['dead']).toBe(2);
    expect(settled.find(({ queue }) => queue === 'unknown')?.outbox['dead']).toBe(1);
  });

  it('sees the same on the command line, and nobody else does', async () => {
    const words = ['queue', 'board', '--password-file', join(folder, 'password')];
    const shown = await pifu(...words, '--as', 'xu');
    expect([shown.code, shown.out]).toEqual([
      0,
      expect.stringMatching(/✔ notifications {2}.*死信 dead 2.*canary \d+ s/u),
    ]);
    const items = JSON.parse((await pifu(...words, '--as', 'xu', '--json')).out) as readonly Seen[];
    expect(items.map(({ queue }) => queue)).toEqual(expect.arrayContaining(['notifications', 'reminders']));
    expect((await pifu(...words, '--as', 'lin')).err).toContain('[role-missing]');
  });

  it('is told by the doctor of an attachment that is gone', async () => {
    const headers = { 'Content-Type': 'application/pdf' };
    expect((await xu.post('/v1/attachments?name=a.pdf', { body: pdfFile(), headers })).status).toBe(201);
    expect((await pifu('doctor')).out).toContain('✔ 附件 attachments: 1');
    const shelves = readdirSync(attachmentFolder(town.database), { recursive: true, encoding: 'utf8' });
    const file = shelves.find((path) => /[0-9a-f]{64}$/u.test(path))!;
    rmSync(join(attachmentFolder(town.database), file));
    expect((await pifu('doctor')).out).toContain('缺失或被改动 missing or altered: 1');
  });
});
