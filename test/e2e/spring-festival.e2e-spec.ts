import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DutySchedule } from '#libs/application';
import type { Duty } from '#libs/domain';
import type { TownStack, WorkerProcess } from '#libs/testing';
import {
  aDuty,
  allowClockMoves,
  applicationOver,
  DUTY_STREAM,
  eventually,
  idOf,
  mailsIn,
  startTown,
  startWorker,
  TENANT,
  TOWN_UNITS,
  TownHall,
  workerEnvironment,
} from '#libs/testing';
import type pg from 'pg';
import { startMailCatcher } from '../../deploy/local/mail-catcher.mjs';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';

const opened = { openedAt: '2024-02-05T02:00:00.000Z' };
const due = (date: string) => ({ ...opened, dueOn: date, dueAt: `${date}T09:30:00.000Z` });

/** What is owed around Spring Festival 2024 (off from 02-10 to 02-17; Sunday 02-18 is worked), besides one review. */
const OWED: readonly Duty[] = [
  // a day set by law may lie inside the festival
  aDuty('法定日在节内', due('2024-02-14')),
  aDuty('节前最后一天到期', { ...due('2024-02-09'), kind: 'correction-plan', role: 'unit-head' }),
  aDuty('节后第一天到期', {
    ...due('2024-02-18'),
    kind: 'progress-check',
    role: 'performance-reviewer',
    unitId: TOWN_UNITS.finance,
  }),
  aDuty('节后第三天到期', { ...due('2024-02-20'), kind: 'declaration', unitId: TOWN_UNITS.school }),
];
const DONE_IN_TIME = aDuty('节前已办', due('2024-02-12'));

/**
 * By hand, from the calendar and the plan (−2, 0, +1 working days to whoever owes it, +2 to the finance desk), between
 * 2024-02-09 17:59 and 02-19 09:00. The review of 02-05 is due on 02-18, five working days later.
 */
const EXPECTED = [
  '2024-02-18 09:00 chen 您有 2 项待办（今日到期）',
  '2024-02-18 09:00 deng 您有 1 项待办（即将到期）',
  '2024-02-18 09:00 he 您有 1 项待办（已超期）',
  '2024-02-18 09:00 liang 您有 2 项待办（今日到期）',
  '2024-02-18 09:00 lin 您有 1 项待办（已超期）',
  '2024-02-18 09:00 zhou 您有 1 项待办（已超期）',
  '2024-02-19 09:00 chen 您有 4 项待办（逾期未办，请督办）',
  '2024-02-19 09:00 liang 您有 4 项待办（逾期未办，请督办）',
];

describe.each(['left in peace', 'flushed and killed'] as const)(
  'reminders over Spring Festival, %s',
  (trouble) => {
    let town: TownStack;
    let app: INestApplicationContext;
    let folder: string;
    let redis: OwnRedis;
    let mail: Awaited<ReturnType<typeof startMailCatcher>>;
    let worker: WorkerProcess;
    let environment: Readonly<Record<string, string>>;
    let database: pg.Client;

    beforeAll(async () => {
      town = await startTown();
      await allowClockMoves(town.database);
      database = await town.database.connect('superuser');
      app = await applicationOver(town.database);
      folder = mkdtempSync(join(tmpdir(), 'pifu-festival-'));
      redis = await startOwnRedis(folder, { settings: { appendonly: 'no', save: '""' } });
      mail = await startMailCatcher(join(folder, 'mails.jsonl'));
      const prefix = `f${String(trouble.length)}`;
      environment = {
        ...workerEnvironment(town.database, { redisUrlFile: redis.urlFile, prefix }),
        PIFU_SMTP_URL: mail.url,
      };
      worker = await startWorker(environment);
    }, 120_000);
    afterAll(async () => {
      await worker.stop();
      await mail.stop();
      await redis.stop();
      await app.close();
      await database.end();
      await town.stop();
      rmSync(folder, { recursive: true });
    });

    async function wishFor(instant: string): Promise<string> {
      const xu = await town.as('xu');
      const wish = await xu.post('/v1/demo/clock-advances', { body: { to: instant } });
      expect(wish.status).toBe(202);
      return String(wish.json['id']);
    }
    async function arrival(id: string): Promise<void> {
      const xu = await town.as('xu');
      const isThere = async () => (await xu.get(`/v1/demo/clock-advances/${id}`)).json['status'] === 'done';
      await eventually('the clock has arrived', isThere, 150_000);
    }
    const rows = async <R extends object>(text: string): Promise<readonly R[]> =>
      (await database.query<R>(text)).rows;

    async function owe(): Promise<void> {
      const hall = new TownHall(app);
      await hall.submitted('节前送审');
      const under = { tenantId: TENANT, correlationId: idOf('owed') };
      const schedule = app.get(DutySchedule);
      await hall.inDistrict(() => schedule.follow([], [...OWED, DONE_IN_TIME], DUTY_STREAM, under));
      const done = { status: 'done', closedAt: '2024-02-05T03:00:00.000Z', closedBy: idOf('lin') } as const;
      await hall.inDistrict(() =>
        schedule.follow([DONE_IN_TIME], [{ ...DONE_IN_TIME, ...done }], DUTY_STREAM, under),
      );
    }

    /** Redis forgets everything and the worker dies, as soon as the first digests of the Sunday are under way. */
    async function makeTrouble(): Promise<void> {
      await eventually(
        'the Sunday has come',
        async () => {
          const [now] = await rows<{ come: boolean }>(
            "SELECT pifu.pifu_now() >= '2024-02-18T01:00:00Z' AS come",
          );
          return now?.come === true;
        },
        60_000,
      );
      await worker.kill();
      const { port } = redis;
      // an empty Redis in its place, which is what FLUSHALL leaves
      redis.child.kill('SIGKILL');
      redis = await startOwnRedis(folder, {
        preferredPort: port,
        settings: { appendonly: 'no', save: '""' },
      });
      worker = await startWorker(environment);
    }

    it('equal the list written by hand: none from 02-10 to 02-17, one digest per person on the Sunday worked', async () => {
      await arrival(await wishFor('2024-02-05T10:00:00+08:00'));
      await owe();
      await arrival(await wishFor('2024-02-09T17:59:00+08:00'));
      const end = await wishFor('2024-02-19T09:00:30+08:00');
      if (trouble === 'flushed and killed') await makeTrouble();
      await arrival(end);
      const told = await rows<{ line: string }>(
        `SELECT to_char(d.due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' ' || p.account || ' ' || n.title AS line
        FROM pifu.event e JOIN pifu.digest d ON d.id = e.stream_id
          JOIN pifu.person p ON p.id = d.person_id
          JOIN pifu.notice n ON n.person_id = d.person_id AND n.kind = 'reminder' AND n.created_at = d.finished_at
        WHERE e.type = 'reminder.sent' AND e.occurred_at > '2024-02-09T09:59:00Z' ORDER BY 1`,
      );
      expect(told.map(({ line }) => line)).toEqual(EXPECTED);
    }, 240_000);

    it('were sent on those days and on no other, and no mail twice', async () => {
      const sent = await rows<{ day: string }>(
        `SELECT DISTINCT to_char(occurred_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day FROM pifu.event
        WHERE type = 'reminder.sent' AND occurred_at > '2024-02-09T09:59:00Z' ORDER BY 1`,
      );
      expect(sent.map(({ day }) => day)).toEqual(['2024-02-18', '2024-02-19']);
      // at nine, and not only planned for nine: a killed worker takes a while to come back
      const late = await rows<{ at: string }>(
        `SELECT to_char(e.occurred_at AT TIME ZONE 'Asia/Shanghai', 'HH24:MI') AS at
        FROM pifu.event e JOIN pifu.digest d ON d.id = e.stream_id
        WHERE e.type = 'reminder.sent' AND NOT e.occurred_at BETWEEN d.due_at AND d.due_at + interval '10 minutes'`,
      );
      expect(late).toEqual([]);
      const mails = mailsIn(mail.file);
      const ids = mails.map(({ messageId }) => messageId);
      // whoever died between sending and noting it sends the same message again, under the same id
      if (trouble === 'left in peace') expect(new Set(ids).size).toBe(ids.length);
      const digests = await rows<{ id: string }>(
        "SELECT d.id FROM pifu.digest d JOIN pifu.person p ON p.id = d.person_id WHERE d.status = 'sent' AND p.email IS NOT NULL",
      );
      expect([...new Set(ids)].toSorted()).toEqual(digests.map(({ id }) => `<${id}@pifu>`).toSorted());
    });

    it('of what was done in time were none', async () => {
      const statuses = await rows<{ status: string }>(
        `SELECT DISTINCT status FROM pifu.reminder WHERE duty_id = '${DONE_IN_TIME.dutyId}'`,
      );
      expect(statuses).toEqual([{ status: 'cancelled' }]);
    });
  },
);
