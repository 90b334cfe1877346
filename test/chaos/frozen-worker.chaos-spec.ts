import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { GoalTableContent } from '#libs/domain';
import type { ApiProcess, ChaosTown, TcpProxy, WorkerProcess } from '#libs/testing';
import { figure, machongTables } from '#libs/fixtures';
import {
  chaosTown,
  eventually,
  insist,
  mailsIn,
  PersonClient,
  startApi,
  startWorker,
  tcpProxy,
  TOWN_PASSWORD,
  TOWN_UNITS,
  typed,
} from '#libs/testing';
import { Queue } from 'bullmq';
import type pg from 'pg';
import { prepareDatabases } from '../../deploy/local/databases.mjs';
import { startMailCatcher } from '../../deploy/local/mail-catcher.mjs';
import { startPostgres } from '../../deploy/local/postgres.mjs';
import { removeFolder } from '../../deploy/local/throwaway.mjs';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';

const COPIES = 3;
const [content] = machongTables() as [GoalTableContent];

describe('a worker that is frozen past its lease, and a queue that delivers every message again', () => {
  let town: ChaosTown;
  let redis: OwnRedis;
  let mail: Awaited<ReturnType<typeof startMailCatcher>>;
  let line: TcpProxy;
  let api: ApiProcess;
  let frozen: WorkerProcess;
  let other: WorkerProcess;
  let queue: Queue;
  let superuser: pg.Client;
  let environment: Readonly<Record<string, string>>;

  beforeAll(async () => {
    town = await chaosTown({ startPostgres, prepareDatabases, removeFolder });
    redis = await startOwnRedis(town.folder);
    mail = await startMailCatcher(join(town.folder, 'mails.jsonl'));
    line = await tcpProxy(mail.port);
    superuser = await town.database.connect('superuser');
    environment = { ...town.environment, PIFU_REDIS_URL_FILE: redis.urlFile };
    api = await startApi(town.environment);
    const lin = await PersonClient.signIn(api.origin, 'lin', TOWN_PASSWORD);
    const body = { unitId: TOWN_UNITS.grid, content: typed(content) };
    const { goalTableId } = await insist(lin, '/v1/goal-tables', { body });
    await insist(lin, `/v1/goal-tables/${goalTableId}/presentations`, { version: 1 });
    const { port, password } = new URL(redis.url);
    const connection = { host: '127.0.0.1', port: Number(port), password };
    queue = new Queue('notifications', { connection, prefix: town.environment['PIFU_QUEUE_PREFIX'] ?? '' });
  }, 120_000);
  afterAll(async () => {
    await queue.close();
    await superuser.end();
    await Promise.all([api.stop(), other.stop()]);
    await line.close();
    await mail.stop();
    await redis.stop();
    await town.close();
  });

  async function count(from: string): Promise<number> {
    const { rows } = await superuser.query<{ n: number }>(`SELECT count(*)::integer AS n FROM ${from}`);
    return rows[0]?.n ?? -1;
  }

  /** What the outbox says of the one digest, as its queue would carry it. */
  async function jobOfDigest(): Promise<object> {
    const { rows } = await superuser.query<object>(
      `SELECT id, tenant_id AS "tenantId", payload FROM pifu.outbox WHERE name = 'digests.send'`,
    );
    return rows[0] ?? {};
  }

  async function deliverAgain(occasion: string): Promise<void> {
    const data = await jobOfDigest();
    const opts = { attempts: 40, backoff: { type: 'fixed', delay: 250 }, removeOnComplete: true };
    await queue.addBulk(
      Array.from({ length: COPIES }, (_, copy) => {
        return { name: 'digests.send', data, opts: { ...opts, jobId: `${occasion}-${String(copy)}` } };
      }),
    );
  }

  const atRest = () =>
    eventually(
      'nothing is under way',
      async () => {
        const { waiting, active, delayed } = await queue.getJobCounts('waiting', 'active', 'delayed');
        return waiting === 0 && active === 0 && delayed === 0;
      },
      60_000,
    );

  it('one notice and one event: the frozen one cannot finish late, the copies find it done, a second mail is known as a copy', async () => {
    line.swallowing = true;
    frozen = await startWorker({ ...environment, PIFU_SMTP_URL: `smtp://127.0.0.1:${String(line.port)}` });
    await superuser.query(
      `INSERT INTO pifu.reminder (tenant_id, id, kind, task_id, occurrence, due_at)
        SELECT tenant_id, gen_random_uuid(), 'due-soon', id, 'frozen', pifu.pifu_now() - interval '1 s'
        FROM pifu.task WHERE status = 'open' LIMIT 1`,
    );
    await eventually('it holds the digest', async () => {
      return (await count('pifu.digest WHERE lease_token IS NOT NULL')) === 1;
    });
    frozen.child.kill('SIGSTOP');
    other = await startWorker({ ...environment, PIFU_SMTP_URL: mail.url });
    await deliverAgain('while-frozen');
    // the lease runs out; waiting for it would show nothing more
    await superuser.query('UPDATE pifu.digest SET lease_until = clock_timestamp()');
    await eventually(
      'the other has sent it',
      async () => (await count("pifu.digest WHERE status = 'sent'")) === 1,
    );
    expect(mailsIn(mail.file)).toHaveLength(1);
    // the mail server has long hung up on somebody so silent
    line.cut();
    line.swallowing = false;
    frozen.child.kill('SIGCONT');
    await frozen.stop();
    await deliverAgain('afterwards');
    await atRest();
    // each holder of the lease may have been about to send: a receiver knows the copy by its Message-ID
    const mails = mailsIn(mail.file);
    expect(mails.length).toBeLessThanOrEqual(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await count("pifu.event WHERE type = 'reminder.sent'")).toBe(1);
    expect(await count("pifu.notice WHERE kind <> 'task'")).toBe(1);
    expect(await count('pifu.dead_letter')).toBe(0);
    figure('deliveries of one digest, by a frozen worker and again', 1 + 2 * COPIES);
    figure('mails of it, all under one Message-ID', mails.length);
  }, 180_000);
});
