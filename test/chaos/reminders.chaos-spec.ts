import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GoalTableContent } from '#libs/domain';
import type { ApiProcess, CaughtMail, ChaosTown, WorkerProcess } from '#libs/testing';
import { figure, machongTables, sized } from '#libs/fixtures';
import {
  chaosTown,
  eventually,
  insist,
  mailsIn,
  PersonClient,
  startApi,
  startWorker,
  TOWN_PASSWORD,
  TOWN_UNITS,
  typed,
} from '#libs/testing';
import type pg from 'pg';
import { prepareDatabases } from '../../deploy/local/databases.mjs';
import { startMailCatcher } from '../../deploy/local/mail-catcher.mjs';
import { startPostgres } from '../../deploy/local/postgres.mjs';
import { removeFolder } from '../../deploy/local/throwaway.mjs';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';

/** All of them with `npm run trust -- reminders --size full`. */
const REMINDERS = sized(60, 12_000);
const KILLS = sized(1, 15);
/** Mails that a worker has in the air at once: four jobs of five each; no more may be told twice when it dies. */
const CONCURRENCY = 4 * 5;
const TWICE = KILLS * CONCURRENCY;
/** They fall due one by one over this time, while the servers die. */
const SPREAD_SECONDS = sized(6, 240);
const [content] = machongTables() as [GoalTableContent];

describe('reminders that fell due while Redis forgot everything and workers died', () => {
  let town: ChaosTown;
  let redis: OwnRedis;
  let mail: Awaited<ReturnType<typeof startMailCatcher>>;
  let api: ApiProcess;
  let worker: WorkerProcess;
  let environment: Readonly<Record<string, string>>;
  let superuser: pg.Client;

  beforeAll(async () => {
    town = await chaosTown({ startPostgres, prepareDatabases, removeFolder });
    redis = await startOwnRedis(town.folder, { settings: { appendonly: 'no', save: '""' } });
    mail = await startMailCatcher(join(town.folder, 'mails.jsonl'));
    api = await startApi(town.environment);
    const lin = await PersonClient.signIn(api.origin, 'lin', TOWN_PASSWORD);
    const body = { unitId: TOWN_UNITS.grid, content: typed(content) };
    const { goalTableId } = await insist(lin, '/v1/goal-tables', { body });
    await insist(lin, `/v1/goal-tables/${goalTableId}/presentations`, { version: 1 });
    environment = { ...town.environment, PIFU_REDIS_URL_FILE: redis.urlFile, PIFU_SMTP_URL: mail.url };
    superuser = await town.database.connect('superuser');
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await Promise.all([api.stop(), worker.stop()]);
    await mail.stop();
    await redis.stop();
    await town.close();
  });

  /** One reminder of the unit head's task after the other, each at a moment of its own. */
  function plan(): Promise<unknown> {
    return superuser.query(
      `INSERT INTO pifu.reminder (tenant_id, id, kind, task_id, occurrence, due_at)
        SELECT tenant_id, gen_random_uuid(), 'due-soon', id, 'chaos ' || n,
          date_trunc('milliseconds', pifu.pifu_now()) + make_interval(secs => 2 + $2::float * n / $1)
        FROM (SELECT * FROM pifu.task WHERE status = 'open' LIMIT 1) t, generate_series(1, $1::integer) n`,
      [REMINDERS, SPREAD_SECONDS],
    );
  }

  async function forgetEverything(): Promise<void> {
    redis.child.kill('SIGKILL');
    await sleep(200);
    rmSync(join(town.folder, 'redis', 'dump.rdb'), { force: true });
    const settings = { appendonly: 'no', save: '""' };
    redis = await startOwnRedis(town.folder, { preferredPort: redis.port, settings });
  }

  it(`${String(REMINDERS)} reminders, ${String(KILLS)} deaths of each: none lost, none early, few told twice`, async () => {
    worker = await startWorker(environment);
    await plan();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      await eventually(
        'some are out',
        () => mailsIn(mail.file).length > (REMINDERS * (kill - 1)) / (KILLS + 1),
        300_000,
      );
      await forgetEverything();
      await worker.kill();
      worker = await startWorker(environment);
    }
    const statuses = async () =>
      (
        await superuser.query<{ status: string; n: number }>(
          `SELECT status, count(*)::integer AS n FROM pifu.reminder WHERE occurrence LIKE 'chaos %' GROUP BY status`,
        )
      ).rows;
    await eventually(
      'all are sent',
      async () => (await statuses()).every(({ status }) => status === 'sent'),
      600_000,
    );
    expect(await statuses()).toEqual([{ status: 'sent', n: REMINDERS }]);
    const mails = mailsIn(mail.file);
    const { rows: digests } = await superuser.query<{ id: string; dueAt: string }>(
      `SELECT d.id, to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "dueAt"
        FROM pifu.digest d WHERE status = 'sent'`,
    );
    const dueAt = new Map(digests.map((digest) => [`<${digest.id}@pifu>`, digest.dueAt]));
    const told = new Set(mails.map(({ messageId }) => messageId));
    const lost = [...dueAt.keys()].filter((id) => !told.has(id));
    expect(lost).toEqual([]);
    const early = mails.filter((one) => sentAt(one) < Date.parse(dueAt.get(one.messageId) ?? '9999-01-01'));
    expect(early).toEqual([]);
    const doubles = mails.length - told.size;
    expect(doubles).toBeLessThanOrEqual(TWICE);
    const { rows: events } = await superuser.query<{ n: number }>(
      "SELECT count(*)::integer AS n FROM pifu.event WHERE type = 'reminder.sent'",
    );
    expect(events).toEqual([{ n: digests.length }]);
    figure('reminders', REMINDERS);
    figure('deaths of Redis, which came back empty', KILLS);
    figure('deaths of the worker', KILLS);
    figure('reminders lost, early', lost.length + early.length);
    figure(`mails sent twice (at most ${String(TWICE)})`, doubles);
  }, 1_800_000);
});

function sentAt({ headers }: CaughtMail): number {
  return Date.parse(headers['date'] ?? '');
}
