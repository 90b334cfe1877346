import { beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboxMessage } from '#libs/application';
import {
  ChannelError,
  ComposeRemindersUseCase,
  DeliverUseCase,
  NotificationChannels,
  SendDigestsUseCase,
} from '#libs/application';
import { type RecordingMailer, TENANT, WORKER_PROVIDERS } from '#libs/testing';
import type { DispatchedTown } from './dispatched-town.js';
import { dispatchedTown } from './dispatched-town.js';

/** Messages of this name, oldest first, that had no effect yet. */
const WAITING = `SELECT id, name, payload FROM pifu.outbox
  WHERE name = $1 AND handled_at IS NULL AND held_until IS NULL ORDER BY added_at, id`;
const MONDAY_MORNING = '2023-12-11T01:00:00.000Z';
const CLOSED = '2023-12-11T09:30:00.000Z';
const TUESDAY_MORNING = '2023-12-12T01:00:00.000Z';

describe('two workers around the time at which offices close', () => {
  let town: DispatchedTown;

  const opened = dispatchedTown(WORKER_PROVIDERS);
  beforeEach(() => {
    town = opened();
    mailer().sent.splice(0);
  });

  const mailer = () => town.app.get(NotificationChannels).find('mail') as RecordingMailer;
  const mails = () =>
    mailer()
      .sent.map(({ to }) => to)
      .sort();

  async function take(message: OutboxMessage): Promise<void> {
    const { id } = message;
    if (message.name === 'reminders.compose') {
      await town.app.get(ComposeRemindersUseCase).execute(TENANT, id, message.payload.reminderIds);
    }
    if (message.name === 'delivery.send') {
      const errand = { messageId: id, deliveryId: message.payload.deliveryId, lastAttempt: false };
      await town.app.get(DeliverUseCase).execute(TENANT, errand);
    }
    if (message.name === 'digests.send') {
      await town.app.get(SendDigestsUseCase).execute(TENANT, id, message.payload.digestIds);
    }
  }

  /** Both workers get every message of this name at the same moment, as a queue that stalls hands it out. */
  async function bothTake(name: OutboxMessage['name']): Promise<void> {
    const { rows } = await town.superuser.query<OutboxMessage>(WAITING, [name]);
    // who finds a digest in the other's hands leaves its message to come again
    await Promise.allSettled(rows.flatMap((message) => [take(message), take(message)]));
  }

  async function morning(moment: string): Promise<void> {
    await town.store.advanceClockTo(moment);
    await town.store.queueDueReminders(100);
    await bothTake('reminders.compose');
    await bothTake('digests.send');
  }

  it('hold what is composed too late, and tell it once in the morning', async () => {
    await town.hall.submitted('傍晚');
    await town.store.advanceClockTo(MONDAY_MORNING);
    const due = await town.store.queueDueReminders(100);
    await town.store.advanceClockTo(CLOSED);
    await bothTake('reminders.compose');
    expect([mails(), (await town.statuses('reminder'))['queued']]).toEqual([[], undefined]);
    expect(due).toBe(1);
    await morning(TUESDAY_MORNING);
    expect(mails()).toEqual(['chen@town.test', 'liang@town.test']);
    expect(await town.statuses('digest')).toEqual({ sent: 2 });
  });

  it('hold what was composed in time and would be sent too late', async () => {
    await town.hall.submitted('汇总之后');
    await town.store.advanceClockTo(MONDAY_MORNING);
    await town.store.queueDueReminders(100);
    await bothTake('reminders.compose');
    await town.store.advanceClockTo(CLOSED);
    await bothTake('digests.send');
    expect(mails()).toEqual([]);
    await morning(TUESDAY_MORNING);
    expect(mails()).toEqual(['chen@town.test', 'liang@town.test']);
    expect((await town.statuses('digest'))['sent']).toBe(2);
  });

  it('hold a mail that its server refused in the evening, and send it once in the morning', async () => {
    await town.hall.submitted('邮件被拒');
    await town.store.advanceClockTo(MONDAY_MORNING);
    await town.store.queueDueReminders(100);
    mailer().meanwhile = () => Promise.reject(new ChannelError('mail: 451', false));
    await bothTake('reminders.compose');
    await bothTake('digests.send');
    mailer().meanwhile = () => Promise.resolve();
    await town.store.advanceClockTo(CLOSED);
    await bothTake('delivery.send');
    expect(mails()).toEqual([]);
    expect((await town.superuser.query(WAITING, ['delivery.send'])).rows).toEqual([]);
    expect(await town.store.letHeldGo(100)).toBe(0);
    await town.store.advanceClockTo(TUESDAY_MORNING);
    expect(await town.store.letHeldGo(100)).toBe(2);
    await bothTake('delivery.send');
    expect(mails()).toEqual(['chen@town.test', 'liang@town.test']);
  });

  it('tell nobody of what was done overnight, but whose turn it is now', async () => {
    const goalTableId = await town.hall.submitted('夜里办结');
    await town.store.advanceClockTo(MONDAY_MORNING);
    await town.store.queueDueReminders(100);
    await town.store.advanceClockTo(CLOSED);
    await bothTake('reminders.compose');
    const { taskId, contentHash, ifMatch } = await town.hall.openTask(goalTableId);
    await town.hall.act('chen', { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
    const { rows } = await town.superuser.query(
      'SELECT status FROM pifu.reminder WHERE task_id = $1 AND held',
      [taskId],
    );
    expect(rows).toEqual([{ status: 'cancelled' }]);
    await morning(TUESDAY_MORNING);
    expect(mails()).toEqual(['guo@town.test', 'huang@town.test']);
  });
});
