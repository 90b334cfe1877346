import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DispatcherStore, ReminderRepository } from '#libs/application';
import { startDemoClock } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, dispatcherOver, freshDatabase, idOf, seedTown, TownHall } from '#libs/testing';
import type pg from 'pg';

const START = '2023-12-06T02:00:00.000Z';

describe('digests, which carry what is due to each person', () => {
  let seeded: FreshDatabase;
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let worker: INestApplicationContext;
  let store: DispatcherStore;
  let hall: TownHall;
  let superuser: pg.Client;

  beforeAll(async () => {
    seeded = await freshDatabase();
    await seedTown(seeded);
    await startDemoClock(seeded.as('migrator'), START);
  });

  beforeEach(async () => {
    database = await seeded.copy();
    app = await applicationOver(database);
    worker = await dispatcherOver(database);
    store = worker.get(DispatcherStore);
    hall = new TownHall(app);
    superuser = await database.connect('superuser');
  });

  afterEach(async () => {
    await superuser.end();
    await app.close();
    await worker.close();
    await database.drop();
  });

  afterAll(() => seeded.drop());

  async function statuses(table: string): Promise<Readonly<Record<string, number>>> {
    const { rows } = await superuser.query<{ status: string; n: number }>(
      `SELECT status, count(*)::integer AS n FROM pifu.${table} GROUP BY status`,
    );
    return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  }

  it('a reminder ends with the last of its digests: sent when one of them went out', async () => {
    await hall.submitted('汇总');
    await store.advanceClockTo((await store.nextDueAt())!);
    await store.queueDueReminders(10);
    const { rows } = await superuser.query<{ id: string }>(
      "SELECT id FROM pifu.reminder WHERE status = 'queued'",
    );
    const reminderIds = rows.map(({ id }) => id);
    const digest = (account: string) => ({
      id: idOf(`digest ${account}`),
      personId: idOf(account),
      dueAt: START,
      status: 'pending' as const,
      reminderIds,
    });
    const reminders = app.get(ReminderRepository);
    await hall.inDistrict(async () => {
      expect(await reminders.lockQueued(reminderIds)).toHaveLength(reminderIds.length);
      await reminders.compose([digest('chen'), digest('liang')]);
      await reminders.compose([{ ...digest('chen'), id: idOf('again') }]);
    });
    const finish = (name: string, status: 'sent' | 'empty') =>
      hall.inDistrict(() => reminders.finishDigests([idOf(name)], status, START));
    const again = await hall.inDistrict(() => reminders.lockDigests([idOf('again')]));
    expect(again.map((one) => one.reminderIds)).toEqual([[]]);
    await finish('again', 'empty');
    await finish('digest chen', 'sent');
    expect(await statuses('reminder')).toMatchObject({ composed: reminderIds.length });
    await finish('digest liang', 'empty');
    expect(await statuses('reminder')).toMatchObject({ sent: reminderIds.length });
  });

  it('digests that share reminders and end at the same moment end those reminders', async () => {
    await hall.submitted('并发');
    await store.advanceClockTo((await store.nextDueAt())!);
    await store.queueDueReminders(10);
    const { rows } = await superuser.query<{ id: string }>(
      "SELECT id FROM pifu.reminder WHERE status = 'queued'",
    );
    const reminderIds = rows.map(({ id }) => id);
    const reminders = app.get(ReminderRepository);
    const digests = ['chen', 'liang'].map((account) => ({
      id: idOf(`digest ${account}`),
      personId: idOf(account),
      dueAt: START,
      status: 'pending' as const,
      reminderIds,
    }));
    await hall.inDistrict(() => reminders.compose(digests));
    let ended = 0;
    let bothEnded: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (bothEnded = resolve));
    await Promise.all(
      digests.map(({ id }) =>
        hall.inDistrict(async () => {
          await reminders.finishDigests([id], 'sent', START);
          ended += 1;
          if (ended === digests.length) bothEnded();
          // neither commits at once, so that each would see the other pending
          await Promise.race([both, new Promise((resolve) => setTimeout(resolve, 300))]);
        }),
      ),
    );
    expect(await statuses('reminder')).toMatchObject({ sent: reminderIds.length });
    expect(await statuses('reminder')).not.toHaveProperty('composed');
  });
});
