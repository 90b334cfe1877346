import { describe, expect, it } from '@jest/globals';
import {
  APPROVED,
  continued,
  DRAFTED,
  PEOPLE,
  PRESENTED,
  REVIEWED,
  sendBack,
  SUBMITTED,
  TABLE_ID,
} from '#libs/fixtures';
import { dueDates } from '../calendar/due-dates.js';
import { NATIONAL_CALENDAR } from '../calendar/national-calendar.data.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import type { NationalCalendar } from '../calendar/working-calendar.js';
import { TOWN_DEFINITION } from '../workflow/town-definition.data.js';
import type { GoalTableEvent } from './events.js';
import { evolve, foldStream } from './evolve/evolve.js';
import { recomputeDue } from './recompute-due.js';
import type { GoalTableState } from './state.js';

/** Invented: the State Council has not published 2027 yet. */
const WITH_2027: NationalCalendar = {
  ...NATIONAL_CALENDAR,
  coverageTo: '2027-12-31',
  days: [
    ...NATIONAL_CALENDAR.days,
    ['2027-01-01', 'rest', '元旦'],
    ['2027-01-02', 'rest', '元旦'],
    ['2027-01-03', 'rest', '元旦'],
    ['2027-01-09', 'working', '元旦调休'],
  ],
};

const officeOf = (national: NationalCalendar) =>
  dueDates({ calendar: workingCalendar(national), offsetMinutes: 480, closesAt: '17:30' });
const NOW = '2026-12-30T03:00:00.000Z';
const factsOver = (national: NationalCalendar) => ({
  ...{ actorId: 'system', now: '2026-12-31T01:00:00.000Z', definition: TOWN_DEFINITION },
  dueDates: officeOf(national),
});

/** The table at the end of 2026, its open task due by a calendar that does not know 2027. */
function atYearEnd(
  events: readonly GoalTableEvent[],
  term: `${number}wd` | `${number}cd`,
  from = '2026-12-30',
): GoalTableState {
  const state = foldStream(TABLE_ID, events)!;
  const due = officeOf(NATIONAL_CALENDAR).dueFrom(term, from);
  return {
    ...state,
    versions: state.versions.map((version) => ({ ...version, approvalDate: version.approvalDate && from })),
    tasks: state.tasks.map((task) => (task.status === 'open' ? { ...task, openedAt: NOW, ...due } : task)),
  };
}
const RETURNED = continued(SUBMITTED, [PEOPLE.reviewer, sendBack()]);
const openOf = (state: GoalTableState) => state.tasks.find(({ status }) => status === 'open')!;

describe('when 2027 is published, what was due on the plain week', () => {
  it.each([
    ['审签', PRESENTED, '2wd', '2027-01-01', '2027-01-04', null],
    ['修改重报', RETURNED, '5wd', '2027-01-06', '2027-01-07', null],
    ['审核', SUBMITTED, '5wd', '2027-01-06', '2027-01-07', null],
    ['批复', REVIEWED, '3wd', '2027-01-04', '2027-01-05', null],
  ] as const)('%s is due on another day', (_, events, term, before, after, legalDueOn) => {
    const state = atYearEnd(events, term);
    expect(openOf(state)).toMatchObject({ dueOn: before, provisional: true });
    const event = recomputeDue(state, factsOver(WITH_2027))!;
    const due = { dueOn: after, dueAt: `${after}T09:30:00.000Z`, legalDueOn, provisional: false };
    expect(event).toEqual({
      type: 'due-date.recomputed',
      actorId: 'system',
      occurredAt: '2026-12-31T01:00:00.000Z',
      data: { tasks: [{ taskId: openOf(state).taskId, ...due }] },
    });
    expect(openOf(evolve(state, event, TABLE_ID))).toEqual({ ...openOf(state), ...due });
  });

  it('公开 counts from the letter, and its legal day stays', () => {
    const state = atYearEnd(APPROVED, '20cd', '2026-12-14');
    expect(openOf(state)).toMatchObject({ dueOn: '2027-01-01', legalDueOn: '2027-01-03', provisional: true });
    const { data } = recomputeDue(state, factsOver(WITH_2027))!;
    expect(data.tasks).toMatchObject([{ dueOn: '2026-12-31', legalDueOn: '2027-01-03', provisional: false }]);
  });

  it('becomes certain, though it stays on its day', () => {
    const state = atYearEnd(SUBMITTED, '5wd');
    const certain = { ...NATIONAL_CALENDAR, coverageTo: '2027-12-31' };
    const { data } = recomputeDue(state, factsOver(certain))!;
    expect(data.tasks).toMatchObject([{ dueOn: '2027-01-06', provisional: false }]);
  });
});

describe('nothing is said', () => {
  it.each([
    ['when nothing more is known', atYearEnd(SUBMITTED, '5wd'), NATIONAL_CALENDAR],
    ['of what was certain', foldStream(TABLE_ID, SUBMITTED)!, WITH_2027],
    ['of a table without an open task', atYearEnd(DRAFTED, '5wd'), WITH_2027],
  ])('%s', (_, state, national) => {
    expect(recomputeDue(state, factsOver(national))).toBeNull();
  });

  it('a second time', () => {
    const state = atYearEnd(SUBMITTED, '5wd');
    const after = evolve(state, recomputeDue(state, factsOver(WITH_2027))!, TABLE_ID);
    expect(recomputeDue(after, factsOver(WITH_2027))).toBeNull();
  });

  it('of a stage that the definition does not know', () => {
    const state = atYearEnd(SUBMITTED, '5wd');
    const tasks = state.tasks.map((task) => ({ ...task, stage: task.stage && 'gone' }));
    expect(recomputeDue({ ...state, tasks }, factsOver(WITH_2027))).toBeNull();
  });
});

it('nobody has acted: the task keeps its version, and the table has one more event', () => {
  const state = atYearEnd(SUBMITTED, '5wd');
  const after = evolve(state, recomputeDue(state, factsOver(WITH_2027))!, TABLE_ID);
  expect([openOf(after).version, after.version]).toEqual([openOf(state).version, state.version + 1]);
  expect(after.tasks.filter(({ status }) => status !== 'open')).toEqual(
    state.tasks.filter(({ status }) => status !== 'open'),
  );
});
