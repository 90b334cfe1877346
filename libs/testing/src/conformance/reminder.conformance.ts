import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Digest, DueReminder } from '#libs/application';
import { ReminderRepository, UnitOfWork } from '#libs/application';
import { idOf, TENANT } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const AT = '2023-12-11T01:00:00.000Z';
/** Another moment than the one that was planned. */
const LATER = '2024-01-31T01:00:00.000Z';
const AFTER_THAT = '2024-02-02T01:00:00.000Z';

function digest(name: string, account: string, reminderIds: readonly string[]): Digest {
  return { id: idOf(name), personId: idOf(account), dueAt: AT, status: 'pending', reminderIds };
}

/** What every repository of reminders promises: each is planned once, told once to each, and ends with its task. */
export function reminderConformance(open: OpenTown): void {
  describe('the repository of reminders', () => {
    let town: TownUnderTest;
    let reminders: ReminderRepository;
    beforeAll(async () => {
      town = await open();
      reminders = town.app.get(ReminderRepository);
    });
    afterAll(() => town.close());

    const run = <T>(work: () => Promise<T>): Promise<T> =>
      town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
    const taskWaiting = async (name: string): Promise<string> =>
      (await town.hall.openTask(await town.hall.submitted(name))).taskId;
    const idsOf = async (taskId: string): Promise<readonly string[]> =>
      (await town.remindersOf(taskId)).map(({ id }) => id).toSorted();
    const statuses = async (ids: readonly string[]): Promise<readonly DueReminder['status'][]> =>
      (await run(() => reminders.reminders(ids))).map(({ status }) => status);
    const queued = async (name: string): Promise<readonly string[]> => {
      const ids = await idsOf(await taskWaiting(name));
      const [last] = (await run(() => reminders.reminders(ids))).toReversed();
      await town.moveClockTo(last!.dueAt);
      await town.queueDueReminders();
      return ids;
    };

    const lockDigest = async (name: string): Promise<Digest | null> =>
      (await run(() => reminders.lockDigests([idOf(name)])))[0] ?? null;

    it('gives a reminder with the table of its task, in order of time', async () => {
      const taskId = await taskWaiting('读出');
      const read = await run(async () => reminders.reminders(await idsOf(taskId)));
      const goalTableId = (await town.hall.state(read[0]!.goalTableId!)).id;
      expect(read.map(({ occurrence }) => occurrence)).toEqual([
        ...['due-2wd', 'due', 'due+1wd', 'due+2wd', 'due+4wd'],
      ]);
      expect(new Set(read.map((one) => `${one.taskId} ${one.goalTableId} ${one.status}`))).toEqual(
        new Set([`${taskId} ${goalTableId} pending`]),
      );
      expect(read.map(({ dueAt }) => dueAt)).toEqual(read.map(({ dueAt }) => dueAt).toSorted());
    });

    it('plans a step of a task once, whatever day it would fall on now, and one deadline', async () => {
      const taskId = await taskWaiting('计划一次');
      const before = await idsOf(taskId);
      const [deadline] = await town.deadlines(taskId);
      await run(() =>
        reminders.plan(
          [{ id: idOf('again'), taskId, dutyId: null, dueAt: LATER, legalDueOn: null, provisional: true }],
          [
            { id: idOf('r again'), kind: 'due-today', taskId, dutyId: null, occurrence: 'due', dueAt: LATER },
            {
              ...{ id: idOf('r new'), kind: 'urged', taskId, dutyId: null, occurrence: 'u-1' },
              ...{ dueAt: LATER, urgedBy: idOf('chen') },
            },
          ],
        ),
      );
      expect(await idsOf(taskId)).toEqual([...before, idOf('r new')].toSorted());
      expect(await town.deadlines(taskId)).toEqual([deadline]);
    });

    it('ends the deadline and every reminder of a closed task that was not sent yet', async () => {
      const [ended, other] = [await taskWaiting('结束'), await taskWaiting('别的')];
      await run(() => reminders.endForTasks([ended]));
      expect(await statuses(await idsOf(ended))).toEqual(Array(5).fill('cancelled'));
      expect(await town.deadlines(ended)).toMatchObject([{ status: 'ended' }]);
      expect(await statuses(await idsOf(other))).toEqual(Array(5).fill('pending'));
      expect(await town.deadlines(other)).toMatchObject([{ status: 'open' }]);
    });

    it('leaves a reminder as sent when its task is closed afterwards', async () => {
      const [id] = await queued('先发后办');
      await run(() => reminders.compose([digest('sent before', 'chen', [id!])]));
      await run(() => reminders.finishDigests([idOf('sent before')], 'sent', AT));
      const [reminder] = await run(() => reminders.reminders([id!]));
      await run(() => reminders.endForTasks([reminder!.taskId!]));
      expect(await statuses([id!])).toEqual(['sent']);
    });

    it('locks only what the sweep has queued', async () => {
      const ids = await queued('排队');
      const pending = await idsOf(await taskWaiting('还早'));
      const locked = await run(() => reminders.lockQueued([...ids, ...pending]));
      expect(locked.map(({ id, status }) => [id, status])).toEqual(ids.map((id) => [id, 'queued']));
      await run(() => reminders.cancel(ids.slice(0, 1)));
      expect(await run(() => reminders.lockQueued(ids))).toHaveLength(ids.length - 1);
    });

    it('holds a digest with its reminders until it is finished', async () => {
      const ids = await queued('汇总');
      await run(() => reminders.compose([digest('one', 'chen', ids)]));
      const held = await lockDigest('one');
      expect({ ...held, reminderIds: held?.reminderIds.toSorted() }).toEqual(digest('one', 'chen', ids));
      expect(await statuses(ids)).toEqual(Array(5).fill('composed'));
      await run(() => reminders.finishDigests([idOf('one')], 'sent', AT));
      expect(await lockDigest('one')).toMatchObject({ status: 'sent' });
      expect(await lockDigest('no digest')).toBeNull();
    });

    it('tells a person of a reminder once', async () => {
      const ids = await queued('一人一次');
      await run(() => reminders.compose([digest('first to chen', 'chen', ids.slice(0, 2))]));
      await run(() =>
        reminders.compose([digest('again to chen', 'chen', ids), digest('to liang', 'liang', ids)]),
      );
      const held = async (name: string): Promise<readonly string[] | undefined> =>
        (await lockDigest(name))?.reminderIds.toSorted();
      expect(await held('first to chen')).toEqual(ids.slice(0, 2));
      expect(await held('again to chen')).toEqual(ids.slice(2));
      expect(await held('to liang')).toEqual(ids);
    });

    it.each([
      [['sent', 'sent'], 'sent'],
      [['sent', 'empty'], 'sent'],
      [['empty', 'sent'], 'sent'],
      [['empty', 'empty'], 'cancelled'],
    ] as const)('ends a reminder with the last of its digests: %j make it %s', async (ends, end) => {
      const run1 = ends.join(' ');
      const ids = await queued(`末尾 ${run1}`);
      const names = [`${run1} chen`, `${run1} liang`];
      await run(() => reminders.compose([digest(names[0]!, 'chen', ids), digest(names[1]!, 'liang', ids)]));
      await run(() => reminders.finishDigests([idOf(names[0]!)], ends[0], AT));
      expect(new Set(await statuses(ids))).toEqual(new Set(['composed']));
      await run(() => reminders.finishDigests([idOf(names[1]!)], ends[1], AT));
      expect(new Set(await statuses(ids))).toEqual(new Set([end]));
    });

    it('lends a digest to one worker at a time, until the lease has run out', async () => {
      await run(() => reminders.compose([digest('lent', 'chen', [])]));
      const claim = (token: string, seconds: number): Promise<boolean> =>
        run(() => reminders.claimDigests([idOf('lent')], { token: idOf(token), seconds })).then(
          ({ size }) => size === 1,
        );
      const holds = (token: string): Promise<boolean> =>
        run(() => reminders.holdsDigests([idOf('lent')], idOf(token))).then(({ size }) => size === 1);
      expect(await holds('nobody')).toBe(false);
      expect(await claim('first', 0)).toBe(true);
      expect(await holds('first')).toBe(true);
      // the first lease is over at once: whoever comes takes it, and the first cannot finish late
      expect(await claim('second', 600)).toBe(true);
      expect([await holds('first'), await holds('second')]).toEqual([false, true]);
      expect(await claim('third', 600)).toBe(false);
      await run(() => reminders.finishDigests([idOf('lent')], 'sent', AT));
      expect([await holds('second'), await claim('fourth', 600)]).toEqual([false, false]);
    });

    it('takes several digests together, without those that another worker has or that are over', async () => {
      const names = ['free', 'lent out', 'over'];
      const all = names.map(idOf);
      const ids = await queued('几个一起');
      await run(() =>
        reminders.compose(names.map((name) => digest(name, name === 'over' ? 'chen' : 'liang', ids))),
      );
      await run(() => reminders.finishDigests([idOf('over')], 'empty', AT));
      await run(() => reminders.claimDigests([idOf('lent out')], { token: idOf('other'), seconds: 600 }));
      const [token, other] = [idOf('mine'), idOf('other')];
      const taken = await run(() => reminders.claimDigests(all, { token, seconds: 600 }));
      expect([...taken]).toEqual([idOf('free')]);
      const holds = async (holder: string) => [...(await run(() => reminders.holdsDigests(all, holder)))];
      expect([await holds(token), await holds(other)]).toEqual([[idOf('free')], [idOf('lent out')]]);
      expect((await run(() => reminders.lockDigests(all))).map(({ id }) => id)).toEqual(all.toSorted());
      await run(() => reminders.finishDigests([idOf('lent out'), idOf('free')], 'sent', AT));
      expect(new Set(await statuses(ids))).toEqual(new Set(['sent']));
    });

    it('puts off what the sweep has queued, and nothing else', async () => {
      const ids = await queued('下班以后');
      const [first, ...others] = ids;
      await run(() => reminders.cancel([first!]));
      await run(() => reminders.putOff(ids, LATER));
      expect(await statuses([first!])).toEqual(['cancelled']);
      expect(await statuses(others)).toEqual(others.map(() => 'pending'));
      const moments = (await run(() => reminders.reminders(others))).map(({ dueAt }) => dueAt);
      expect(moments).toEqual(others.map(() => LATER));
      await run(() => reminders.putOff(ids, AT));
      expect((await run(() => reminders.reminders(others))).every(({ dueAt }) => dueAt === LATER)).toBe(true);
    });

    it('keeps what only waits for offices to open, when its subject is due on another day', async () => {
      const ids = await queued('又改了日历');
      const [last] = (await run(() => reminders.reminders(ids))).toReversed();
      await run(() => reminders.putOff(ids, LATER));
      const { taskId, kind, occurrence } = last!;
      const moved = { id: idOf('moved'), taskId, dutyId: null, dueAt: LATER, legalDueOn: null };
      const again = { id: idOf('moved step'), kind, taskId, dutyId: null, occurrence, dueAt: AFTER_THAT };
      // one step lies in the future again; the others lie in the past by the new calendar, too
      await run(() => reminders.replan([{ ...moved, provisional: false }], [again]));
      const after = await run(() => reminders.reminders(ids));
      expect(after.map(({ id, status, dueAt }) => [id, status, dueAt]).toSorted()).toEqual(
        ids.map((id) => [id, 'pending', id === last!.id ? AFTER_THAT : LATER]).toSorted(),
      );
      // which is an ordinary step now, and ends where it is not planned any more
      await run(() => reminders.replan([{ ...moved, provisional: false }], []));
      expect(await statuses([last!.id])).toEqual(['cancelled']);
      expect(new Set(await statuses(ids.filter((id) => id !== last!.id)))).toEqual(new Set(['pending']));
    });

    it('puts off a digest: later it is told to those whom it has not reached', async () => {
      const ids = await queued('写好未发');
      const [late, again] = [idOf('late'), idOf('late again')];
      await run(() => reminders.compose([digest('in time', 'liang', ids), digest('late', 'chen', ids)]));
      await run(() => reminders.finishDigests([idOf('in time')], 'sent', AT));
      await run(() => reminders.putOffDigests([late], LATER, AT));
      expect(await lockDigest('late')).toMatchObject({ status: 'empty' });
      expect(new Set(await statuses(ids))).toEqual(new Set(['pending']));
      await expect(run(() => reminders.putOffDigests([late], LATER, AT))).rejects.toThrow();
      await town.moveClockTo(LATER);
      await town.queueDueReminders();
      await run(() =>
        reminders.compose([digest('late again', 'chen', ids), digest('told already', 'liang', ids)]),
      );
      const held = await Promise.all(['late', 'late again', 'told already'].map(lockDigest));
      expect(held.map((one) => one?.reminderIds.length)).toEqual([0, ids.length, 0]);
      await run(() => reminders.finishDigests([again, idOf('told already')], 'sent', LATER));
      expect(new Set(await statuses(ids))).toEqual(new Set(['sent']));
    });

    it('finishes a digest once', async () => {
      const ids = await queued('只结束一次');
      await run(() => reminders.compose([digest('finished', 'chen', ids)]));
      await run(() => reminders.finishDigests([idOf('finished')], 'sent', AT));
      await expect(run(() => reminders.finishDigests([idOf('finished')], 'empty', AT))).rejects.toThrow();
      expect(await lockDigest('finished')).toMatchObject({ status: 'sent' });
    });
  });
}
