import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GoalTableContent } from '#libs/domain';
import { figure, machongTables, sized } from '#libs/fixtures';
import type { ApiProcess, ChaosTown } from '#libs/testing';
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

const REMINDERS = sized(12, 500);
const SPREAD_SECONDS = sized(3, 60);
const HOURS = 3_600_000;
const [content] = machongTables() as [GoalTableContent];

describe('a worker whose clock is wrong by two hours', () => {
  let town: ChaosTown;
  let redis: OwnRedis;
  let mail: Awaited<ReturnType<typeof startMailCatcher>>;
  let api: ApiProcess;
  let superuser: pg.Client;

  beforeAll(async () => {
    town = await chaosTown({ startPostgres, prepareDatabases, removeFolder });
    redis = await startOwnRedis(town.folder);
    mail = await startMailCatcher(join(town.folder, 'mails.jsonl'));
    superuser = await town.database.connect('superuser');
    api = await startApi(town.environment);
    const lin = await PersonClient.signIn(api.origin, 'lin', TOWN_PASSWORD);
    const body = { unitId: TOWN_UNITS.grid, content: typed(content) };
    const { goalTableId } = await insist(lin, '/v1/goal-tables', { body });
    await insist(lin, `/v1/goal-tables/${goalTableId}/presentations`, { version: 1 });
  }, 120_000);
  afterAll(async () => {
    await superuser.end();
    await api.stop();
    await mail.stop();
    await redis.stop();
    await town.close();
  });

  function plan(occasion: string): Promise<unknown> {
    return superuser.query(
      `INSERT INTO pifu.reminder (tenant_id, id, kind, task_id, occurrence, due_at)
        SELECT tenant_id, gen_random_uuid(), 'due-soon', id, $3 || n,
          date_trunc('milliseconds', pifu.pifu_now()) + make_interval(secs => 4 + $2::float * n / $1)
        FROM (SELECT * FROM pifu.task WHERE status = 'open' LIMIT 1) t, generate_series(1, $1::integer) n`,
      [REMINDERS, SPREAD_SECONDS, occasion],
    );
  }

  it.each([
    ['ahead', 2 * HOURS],
    ['behind', -2 * HOURS],
  ])('%s: no reminder comes early, none is lost, and its date is the true one', async (direction, skew) => {
    await plan(`${direction} `);
    const worker = await startWorker({
      ...town.environment,
      PIFU_REDIS_URL_FILE: redis.urlFile,
      PIFU_SMTP_URL: mail.url,
      NODE_OPTIONS: `--import=${pathToFileURL('test/chaos/moved-clock.mjs').href}`,
      PIFU_CLOCK_SKEW_MS: String(skew),
    });
    await eventually(
      'all are sent',
      async () => {
        const { rows } = await superuser.query<{ n: number }>(
          "SELECT count(*)::integer AS n FROM pifu.reminder WHERE occurrence LIKE $1 AND status = 'sent'",
          [`${direction} %`],
        );
        return rows[0]?.n === REMINDERS;
      },
      (SPREAD_SECONDS + 60) * 1000,
    );
    await worker.stop();
    const { rows } = await superuser.query<{ id: string; dueAt: Date }>(
      `SELECT DISTINCT d.id, d.due_at AS "dueAt" FROM pifu.digest d
        JOIN pifu.digest_item i ON i.tenant_id = d.tenant_id AND i.digest_id = d.id
        JOIN pifu.reminder r ON r.tenant_id = d.tenant_id AND r.id = i.reminder_id
        WHERE r.occurrence LIKE $1`,
      [`${direction} %`],
    );
    const told = rows.map(({ id, dueAt }) => {
      const mails = mailsIn(mail.file).filter(({ messageId }) => messageId === `<${id}@pifu>`);
      // the head of a mail has the time of the town, to the second
      const lateness = mails.map(({ headers }) => Date.parse(headers['date'] ?? '') + 1000 - dueAt.getTime());
      return {
        mails: mails.length,
        early: lateness.filter((ms) => ms <= 0).length,
        dated: lateness.every(near),
      };
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual(told.map(() => ({ mails: 1, early: 0, dated: true })));
    const early = told.reduce((sum, one) => sum + one.early, 0);
    figure(`clock two hours ${direction}: reminders sent, early`, `${String(REMINDERS)}, ${String(early)}`);
  });
});

function near(ms: number): boolean {
  return Math.abs(ms) < HOURS / 2;
}
