import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isWorkingDay } from '#libs/domain';
import { seed, sized } from '#libs/fixtures';
import { idOf, WorkingTown } from '#libs/testing';
import fc from 'fast-check';
import { calendarOf } from '../action/due-dates.js';

const DONE_BY_NOW = ['sent', 'cancelled'];
const DAY = 86_400_000;

describe('reminders over weeks, whatever people do meanwhile', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const later = (days: number): string => new Date(Date.parse(town.database.now) + days * DAY).toISOString();
  const openTasks = (): ReadonlySet<string> =>
    new Set(
      [...town.rows.tables.values()].flatMap(({ tasks }) =>
        tasks.filter(({ status }) => status === 'open').map(({ taskId }) => taskId),
      ),
    );
  const mailsTo = (account: string): readonly string[] =>
    town.mailer.sent.filter(({ to }) => to.startsWith(`${account}@`)).map(({ date }) => date.slice(0, 10));

  it('tell an idle reviewer two days before, on the day and the day after, then leave him alone', async () => {
    await town.hall.submitted('无人审核');
    const { task } = await town.hall.openTask([...town.rows.tables.keys()][0]!);
    expect(task.dueOn).toBe('2023-12-13');
    await town.worker.moveTo('2024-03-01T01:00:00.000Z');
    expect(mailsTo('chen')).toEqual(['2023-12-11', '2023-12-13', '2023-12-14']);
    expect(mailsTo('liang')).toEqual(mailsTo('chen'));
    expect(town.mailer.sent.filter(({ to }) => !/^(?:chen|liang)@/u.test(to))).toEqual([]);
    expect(openTasks()).toEqual(new Set([task.taskId]));
  });

  it('are silent over Spring Festival, and speak again on the Sunday worked after it', async () => {
    town.database.now = '2024-02-05T02:00:00.000Z';
    await town.hall.submitted('节前');
    const { task } = await town.hall.openTask([...town.rows.tables.keys()][0]!);
    expect(task.dueOn).toBe('2024-02-18');
    await town.worker.moveTo('2024-03-01T01:00:00.000Z');
    expect(mailsTo('chen')).toEqual(['2024-02-08', '2024-02-18', '2024-02-19']);
  });

  it('come in one mail, however many tables wait', async () => {
    for (const name of ['一', '二', '三']) await town.hall.submitted(name);
    await town.worker.moveTo('2024-03-01T01:00:00.000Z');
    expect(mailsTo('chen')).toHaveLength(3);
    expect(town.mailer.sent.every(({ subject }) => subject.includes('您有 3 项待办'))).toBe(true);
  });

  const accounts = ['chen', 'liang', 'huang', 'zhou', 'lin'] as const;
  const step = fc.record({
    days: fc.integer({ min: 0, max: 4 }),
    act: fc.constantFrom('submit', 'decide', 'claim', 'leave', 'deliver twice', 'wait'),
    who: fc.constantFrom(...accounts),
    table: fc.nat({ max: 9 }),
  });

  async function take({ act, who, table }: { act: string; who: string; table: number }, no: number) {
    if (act === 'submit') await town.hall.submitted(`项目 ${String(no)}`);
    if (act === 'leave') town.staff({ id: idOf(who), active: false });
    if (act === 'deliver twice') {
      for (const message of town.rows.outbox.values()) await town.worker.deliver(message);
    }
    const state = [...town.rows.tables.values()][table % Math.max(town.rows.tables.size, 1)];
    const task = state?.tasks.find(({ status }) => status === 'open');
    if (state === undefined || task === undefined) return;
    const { taskId, version: ifMatch, versionId } = task;
    const contentHash = state.versions.find(({ id }) => id === versionId)!.contentHash;
    const letter = { opinion: '同意', approvalNumber: '麻财〔2024〕1号', approvalDate: '2023-12-01' };
    const claim = { type: 'claim', taskId } as const;
    const decide =
      task.role === 'approver'
        ? ({ type: 'approve', taskId, contentHash, ...letter } as const)
        : ({ type: 'pass', taskId, contentHash, opinion: null } as const);
    if (act !== 'claim' && act !== 'decide') return;
    await town.hall.act(who, act === 'claim' ? claim : decide, { ifMatch }).catch(() => undefined);
  }

  it('remind only of open tasks, on working mornings, once a person and moment', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        town.startAnew();
        for (const [no, one] of steps.entries()) {
          // nobody submits for a unit whose people have left
          const away = one.act === 'leave' && ['zhou', 'lin'].includes(one.who);
          if (!away) await take(one, no);
          await town.worker.moveTo(later(one.days));
          const open = openTasks();
          for (const { taskId, status, dueAt } of town.rows.reminders.values()) {
            if (!open.has(taskId!) || dueAt <= town.database.now) expect(DONE_BY_NOW).toContain(status);
            else expect(status).toBe('pending');
          }
        }
        const calendar = calendarOf(town.database.allDistricts()[0]!.calendar);
        const sent = town.mailer.sent.map(({ to, date }) => `${to} ${date.slice(0, 10)}`);
        expect(new Set(sent).size).toBe(sent.length);
        for (const { date } of town.mailer.sent) {
          expect([isWorkingDay(calendar, date.slice(0, 10)), date.slice(11)]).toEqual([
            true,
            '01:00:00.000Z',
          ]);
        }
        expect(town.worker.waiting()).toEqual([]);
        const deadlines = [...town.rows.deadlines.values()].filter(({ status }) => status === 'open');
        expect(new Set(deadlines.map(({ taskId }) => taskId))).toEqual(openTasks());
      }),
      { seed: seed(), numRuns: sized(15, 1000) },
    );
  });
});
