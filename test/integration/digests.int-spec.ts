import { beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { DispatcherStore } from '#libs/application';
import { ReminderRepository } from '#libs/application';
import type { TownHall } from '#libs/testing';
import { idOf } from '#libs/testing';
import type pg from 'pg';
import type { DispatchedTown } from './dispatched-town.js';
import { DISPATCH_START, dispatchedTown } from './dispatched-town.js';

describe('digests, which carry what is due to each person', () => {
  let town: DispatchedTown;
  let app: INestApplicationContext;
  let store: DispatcherStore;
  let hall: TownHall;
  let superuser: pg.Client;

  const opened = dispatchedTown();
  beforeEach(() => {
    town = opened();
    ({ app, store, hall, superuser } = town);
  });

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
      dueAt: DISPATCH_START,
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
      hall.inDistrict(() => reminders.finishDigests([idOf(name)], status, DISPATCH_START));
    const again = await hall.inDistrict(() => reminders.lockDigests([idOf('again')]));
    expect(again.map((one) => one.reminderIds)).toEqual([[]]);
    await finish('again', 'empty');
    await finish('digest chen', 'sent');
    expect(await town.statuses('reminder')).toMatchObject({ composed: reminderIds.length });
    await finish('digest liang', 'empty');
    expect(await town.statuses('reminder')).toMatchObject({ sent: reminderIds.length });
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
      dueAt: DISPATCH_START,
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
          await reminders.finishDigests([id], 'sent', DISPATCH_START);
          ended += 1;
          if (ended === digests.length) bothEnded();
          // neither commits at once, so that each would see the other pending
          await Promise.race([both, new Promise((resolve) => setTimeout(resolve, 300))]);
        }),
      ),
    );
    expect(await town.statuses('reminder')).toMatchObject({ sent: reminderIds.length });
    expect(await town.statuses('reminder')).not.toHaveProperty('composed');
  });
});
