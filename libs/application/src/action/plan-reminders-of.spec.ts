import { describe, expect, it } from '@jest/globals';
import type { Task } from '#libs/domain';
import { addDays, foldStream, isWorkingDay } from '#libs/domain';
import { seed, sized, SUBMITTED, TABLE_ID } from '#libs/fixtures';
import { countingIds, storedNationalCalendar } from '#libs/testing';
import fc from 'fast-check';
import type { CalendarRecord } from '../ports/calendar.repository.port.js';
import { calendarOf } from './due-dates.js';
import { planRemindersOf } from './plan-reminders-of.js';

const NATIONAL = storedNationalCalendar();
const TASK = foldStream(TABLE_ID, SUBMITTED)!.tasks.at(-1)!;

function plannedFor(change: Partial<Task>, calendar: Partial<CalendarRecord> = {}) {
  return planRemindersOf({ ...TASK, dutyId: null, ...change }, { ...NATIONAL, ...calendar }, countingIds());
}

const days = (openedAt: string, dueOn: string, calendar: Partial<CalendarRecord> = {}): readonly string[] =>
  plannedFor({ openedAt, dueOn }, calendar).map(({ dueAt }) => dueAt.slice(0, 10));
const toHandler = (...moment: Parameters<typeof days>): readonly string[] => days(...moment).slice(0, 3);
const escalated = (...moment: Parameters<typeof days>): readonly string[] => days(...moment).slice(3);

describe('the reminders of a task that opens', () => {
  it('are five, each with an id of its own and the name of its step', () => {
    const planned = plannedFor({ openedAt: '2023-12-01T02:00:00.000Z', dueOn: '2023-12-08' });
    expect(planned).toEqual(
      (
        [
          ['due-soon', 'due-2wd', '2023-12-06T01:00:00.000Z'],
          ['due-today', 'due', '2023-12-08T01:00:00.000Z'],
          ['overdue', 'due+1wd', '2023-12-11T01:00:00.000Z'],
          ['desk-escalation', 'due+2wd', '2023-12-12T01:00:00.000Z'],
          ['incident', 'due+4wd', '2023-12-14T01:00:00.000Z'],
        ] as const
      ).map(([kind, occurrence, dueAt], index) => ({
        ...{ id: `id-${String(index + 1)}`, kind, taskId: TASK.taskId, dutyId: null, occurrence, dueAt },
      })),
    );
  });

  it('are about a duty as they are about a task', () => {
    const duty = {
      taskId: null,
      dutyId: 'duty-1',
      openedAt: '2024-07-01T01:00:00.000Z',
      dueOn: '2024-07-12',
    };
    const planned = planRemindersOf(duty, NATIONAL, countingIds());
    expect(planned.map(({ dueAt }) => dueAt.slice(0, 10))).toEqual([
      ...['2024-07-10', '2024-07-12', '2024-07-15', '2024-07-16', '2024-07-18'],
    ]);
    expect(new Set(planned.map(({ taskId, dutyId }) => `${String(taskId)} ${String(dutyId)}`))).toEqual(
      new Set(['null duty-1']),
    );
  });

  it.each([
    ['a plain week', '2023-12-08', ['2023-12-06', '2023-12-08', '2023-12-11']],
    ['over New Year 2024', '2023-12-29', ['2023-12-27', '2023-12-29', '2024-01-02']],
    ['before Spring Festival 2024', '2024-02-05', ['2024-02-02', '2024-02-05', '2024-02-06']],
    ['with the Sunday worked before it', '2024-02-06', ['2024-02-04', '2024-02-06', '2024-02-07']],
    ['on its last working day', '2024-02-09', ['2024-02-07', '2024-02-09', '2024-02-18']],
    ['inside the festival', '2024-02-14', ['2024-02-08', '2024-02-18', '2024-02-18']],
    ['on the Sunday worked after it', '2024-02-18', ['2024-02-08', '2024-02-18', '2024-02-19']],
    ['Spring Festival 2025', '2025-01-27', ['2025-01-24', '2025-01-27', '2025-02-05']],
    ['the Sunday worked before it', '2025-01-26', ['2025-01-23', '2025-01-26', '2025-01-27']],
    ['the Saturday worked after it', '2025-02-08', ['2025-02-06', '2025-02-08', '2025-02-10']],
    ['Qingming 2024', '2024-04-05', ['2024-04-02', '2024-04-07', '2024-04-07']],
    ['Labour Day 2024', '2024-04-30', ['2024-04-28', '2024-04-30', '2024-05-06']],
    ['Dragon Boat 2023', '2023-06-25', ['2023-06-20', '2023-06-25', '2023-06-26']],
    ['National Day 2023', '2023-09-28', ['2023-09-26', '2023-09-28', '2023-10-07']],
    ['National Day and Mid-Autumn 2025', '2025-09-30', ['2025-09-28', '2025-09-30', '2025-10-09']],
    ['New Year 2026 with its Sunday worked', '2026-01-04', ['2025-12-30', '2026-01-04', '2026-01-05']],
    ['Spring Festival 2026', '2026-02-14', ['2026-02-12', '2026-02-14', '2026-02-24']],
  ])('go out around %s (due %s)', (_, dueOn, expected) => {
    expect(toHandler('2023-01-03T01:00:00.000Z', dueOn)).toEqual(expected);
  });

  it.each([
    ['a plain week', '2023-12-08', ['2023-12-12', '2023-12-14']],
    ['over New Year 2024', '2023-12-29', ['2024-01-03', '2024-01-05']],
    ['before Spring Festival 2024', '2024-02-07', ['2024-02-09', '2024-02-19']],
    ['on its last working day', '2024-02-09', ['2024-02-19', '2024-02-21']],
    ['with the Sunday worked before Labour Day', '2024-04-26', ['2024-04-29', '2024-05-06']],
    ['before National Day 2024', '2024-09-30', ['2024-10-09', '2024-10-11']],
    ['the third quarter’s report of 2024', '2024-10-18', ['2024-10-22', '2024-10-24']],
    ['Spring Festival 2026', '2026-02-14', ['2026-02-25', '2026-02-27']],
  ])('show what is late around %s (due %s) to the desk, then make it an incident', (_, dueOn, expected) => {
    expect(escalated('2023-01-03T01:00:00.000Z', dueOn)).toEqual(expected);
  });

  it('go out at nine in the zone of the district', () => {
    const zone = { name: 'Asia/Urumqi', offsetMinutes: 360 };
    const moments = plannedFor({ openedAt: '2023-12-01T02:00:00.000Z', dueOn: '2023-12-08' }, { zone });
    expect(moments.map(({ dueAt }) => dueAt.slice(11))).toEqual(Array(5).fill('03:00:00.000Z'));
  });

  it('respect the district’s own rest days', () => {
    const districtRestDays = ['2023-12-06', '2023-12-11'];
    expect(days('2023-12-01T02:00:00.000Z', '2023-12-08', { districtRestDays })).toEqual([
      ...['2023-12-05', '2023-12-08', '2023-12-12', '2023-12-13', '2023-12-15'],
    ]);
  });

  it.each([
    ['before nine that day', '2023-12-06T00:59:00.000Z', 5],
    ['after nine that day', '2023-12-06T01:00:00.000Z', 4],
    ['on its last day', '2023-12-08T06:00:00.000Z', 3],
    ['when it was late already', '2023-12-12T06:00:00.000Z', 1],
    ['when it was late for long', '2023-12-14T01:00:00.000Z', 0],
  ])('leave out what is past when it opens %s', (_, openedAt, count) => {
    expect(plannedFor({ openedAt, dueOn: '2023-12-08' })).toHaveLength(count);
  });

  it('still go out where no calendar was published: on the plain week', () => {
    expect(days('2026-12-01T02:00:00.000Z', '2027-01-04')).toEqual([
      ...['2026-12-31', '2027-01-04', '2027-01-05', '2027-01-06', '2027-01-08'],
    ]);
  });

  it('fall on no rest day, at nine, after the opening, and at most once a step, in any year', () => {
    const day = fc.integer({ min: 0, max: 1400 }).map((count) => addDays('2023-01-05', count));
    const rests = fc.uniqueArray(day, { maxLength: 60 });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), rests, (opened, term, districtRestDays) => {
        const record = { ...NATIONAL, districtRestDays };
        const openedAt = `${opened}T03:30:00.000Z`;
        const planned = plannedFor({ openedAt, dueOn: addDays(opened, term) }, record);
        for (const { dueAt } of planned) {
          expect([isWorkingDay(calendarOf(record), dueAt.slice(0, 10)), dueAt.slice(11)]).toEqual([
            true,
            '01:00:00.000Z',
          ]);
          expect(dueAt > openedAt).toBe(true);
        }
        expect(new Set(planned.map(({ occurrence }) => occurrence)).size).toBe(planned.length);
      }),
      { seed: seed(), numRuns: sized(150, 5000) },
    );
  });
});
