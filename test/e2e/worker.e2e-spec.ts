import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GoalTableContent } from '#libs/domain';
import type { PersonClient, TownStack, WorkerProcess } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import {
  allowClockMoves,
  bringTo,
  decideBy,
  eventually,
  mailsIn,
  myTask,
  named,
  startTown,
  startWorker,
  wallTimeOf,
  workerEnvironment,
} from '#libs/testing';
import type pg from 'pg';
import { startMailCatcher } from '../../deploy/local/mail-catcher.mjs';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';

const [content] = machongTables() as [GoalTableContent];

/** Asked on Wednesday 6 December: five working days to review, three to approve; −2, 0 and +1 working days. */
const PLAN: readonly (readonly [people: readonly string[], days: readonly string[]])[] = [
  [
    ['chen', 'liang'],
    ['2023-12-11', '2023-12-13', '2023-12-14'],
  ],
  [
    ['guo', 'huang'],
    ['2023-12-07', '2023-12-11', '2023-12-12'],
  ],
];

function byHand(): readonly string[] {
  return PLAN.flatMap(([people, days]) =>
    people.flatMap((person) => days.map((day) => `${person}@town.test ${day} 09:00`)),
  ).sort();
}

describe('api and worker, two processes that know of each other only through the database', () => {
  let town: TownStack;
  let folder: string;
  let redis: OwnRedis;
  let mail: Awaited<ReturnType<typeof startMailCatcher>>;
  let environment: Readonly<Record<string, string>>;
  let workers: WorkerProcess[];
  let database: pg.Client;

  beforeAll(async () => {
    town = await startTown();
    await allowClockMoves(town.database);
    database = await town.database.connect('superuser');
    folder = mkdtempSync(join(tmpdir(), 'pifu-worker-'));
    redis = await startOwnRedis(folder);
    mail = await startMailCatcher(join(folder, 'mails.jsonl'));
    environment = {
      ...workerEnvironment(town.database, { redisUrlFile: redis.urlFile, prefix: 'e2e' }),
      PIFU_SMTP_URL: mail.url,
    };
    // two share the work from the first message on
    workers = await Promise.all([startWorker(environment), startWorker(environment)]);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await mail.stop();
    await redis.stop();
    await database.end();
    await town.stop();
    rmSync(folder, { recursive: true });
  });

  async function titlesOf(person: PersonClient, kind: string): Promise<readonly string[]> {
    const { json } = await person.get('/v1/notices');
    const items = json['items'] as readonly { readonly kind: string; readonly title: string }[];
    return items.filter((one) => one.kind === kind).map(({ title }) => title);
  }

  async function advanceTo(instant: string): Promise<void> {
    const xu = await town.as('xu');
    const wish = await xu.post('/v1/demo/clock-advances', { body: { to: instant } });
    expect(wish.status).toBe(202);
    await eventually(
      `the clock is at ${instant}`,
      async () =>
        (await xu.get(`/v1/demo/clock-advances/${String(wish.json['id'])}`)).json['status'] === 'done',
      90_000,
    );
  }

  const idle = () =>
    eventually('everything is handled', async () => {
      const { rows } = await database.query<{ open: number }>(
        'SELECT count(*)::integer AS open FROM pifu.outbox WHERE handled_at IS NULL',
      );
      return rows[0]?.open === 0;
    });

  it('a submission reaches everybody who could review it, once, in the application', async () => {
    await bringTo('submitted', town, named(content, '先审项目'));
    await idle();
    for (const account of ['chen', 'liang']) {
      expect(await titlesOf(await town.as(account), 'task')).toHaveLength(1);
    }
    expect(await titlesOf(await town.as('huang'), 'task')).toEqual([]);
  });

  it('a decision reaches the next one and nobody who had his turn', async () => {
    const chen = await town.as('chen');
    const id = await bringTo('submitted', town, named(content, '审后项目'));
    await decideBy(chen, id, { decision: 'pass', opinion: '同意。' });
    await idle();
    const huang = await town.as('huang');
    expect(await titlesOf(huang, 'task')).toHaveLength(1);
    expect((await myTask(huang, id)).goalTableId).toBe(id);
  });

  it('the moved clock sends mails at nine o’clock on working days only, one per person and day', async () => {
    const { rows: planned } = await database.query<{ wall: string }>(
      `SELECT DISTINCT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') AS wall
        FROM pifu.reminder WHERE status = 'pending' AND kind NOT IN ('desk-escalation', 'incident') ORDER BY 1`,
    );
    // what is late here is late at the desk itself or at the final approver: nobody is told on them
    expect(mailsIn(mail.file)).toEqual([]);
    await advanceTo('2024-01-05T10:00:00+08:00');
    const mails = mailsIn(mail.file);
    const told = mails.map((one) => `${String(one.to[0])} ${wallTimeOf(one)}`);
    expect(mails.length).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(told.length);
    for (const one of mails) expect(wallTimeOf(one)).toMatch(/ 09:00$/u);
    const walls = planned.map(({ wall }) => wall);
    expect([...new Set(mails.map(wallTimeOf))].sort()).toEqual(
      walls.filter((wall) => wall < '2024-01-05 10'),
    );
    // Saturdays, Sundays and New Year's Day lie inside
    const restDays = ['2023-12-09', '2023-12-10', '2023-12-16', '2023-12-17', '2023-12-30', '2024-01-01'];
    for (const day of restDays) expect(told.filter((one) => one.includes(day))).toEqual([]);
    expect(told.sort()).toEqual(byHand());
  }, 120_000);

  it('each mail bears the id of its digest, and each digest that went out has its mail', async () => {
    const { rows } = await database.query<{ id: string }>("SELECT id FROM pifu.digest WHERE status = 'sent'");
    expect(
      mailsIn(mail.file)
        .map(({ messageId }) => messageId)
        .sort(),
    ).toEqual(rows.map(({ id }) => `<${id}@pifu>`).sort());
  });

  it('what was sent stands in the record, one event per digest', async () => {
    const { rows } = await database.query<{ n: number; streams: number }>(
      `SELECT count(*)::integer AS n, count(DISTINCT stream_id)::integer AS streams
        FROM pifu.event WHERE type = 'reminder.sent'`,
    );
    const sent = mailsIn(mail.file).length;
    expect(rows).toEqual([{ n: sent, streams: sent }]);
  });

  it('a Redis that is killed and comes back empty costs time and nothing else', async () => {
    const before = await titlesOf(await town.as('liang'), 'task');
    const { port } = redis;
    redis.child.kill('SIGKILL');
    await bringTo('submitted', town, named(content, '断线期间'));
    rmSync(join(folder, 'redis', 'appendonlydir'), { recursive: true, force: true });
    redis = await startOwnRedis(folder, { preferredPort: port });
    expect(redis.port).toBe(port);
    await idle();
    expect(await titlesOf(await town.as('liang'), 'task')).toHaveLength(before.length + 1);
  }, 120_000);

  it('SIGTERM ends a worker in order, and the other goes on alone', async () => {
    const [first, second] = workers as [WorkerProcess, WorkerProcess];
    await first.stop();
    expect(first.child.exitCode ?? first.child.signalCode).not.toBe('SIGKILL');
    const before = await titlesOf(await town.as('liang'), 'task');
    await bringTo('submitted', town, named(content, '一人当班'));
    await idle();
    expect(await titlesOf(await town.as('liang'), 'task')).toHaveLength(before.length + 1);
    workers = [second];
  });
});
