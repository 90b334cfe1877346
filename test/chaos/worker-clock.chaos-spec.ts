import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pathToFileURL } from 'node:url';
import { figure, sized } from '#libs/fixtures';
import { eventually, mailsIn, startWorker } from '#libs/testing';
import { RemindedTown } from './reminded-town.js';

const REMINDERS = sized(12, 500);
const SPREAD_SECONDS = sized(3, 60);
const HOURS = 3_600_000;

describe('a worker whose clock is wrong by two hours', () => {
  let reminded: RemindedTown;
  beforeAll(async () => {
    reminded = await RemindedTown.open();
  }, 120_000);
  afterAll(() => reminded.close());

  it.each([
    ['ahead', 2 * HOURS],
    ['behind', -2 * HOURS],
  ])('%s: no reminder comes early, none is lost, and its date is the true one', async (direction, skew) => {
    await reminded.plan(direction, { count: REMINDERS, spreadSeconds: SPREAD_SECONDS, leadSeconds: 4 });
    const worker = await startWorker({
      ...reminded.environment(),
      NODE_OPTIONS: `--import=${pathToFileURL('test/chaos/moved-clock.mjs').href}`,
      PIFU_CLOCK_SKEW_MS: String(skew),
    });
    await eventually(
      'all are sent',
      async () => (await reminded.statuses(direction))['sent'] === REMINDERS,
      (SPREAD_SECONDS + 60) * 1000,
    );
    await worker.stop();
    const { rows } = await reminded.superuser.query<{ id: string; dueAt: Date }>(
      `SELECT DISTINCT d.id, d.due_at AS "dueAt" FROM pifu.digest d
        JOIN pifu.digest_item i ON i.tenant_id = d.tenant_id AND i.digest_id = d.id
        JOIN pifu.reminder r ON r.tenant_id = d.tenant_id AND r.id = i.reminder_id
        WHERE r.occurrence LIKE $1`,
      [`${direction} %`],
    );
    const told = rows.map(({ id, dueAt }) => {
      const mails = mailsIn(reminded.mail.file).filter(({ messageId }) => messageId === `<${id}@pifu>`);
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
