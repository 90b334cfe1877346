import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FreshQueue } from '#libs/testing';
import { figure, sized } from '#libs/fixtures';
import { freshQueue, idOf, openRoundTheClock, TENANT } from '#libs/testing';
import { BenchTown } from './bench-town.js';
import { compete, report } from './contestants.js';
import { DueReminders } from './due-reminders.js';
import { EmptyHandler } from './equal-work/empty-handler.js';
import { copyIdSql } from './rows/copied-rows.js';
import { copyOpenReviews } from './rows/open-reviews.js';
import { measure } from './measure.js';

const REMINDERS = sized(100, 2_000);
const ROUNDS = sized(1, 3);

/** Makes one reminder of each copied task of a round due. */
const FALL_DUE = `UPDATE pifu.reminder SET due_at = (SELECT pifu.pifu_now()) - interval '1 hour'
  FROM generate_series($1::integer, $2::integer) n
  WHERE kind = 'due-soon' AND task_id = ${copyIdSql('task')}`;

/** People each of whom has one of the copied tasks. */
const READERS = `INSERT INTO pifu.person (tenant_id, id, display_name, account, email)
  SELECT $3, ${copyIdSql('reader')}, 'r' || n, 'r' || n, 'r' || n || '@town.test'
  FROM generate_series($1::integer, $2::integer) n`;
const TO_READERS = `UPDATE pifu.task SET assignee = ${copyIdSql('reader')}
  FROM generate_series($1::integer, $2::integer) n WHERE id = ${copyIdSql('task')}`;

describe('W6: from the due row to the marked one', () => {
  let town: BenchTown;
  let queue: FreshQueue;
  let emptyQueue: FreshQueue;
  let worker: DueReminders;
  let empty: EmptyHandler;
  let filled = 0;

  beforeAll(async () => {
    town = await BenchTown.open();
    await openRoundTheClock(town.database);
    [queue, emptyQueue] = [await freshQueue('redis'), await freshQueue('redis')];
    worker = await DueReminders.open(town.database, queue.options);
    empty = await EmptyHandler.open(emptyQueue.options);
    const template = await town.hall.submitted('模板');
    // what announces the template is no reminder
    await town.superuser.query('UPDATE pifu.outbox SET dispatched_at = added_at, handled_at = added_at');
    // two kinds of round, each once to warm up
    await copyOpenReviews(town.superuser, template, [1, 2 * (ROUNDS + 1) * REMINDERS]);
    await town.superuser.query("UPDATE pifu.task SET assignee = $1 WHERE status = 'open'", [idOf('chen')]);
  });

  afterAll(async () => {
    await empty.close();
    await worker.close();
    await queue.drop();
    await emptyQueue.drop();
    await town.close();
  });

  /** The next tasks fall due, to one person each or all to one; what follows is measured. */
  async function remind(readers: 'each' | 'one') {
    const range = [filled + 1, filled + REMINDERS];
    filled += REMINDERS;
    if (readers === 'each') {
      await town.superuser.query(READERS, [...range, TENANT]);
      await town.superuser.query(TO_READERS, range);
    }
    await town.superuser.query(FALL_DUE, range);
    return round(() => worker.run(REMINDERS));
  }

  /** One operation is the whole round: its figures are divided by the reminders in it. */
  async function round(work: () => Promise<void>) {
    const whole = await measure({ operations: 1, callers: 1 }, work, town.server);
    const { perSecond, p50, p99, cpuMs, serverCpuMs } = whole;
    return {
      perSecond: perSecond * REMINDERS,
      ...{ p50: p50 / REMINDERS, p99: p99 / REMINDERS },
      ...{ cpuMs: cpuMs / REMINDERS, serverCpuMs: serverCpuMs / REMINDERS },
    };
  }

  it('each in a mail of its own and all in one, beside a queue whose handler does nothing', async () => {
    const rivals = [
      { name: 'empty handler', round: () => round(() => empty.run(REMINDERS)) },
      { name: 'a mail each', round: () => remind('each') },
      { name: 'one digest', round: () => remind('one') },
    ];
    for (const one of rivals) await one.round();
    const { ratio } = report('W6 reminders', await compete(rivals, ROUNDS));
    for (const name of ['a mail each', 'one digest']) {
      const rate = ratio(name, 'empty handler', 'perSecond').toFixed(3);
      figure(`W6 ${name}: rate ÷ empty handler (target ≥ 0.5)`, rate);
    }
    const mails = (ROUNDS + 1) * (REMINDERS + 1);
    expect(worker.mails).toEqual({ sent: mails, once: true });
    const { rows } = await town.superuser.query<{ marked: number; deliveries: number; told: number }>(
      `SELECT (SELECT count(*) FROM pifu.reminder WHERE status = 'sent')::integer AS marked,
        (SELECT count(*) FROM pifu.delivery WHERE status = 'sent' AND channel = 'mail')::integer AS deliveries,
        (SELECT count(*) FROM pifu.digest_item)::integer AS told`,
    );
    expect(rows[0]).toEqual({ marked: filled, deliveries: mails, told: filled });
  });
});
