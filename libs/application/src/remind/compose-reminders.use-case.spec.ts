import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import type { Digest } from '../ports/reminder.repository.port.js';
import { ComposeRemindersUseCase } from './compose-reminders.use-case.js';

describe('due reminders become digests', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const digests = (): readonly Digest[] => [...town.rows.digests.values()];
  const told = (): readonly string[] =>
    digests()
      .map(({ personId }) => personId)
      .toSorted();
  const statuses = (): readonly string[] => [...town.rows.reminders.values()].map(({ status }) => status);

  /** Queues the next due reminders, and gives the message that says so. */
  async function due() {
    const pending = [...town.rows.reminders.values()].filter(({ status }) => status === 'pending');
    town.database.now = pending.map(({ dueAt }) => dueAt).sort()[0]!;
    await town.worker.queueDueReminders();
    const message = town.worker.waiting().find(({ name }) => name === 'reminders.compose');
    if (message?.name !== 'reminders.compose') throw new Error('nothing is due');
    return message;
  }
  const compose = ({ id, payload }: Awaited<ReturnType<typeof due>>): Promise<void> =>
    town.app.get(ComposeRemindersUseCase).execute(TENANT, id, payload.reminderIds);

  it('one for each person of the office, with a message that sends it', async () => {
    await town.hall.submitted('审核');
    await compose(await due());
    expect(told()).toEqual(['chen', 'liang'].map(idOf).toSorted());
    expect(statuses().toSorted()).toEqual([
      ...Array<string>(4).fill('cancelled'),
      ...['composed', ...Array<string>(4).fill('pending')],
    ]);
    const sends = town.worker.waiting().filter(({ name }) => name === 'digests.send');
    expect(sends.map(({ payload }) => payload)).toEqual([{ digestIds: digests().map(({ id }) => id) }]);
  });

  it('one only, however many tables wait for one person at one moment', async () => {
    const names = ['一', '二', '三'];
    for (const name of names) await town.hall.submitted(name);
    await compose(await due());
    expect(told()).toEqual(['chen', 'liang'].map(idOf).toSorted());
    expect(digests().map(({ reminderIds }) => reminderIds.length)).toEqual([3, 3]);
  });

  it('only for whoever has claimed the task', async () => {
    const goalTableId = await town.hall.submitted('已签收');
    const { taskId, ifMatch } = await town.hall.openTask(goalTableId);
    await town.hall.act('liang', { type: 'claim', taskId }, { ifMatch });
    await compose(await due());
    expect(told()).toEqual([idOf('liang')]);
  });

  it('for nobody when the task was done between the sweep and now', async () => {
    const goalTableId = await town.hall.submitted('刚办完');
    const message = await due();
    const { taskId, contentHash, ifMatch } = await town.hall.openTask(goalTableId);
    await town.hall.act('chen', { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
    await compose(message);
    expect(digests()).toEqual([]);
    expect(town.rows.handled.has(message.id)).toBe(true);
  });

  it('for nobody when the office is empty: then the reminders end', async () => {
    await town.hall.submitted('无人');
    for (const account of ['chen', 'liang']) town.staff({ id: idOf(account), active: false });
    const message = await due();
    await compose(message);
    expect(digests()).toEqual([]);
    const ended = message.payload.reminderIds.map((id) => town.rows.reminders.get(id)?.status);
    expect(ended).toEqual(['cancelled']);
    expect(town.worker.waiting().filter(({ name }) => name === 'digests.send')).toEqual([]);
  });

  it('for the successor, not for the predecessor', async () => {
    await town.hall.submitted('接任');
    town.staff({ id: idOf('chen'), active: false });
    const grant = {
      id: idOf('successor'),
      role: 'performance-reviewer',
      unitId: TOWN_UNITS.finance,
    } as const;
    town.staff({ id: idOf('new'), grants: [{ ...grant, from: '2023-12-07', until: null }] });
    await compose(await due());
    expect(told()).toEqual(['liang', 'new'].map(idOf).toSorted());
  });

  it('once, however often the message is delivered', async () => {
    await town.hall.submitted('重复送达');
    const message = await due();
    await compose(message);
    const { rows } = town;
    await compose(message);
    expect(town.rows).toEqual(rows);
  });

  it('once, also when a second message names the same reminders', async () => {
    await town.hall.submitted('两条消息');
    const message = await due();
    await compose(message);
    await compose({ ...message, id: idOf('second message') });
    expect(digests()).toHaveLength(2);
  });

  it('never out of reminders that nobody has queued', async () => {
    await town.hall.submitted('未到时候');
    const reminderIds = [...town.rows.reminders.keys()];
    await town.app.get(ComposeRemindersUseCase).execute(TENANT, idOf('early'), reminderIds);
    expect(digests()).toEqual([]);
    expect(statuses()).toContain('pending');
  });
});
