import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figure, sized } from '#libs/fixtures';
import type { CaughtMail, WorkerProcess } from '#libs/testing';
import { eventually, mailsIn, startWorker } from '#libs/testing';
import { RemindedTown } from './reminded-town.js';

/** All of them with `npm run trust -- reminders --size full`. */
const REMINDERS = sized(60, 12_000, 50_000);
const KILLS = sized(1, 15, 100);
/** Mails that a worker has in the air at once: four jobs of five each; no more may be told twice when it dies. */
const CONCURRENCY = 4 * 5;
const TWICE = KILLS * CONCURRENCY;
/** They fall due one by one over this time, while the servers die. */
const SPREAD_SECONDS = sized(6, 240, 1_000);
/** Redis as somebody runs it who thinks of a cache. */
const FORGETFUL = { appendonly: 'no', save: '""' } as const;

describe('reminders that fell due while Redis forgot everything and workers died', () => {
  let reminded: RemindedTown;
  let worker: WorkerProcess;

  beforeAll(async () => {
    reminded = await RemindedTown.open(FORGETFUL);
  }, 120_000);
  afterAll(async () => {
    await worker.stop();
    await reminded.close();
  });

  it(
    `${String(REMINDERS)} reminders, ${String(KILLS)} deaths of each: none lost, none early, few told twice`,
    async () => {
      const { superuser, mail } = reminded;
      worker = await startWorker(reminded.environment());
      await reminded.plan('chaos', { count: REMINDERS, spreadSeconds: SPREAD_SECONDS, leadSeconds: 2 });
      for (let kill = 1; kill <= KILLS; kill += 1) {
        await eventually(
          'some are out',
          () => mail.count() > (REMINDERS * (kill - 1)) / (KILLS + 1),
          300_000,
        );
        await reminded.forgetEverything();
        await worker.kill();
        worker = await startWorker(reminded.environment());
      }
      await eventually(
        'all are sent',
        async () => (await reminded.statuses('chaos'))['sent'] === REMINDERS,
        600_000,
      );
      expect(await reminded.statuses('chaos')).toEqual({ sent: REMINDERS });
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
    },
    sized(1_800_000, 1_800_000, 14_400_000),
  );
});

function sentAt({ headers }: CaughtMail): number {
  return Date.parse(headers['date'] ?? '');
}
