import { describe, expect, it } from '@jest/globals';
import type { GoalTableEvent, GoalTableState } from '#libs/domain';
import { foldStream } from '#libs/domain';
import {
  APPROVED,
  claim,
  continued,
  DRAFTED,
  PEOPLE,
  PRESENTED,
  PUBLISHED,
  REVIEWED,
  seed,
  sendBack,
  sha256,
  sized,
  SUBMITTED,
  TABLE_ID,
  walks,
  withdraw,
} from '#libs/fixtures';
import { countingIds, storedNationalCalendar } from '#libs/testing';
import fc from 'fast-check';
import type { CalendarRecord } from '../ports/calendar.repository.port.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import type { PlannedDeadline, PlannedReminder } from '../ports/reminder.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import type { ClosedSubject } from '../incidents/incident-book.js';
import { IncidentBook } from '../incidents/incident-book.js';
import { SubjectPlan } from '../duties/subject-plan.js';
import { TaskSchedule } from './task-schedule.js';

const NOW = '2024-02-08T02:00:00.000Z';

/** Notes what the schedule wants of the repository; nothing else of it is used here. */
class Wishes {
  readonly opened: PlannedDeadline[] = [];
  readonly reminders: PlannedReminder[] = [];
  readonly ended: string[] = [];
  readonly moved: PlannedDeadline[] = [];
  readonly closed: ClosedSubject[] = [];
  readonly replanned: PlannedReminder[] = [];

  plan(deadlines: readonly PlannedDeadline[], reminders: readonly PlannedReminder[]): Promise<void> {
    this.opened.push(...deadlines);
    this.reminders.push(...reminders);
    return Promise.resolve();
  }

  endForTasks(taskIds: readonly string[]): Promise<void> {
    this.ended.push(...taskIds);
    return Promise.resolve();
  }

  replan(deadlines: readonly PlannedDeadline[], reminders: readonly PlannedReminder[]): Promise<void> {
    this.moved.push(...deadlines);
    this.replanned.push(...reminders);
    return Promise.resolve();
  }
}

class StoredCalendar extends CalendarRepository {
  loads = 0;
  load(): Promise<CalendarRecord> {
    this.loads += 1;
    return Promise.resolve(storedNationalCalendar());
  }
}

class Stopped extends BusinessClock {
  now(): Promise<string> {
    return Promise.resolve(NOW);
  }
}

class Counting extends Entropy {
  readonly newId = countingIds();
  newSalt(): string {
    return '';
  }
  sha256(text: string): string {
    return sha256(text);
  }
}

const folded = (events: readonly GoalTableEvent[]): GoalTableState => foldStream(TABLE_ID, events)!;
const openOf = (state: GoalTableState | null): readonly string[] =>
  (state?.tasks ?? []).filter(({ status }) => status === 'open').map(({ taskId }) => taskId);

async function followed(before: GoalTableState | null, after: GoalTableState) {
  const wishes = new Wishes();
  const calendar = new StoredCalendar();
  const repository = Object.assign(Object.create(ReminderRepository.prototype) as ReminderRepository, {
    plan: wishes.plan.bind(wishes),
    endForTasks: wishes.endForTasks.bind(wishes),
    replan: wishes.replan.bind(wishes),
  });
  const plan = new SubjectPlan(repository, calendar, new Stopped(), new Counting());
  const book = Object.assign(Object.create(IncidentBook.prototype) as IncidentBook, {
    close: (subjects: readonly ClosedSubject[]) => {
      wishes.closed.push(...subjects);
      return Promise.resolve();
    },
  });
  await new TaskSchedule(repository, plan, book).follow(before, after, { tenantId: 't', correlationId: 'c' });
  const { opened, reminders, ended, moved, replanned, closed } = wishes;
  return { opened, reminders, ended, moved, replanned, closed, loads: calendar.loads };
}

describe('the schedule that follows the tasks of a table', () => {
  it.each([
    ['is drafted', [], DRAFTED, 0, 0],
    ['is presented to the head', DRAFTED, PRESENTED, 1, 0],
    ['is submitted for review', PRESENTED, SUBMITTED, 1, 1],
    ['is passed on for approval', SUBMITTED, REVIEWED, 1, 1],
    ['is approved and waits for its publication', REVIEWED, APPROVED, 1, 1],
    ['is published', APPROVED, PUBLISHED, 0, 1],
  ] as const)('opens and ends deadlines when a table %s', async (_, before, after, opened, ended) => {
    const earlier = before.length === 0 ? null : folded(before);
    const plan = await followed(earlier, folded(after));
    expect([plan.opened.length, plan.ended.length]).toEqual([opened, ended]);
    expect(plan.opened.map(({ taskId }) => taskId)).toEqual(openOf(folded(after)));
    expect(plan.ended).toEqual(openOf(earlier));
    expect(plan.closed.map(({ id }) => id)).toEqual(plan.ended);
  });

  it('does not touch what stays open: claiming a task plans nothing and ends nothing', async () => {
    const claimed = continued(SUBMITTED, [PEOPLE.reviewer, claim()]);
    expect(await followed(folded(SUBMITTED), folded(claimed))).toEqual({
      opened: [],
      reminders: [],
      ended: [],
      moved: [],
      replanned: [],
      closed: [],
      loads: 0,
    });
  });

  it.each([
    ['returned', continued(SUBMITTED, [PEOPLE.reviewer, sendBack()])],
    ['withdrawn', continued(SUBMITTED, [PEOPLE.unitHead, withdraw])],
  ])('ends the review of a table that is %s, and asks who must act next', async (_, events) => {
    const plan = await followed(folded(SUBMITTED), folded(events));
    expect(plan.ended).toEqual(openOf(folded(SUBMITTED)));
    expect(plan.opened.map(({ taskId }) => taskId)).toEqual(openOf(folded(events)));
  });

  it('keeps the dates that the event has written: it never counts them again', async () => {
    const state = folded(APPROVED);
    const task = state.tasks.at(-1)!;
    const changed = {
      ...task,
      dueAt: '2024-02-09T09:30:00.000Z',
      legalDueOn: '2024-02-14',
      provisional: true,
    };
    const tasks = [...state.tasks.slice(0, -1), changed];
    const { opened } = await followed(folded(REVIEWED), { ...state, tasks });
    expect(opened).toEqual([
      {
        id: 'id-1',
        taskId: task.taskId,
        dutyId: null,
        dueAt: '2024-02-09T09:30:00.000Z',
        legalDueOn: '2024-02-14',
        provisional: true,
      },
    ]);
  });

  it('moves what is due at another moment now, and leaves out what would lie in the past', async () => {
    const before = folded(APPROVED);
    const tasks = before.tasks.map((task) =>
      task.status === 'open'
        ? { ...task, dueOn: '2024-02-09', dueAt: '2024-02-09T09:30:00.000Z', provisional: false }
        : task,
    );
    const plan = await followed(before, { ...before, tasks });
    expect([plan.opened, plan.ended]).toEqual([[], []]);
    expect(plan.moved).toMatchObject([{ taskId: openOf(before)[0], dueAt: '2024-02-09T09:30:00.000Z' }]);
    expect(plan.replanned.map(({ occurrence, dueAt }) => `${occurrence} ${dueAt.slice(0, 10)}`)).toEqual([
      ...['due 2024-02-09', 'due+1wd 2024-02-18', 'due+2wd 2024-02-19', 'due+4wd 2024-02-21'],
    ]);
  });

  it('moves what is no longer provisional, though it stays on its day', async () => {
    const before = folded(APPROVED);
    const tasks = before.tasks.map((task) => ({ ...task, provisional: !task.provisional }));
    const { moved } = await followed(before, { ...before, tasks });
    expect(moved.map(({ taskId, provisional }) => [taskId, provisional])).toEqual(
      openOf(before).map((taskId) => [taskId, true]),
    );
  });

  it('gives every deadline and reminder an id of its own, and reminds of opened tasks only', async () => {
    const { opened, reminders } = await followed(null, folded(REVIEWED));
    const ids = [...opened, ...reminders].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(reminders.map(({ taskId }) => taskId))).toEqual(new Set(openOf(folded(REVIEWED))));
  });

  it('over any walk opens each task once and ends exactly those that are open no longer', async () => {
    await fc.assert(
      fc.asyncProperty(walks(), async (walk) => {
        const opened = new Set<string>();
        const ended = new Set<string>();
        for (const { before, after, decision } of walk) {
          if (!decision.ok || after === null) continue;
          const plan = await followed(before, after);
          for (const { taskId } of plan.opened) {
            expect(opened.has(taskId!)).toBe(false);
            opened.add(taskId!);
          }
          for (const taskId of plan.ended) ended.add(taskId);
        }
        const last = new Map(walk.map(({ tableId, after }) => [tableId, after]));
        const stillOpen = [...last.values()].flatMap(openOf);
        expect([...opened].filter((taskId) => !ended.has(taskId)).toSorted()).toEqual(stillOpen.toSorted());
      }),
      { seed: seed(), numRuns: sized(60, 2000) },
    );
  });
});
