import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figure } from '#libs/fixtures';
import type { TcpProxy, WorkerProcess } from '#libs/testing';
import { eventually, mailsIn, startWorker, tcpProxy } from '#libs/testing';
import { Queue } from 'bullmq';
import { RemindedTown } from './reminded-town.js';

const COPIES = 3;

describe('a worker that is frozen past its lease, and a queue that delivers every message again', () => {
  let reminded: RemindedTown;
  let line: TcpProxy;
  let frozen: WorkerProcess;
  let other: WorkerProcess;
  let queue: Queue;

  beforeAll(async () => {
    reminded = await RemindedTown.open();
    line = await tcpProxy(reminded.mail.port);
    const { port, password } = new URL(reminded.redis.url);
    const connection = { host: '127.0.0.1', port: Number(port), password };
    queue = new Queue('notifications', {
      connection,
      prefix: reminded.town.environment['PIFU_QUEUE_PREFIX'] ?? '',
    });
  }, 120_000);
  afterAll(async () => {
    await queue.close();
    await other.stop();
    await line.close();
    await reminded.close();
  });

  async function count(from: string): Promise<number> {
    const { rows } = await reminded.superuser.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM ${from}`,
    );
    return rows[0]?.n ?? -1;
  }

  /** What the outbox says of the one digest, as its queue would carry it. */
  async function jobOfDigest(): Promise<object> {
    const { rows } = await reminded.superuser.query<object>(
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
    frozen = await startWorker(reminded.environment(`smtp://127.0.0.1:${String(line.port)}`));
    await reminded.plan('frozen', { count: 1, spreadSeconds: 0, leadSeconds: -1 });
    await eventually('it holds the digest', async () => {
      return (await count('pifu.digest WHERE lease_token IS NOT NULL')) === 1;
    });
    frozen.child.kill('SIGSTOP');
    other = await startWorker(reminded.environment());
    await deliverAgain('while-frozen');
    // the lease runs out; waiting for it would show nothing more
    await reminded.superuser.query('UPDATE pifu.digest SET lease_until = clock_timestamp()');
    await eventually(
      'the other has sent it',
      async () => (await count("pifu.digest WHERE status = 'sent'")) === 1,
    );
    expect(mailsIn(reminded.mail.file)).toHaveLength(1);
    // the mail server has long hung up on somebody so silent
    line.cut();
    line.swallowing = false;
    frozen.child.kill('SIGCONT');
    await frozen.stop();
    await deliverAgain('afterwards');
    await atRest();
    // each holder of the lease may have been about to send: a receiver knows the copy by its Message-ID
    const mails = mailsIn(reminded.mail.file);
    expect(mails.length).toBeLessThanOrEqual(2);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await count("pifu.event WHERE type = 'reminder.sent'")).toBe(1);
    expect(await count("pifu.notice WHERE kind <> 'task'")).toBe(1);
    expect(await count('pifu.dead_letter')).toBe(0);
    figure('deliveries of one digest, by a frozen worker and again', 1 + 2 * COPIES);
    figure('mails of it, all under one Message-ID', mails.length);
  }, 180_000);
});
