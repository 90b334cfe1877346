import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HeldDuty } from '#libs/application';
import {
  DutyRepository,
  DutySchedule,
  OpenSubjects,
  ReminderRepository,
  UnitOfWork,
} from '#libs/application';
import type { Duty } from '#libs/domain';
import { idOf, TENANT } from '../database/seeded-town.js';
import { aDuty, DUTY_STREAM } from '../duties.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const DONE = { status: 'done', closedAt: '2024-07-11T02:00:00.000Z', closedBy: idOf('lin') } as const;

const UNDER = { tenantId: TENANT, correlationId: idOf('followed') };
const EARLY = '2023-11-30T01:00:00.000Z';

/** What every store of duties promises: rows as they are now, and reminders that live and end with them. */
export function dutyConformance(open: OpenTown): void {
  describe('the rows of duties', () => {
    let town: TownUnderTest;
    beforeAll(async () => {
      town = await open();
    });
    afterAll(() => town.close());

    const run = <T>(work: () => Promise<T>): Promise<T> =>
      town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
    const find = (...names: readonly string[]): Promise<readonly HeldDuty[]> =>
      run(() => town.app.get(DutyRepository).find(names.map(idOf)));
    const follow = (before: readonly Duty[], after: readonly Duty[]): Promise<void> =>
      run(() => town.app.get(DutySchedule).follow(before, after, DUTY_STREAM, UNDER));
    const remindersOf = async (name: string): Promise<readonly string[]> => {
      const ids = (await town.remindersOf(idOf(name))).map(({ id }) => id);
      const reminders = await run(() => town.app.get(ReminderRepository).reminders(ids));
      return reminders
        .map(({ occurrence, dueAt, status }) => `${occurrence} ${dueAt.slice(0, 10)} ${status}`)
        .toSorted();
    };

    it('are found as they were written, in order of time, and not when there are none', async () => {
      const later = aDuty('找到 later', { dueAt: '2024-07-15T09:30:00.000Z', legalDueOn: '2024-07-20' });
      const sooner = aDuty('找到', { assignee: idOf('lin'), provisional: true });
      await follow([], [later, sooner]);
      expect(await find('找到', '找到 later', 'no duty')).toEqual([
        { ...sooner, ...DUTY_STREAM },
        { ...later, ...DUTY_STREAM },
      ]);
      expect(await find()).toEqual([]);
    });

    it('are about the duty, whose reminders belong to no goal table', async () => {
      await follow([], [aDuty('无表')]);
      const ids = (await town.remindersOf(idOf('无表'))).map(({ id }) => id);
      const reminders = await run(() => town.app.get(ReminderRepository).reminders(ids));
      expect(new Set(reminders.map((one) => [one.taskId, one.dutyId, one.goalTableId].join()))).toEqual(
        new Set([['', idOf('无表'), ''].join()]),
      );
    });

    it('plan five steps when a duty opens, once however often it is followed', async () => {
      const duty = aDuty('开');
      await follow([], [duty]);
      await follow([], [duty]);
      expect(await remindersOf('开')).toEqual([
        'due 2024-07-12 pending',
        'due+1wd 2024-07-15 pending',
        'due+2wd 2024-07-16 pending',
        'due+4wd 2024-07-18 pending',
        'due-2wd 2024-07-10 pending',
      ]);
      expect(await town.deadlines(idOf('开'))).toMatchObject([{ status: 'open' }]);
    });

    it.each(['done', 'cancelled'] as const)(
      'end everything when it is %s, and nothing else',
      async (status) => {
        const [ended, other] = [aDuty(`结束 ${status}`), aDuty(`别的 ${status}`)];
        await follow([], [ended, other]);
        await follow([ended, other], [{ ...ended, ...DONE, status }, other]);
        expect(await find(`结束 ${status}`)).toMatchObject([{ ...DONE, status }]);
        expect(await remindersOf(`结束 ${status}`)).toEqual(
          [
            'due 2024-07-12',
            'due+1wd 2024-07-15',
            'due+2wd 2024-07-16',
            'due+4wd 2024-07-18',
            'due-2wd 2024-07-10',
          ].map((step) => `${step} cancelled`),
        );
        expect(await town.deadlines(idOf(`结束 ${status}`))).toMatchObject([{ status: 'ended' }]);
        expect(await remindersOf(`别的 ${status}`)).toContain('due 2024-07-12 pending');
      },
    );

    it('move what has not been told yet when its day moves, and revive a step that is ahead again', async () => {
      const duty = aDuty('改期', { openedAt: EARLY });
      const sooner = { ...duty, dueOn: '2023-12-07', dueAt: '2023-12-07T09:30:00.000Z' };
      await follow([], [duty]);
      await follow([duty], [sooner]);
      expect(await remindersOf('改期')).toEqual([
        'due 2023-12-07 pending',
        'due+1wd 2023-12-08 pending',
        'due+2wd 2023-12-11 pending',
        'due+4wd 2023-12-13 pending',
        'due-2wd 2024-07-10 cancelled',
      ]);
      await follow([sooner], [{ ...duty, provisional: true }]);
      expect((await remindersOf('改期')).every((step) => step.endsWith('pending'))).toBe(true);
      expect(await town.deadlines(idOf('改期'))).toHaveLength(1);
    });

    it('leave alone what was told, whatever its day becomes', async () => {
      const duty = aDuty('已告知', {
        ...{ openedAt: EARLY, dueOn: '2023-12-05', dueAt: '2023-12-05T09:30:00.000Z' },
      });
      await follow([], [duty]);
      const [first] = await town.remindersOf(idOf('已告知'));
      const told = { id: idOf('told of duty'), personId: idOf('lin'), dueAt: duty.dueAt };
      await run(async () => {
        const reminders = town.app.get(ReminderRepository);
        await reminders.compose([{ ...told, status: 'pending', reminderIds: [first!.id] }]);
        await reminders.finishDigests([told.id], 'sent', duty.dueAt);
      });
      await follow([duty], [{ ...duty, dueOn: '2024-07-12', dueAt: '2024-07-12T09:30:00.000Z' }]);
      expect((await remindersOf('已告知')).filter((step) => step.endsWith('sent'))).toHaveLength(1);
      expect((await remindersOf('已告知')).filter((step) => step.endsWith('pending'))).toHaveLength(4);
    });

    it('are open subjects with a due date, as tasks are, and name what is provisional', async () => {
      const goalTableId = await town.hall.submitted('并列');
      const { task } = await town.hall.openTask(goalTableId);
      const guessed = aDuty('暂定', {
        dueOn: '2030-01-15',
        dueAt: '2030-01-15T09:30:00.000Z',
        provisional: true,
      });
      const done = aDuty('暂定已办', { ...guessed, dutyId: idOf('暂定已办'), ...DONE });
      await follow([], [guessed, done, aDuty('早已到期', { dueOn: '2023-12-01' })]);
      const subjects = town.app.get(OpenSubjects);
      const from = await run(() => subjects.dueFrom(task.dueOn));
      const { taskId, openedAt, dueOn, dueAt, legalDueOn, provisional } = task;
      expect(from).toContainEqual(
        expect.objectContaining({ taskId, dutyId: null, openedAt, dueOn, dueAt, legalDueOn, provisional }),
      );
      const ids = from.map((one) => one.taskId ?? one.dutyId);
      expect(ids).toContain(guessed.dutyId);
      expect(ids).not.toContain(done.dutyId);
      expect(ids).not.toContain(idOf('早已到期'));
      expect(await run(() => subjects.provisionalStreams())).toContainEqual(DUTY_STREAM);
      expect(await run(() => subjects.provisionalTables())).toEqual([]);
    });

    it('are left as they are when nothing changed', async () => {
      const duty = aDuty('不变');
      await follow([], [duty]);
      const before = await remindersOf('不变');
      await follow([duty], [duty]);
      expect(await remindersOf('不变')).toEqual(before);
    });
  });
}
