import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { SendDigestsUseCase } from './send-digests.use-case.js';

const beijing = (wall: string): string => new Date(`${wall.replace(' ', 'T')}:00.000+08:00`).toISOString();

describe('a worker that comes late', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  /** Everything stood still until this moment; then the worker does what is due. */
  const backAt = async (wall: string): Promise<void> => {
    town.database.now = beijing(wall);
    await town.worker.settle();
  };
  const mailsTo = (account: string): readonly string[] =>
    town.mailer.sent.filter(({ to }) => to.startsWith(`${account}@`)).map(({ date }) => date);
  const itemsOf = (account: string): readonly number[] =>
    [...town.rows.digests.values()]
      .filter(({ personId, status }) => personId === idOf(account) && status === 'sent')
      .map(({ reminderIds }) => reminderIds.length);
  const waitingUntil = (moment: string): number =>
    [...town.rows.reminders.values()].filter(({ status, dueAt, kind }) => {
      return status === 'pending' && dueAt === moment && !kind.endsWith('escalation');
    }).length;
  const incidents = (): number =>
    [...town.rows.reminders.values()].filter(({ kind, status }) => kind === 'incident' && status === 'sent')
      .length;

  // due on Wednesday 2023-12-13: planned on Monday the 11th, on that day and on the day after
  it.each([
    ['in the evening', '2023-12-11 22:00', '2023-12-12 09:00', 1],
    ['at night', '2023-12-12 03:00', '2023-12-12 09:00', 1],
    ['in the break at noon', '2023-12-11 12:00', '2023-12-11 14:30', 1],
    ['in the minute after closing', '2023-12-11 17:30', '2023-12-12 09:00', 1],
    ['on Saturday, after three mornings', '2023-12-16 10:00', '2023-12-18 09:00', 3],
  ])(
    '%s, disturbs nobody, and tells all of it once when reminders go out next',
    async (_, back, opens, items) => {
      await town.hall.submitted('迟到的提醒');
      await backAt(back);
      expect([mailsTo('chen'), mailsTo('liang')]).toEqual([[], []]);
      expect(waitingUntil(beijing(opens))).toBe(items);
      expect(town.worker.waiting()).toEqual([]);
      await town.worker.moveTo(beijing(opens));
      expect([mailsTo('chen'), mailsTo('liang')]).toEqual([[beijing(opens)], [beijing(opens)]]);
      expect([itemsOf('chen'), itemsOf('liang')]).toEqual([[items], [items]]);
    },
  );

  it('within office hours, tells what two mornings brought in one mail', async () => {
    await town.hall.submitted('两个早晨');
    await backAt('2023-12-13 10:00');
    expect([mailsTo('chen'), itemsOf('chen')]).toEqual([[beijing('2023-12-13 10:00')], [2]]);
    await town.worker.moveTo(beijing('2023-12-15 09:00'));
    expect(mailsTo('chen')).toEqual(['2023-12-13 10:00', '2023-12-14 09:00'].map(beijing));
  });

  it('over Spring Festival, is silent until the Sunday that is worked', async () => {
    town.database.now = beijing('2024-02-05 10:00');
    await town.hall.submitted('节前');
    // the reminder of the 8th was missed
    await backAt('2024-02-10 09:00');
    await town.worker.moveTo(beijing('2024-02-18 17:00'));
    // what was held comes with what is due on that day, in one mail
    expect([mailsTo('chen'), itemsOf('chen')]).toEqual([[beijing('2024-02-18 09:00')], [2]]);
  });

  it('opens no incident at night either, but the next morning', async () => {
    await town.hall.submitted('无人处理');
    await backAt('2023-12-19 23:00');
    expect(incidents()).toBe(0);
    await town.worker.moveTo(beijing('2023-12-20 09:00'));
    expect(incidents()).toBe(1);
  });

  it('keeps to the hours of its own district', async () => {
    const district = town.database.district(TENANT);
    const calendar = { ...district.calendar, officeHours: [['09:30', '11:30']] } as const;
    town.database.add({ ...district, calendar });
    await town.hall.submitted('短的上班时间');
    await backAt('2023-12-11 11:30');
    await town.worker.moveTo(beijing('2023-12-12 09:29'));
    expect(mailsTo('chen')).toEqual([]);
    await town.worker.moveTo(beijing('2023-12-12 09:30'));
    expect(mailsTo('chen')).toEqual([beijing('2023-12-12 09:30')]);
  });

  describe('after its digests were composed', () => {
    /** Digests of the Monday morning that nobody has sent yet. */
    async function composedAt(wall: string): Promise<readonly string[]> {
      await town.hall.submitted('只写好了');
      town.database.now = beijing(wall);
      await town.worker.queueDueReminders();
      for (const message of town.worker.waiting()) {
        if (message.name === 'reminders.compose') await town.worker.deliver(message);
      }
      return [...town.rows.digests.values()].map(({ id }) => id);
    }

    it('puts them off until the morning, and tells everybody once', async () => {
      await composedAt('2023-12-11 17:29');
      await backAt('2023-12-11 20:00');
      expect(town.mailer.sent).toEqual([]);
      expect([...town.rows.digests.values()].map(({ status }) => status)).toEqual(['empty', 'empty']);
      await town.worker.moveTo(beijing('2023-12-12 09:00'));
      expect([mailsTo('chen'), mailsTo('liang')]).toEqual([
        [beijing('2023-12-12 09:00')],
        [beijing('2023-12-12 09:00')],
      ]);
      expect([itemsOf('chen'), itemsOf('liang')]).toEqual([[1], [1]]);
    });

    it('tells only those in the morning whom it had not reached in the evening', async () => {
      const [first = ''] = await composedAt('2023-12-11 17:29');
      await town.app.get(SendDigestsUseCase).execute(TENANT, idOf('in time'), [first]);
      const reached = town.mailer.sent.map(({ to }) => to.slice(0, to.indexOf('@')));
      expect(reached).toHaveLength(1);
      await backAt('2023-12-11 20:00');
      await town.worker.moveTo(beijing('2023-12-12 09:00'));
      expect(town.mailer.sent.map(({ to }) => to.slice(0, to.indexOf('@'))).toSorted()).toEqual([
        ...['chen', 'liang'],
      ]);
      const [reminder] = [...town.rows.reminders.values()].filter(({ occurrence, status }) => {
        return occurrence === 'due-2wd' && status !== 'cancelled';
      });
      expect(reminder?.status).toBe('sent');
    });

    it('puts nothing off that was done in between', async () => {
      await composedAt('2023-12-11 17:29');
      const [state] = [...town.rows.tables.values()];
      const { taskId, contentHash, ifMatch } = await town.hall.openTask(state!.id);
      await town.hall.act('liang', { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
      await backAt('2023-12-11 20:00');
      await town.worker.moveTo(beijing('2023-12-12 09:00'));
      const about = [...town.rows.reminders.values()].filter((one) => one.taskId === taskId);
      expect(new Set(about.map(({ status }) => status))).toEqual(new Set(['cancelled']));
      expect(town.mailer.sent.filter(({ to }) => to.startsWith('chen@'))).toEqual([]);
    });
  });
});
