import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.data.js';
import {
  addWorkingDays,
  isCovered,
  isWorkingDay,
  rollToWorkingDay,
  workingCalendar,
} from './working-calendar.js';

const calendar = workingCalendar(NATIONAL_CALENDAR);

describe('the national calendar', () => {
  it.each([
    ['2024-02-04', true, 'a Sunday worked for the spring festival'],
    ['2024-02-09', true, 'New Year’s Eve is officially a working day'],
    ['2024-02-12', false, 'a Monday inside the festival'],
    ['2024-02-18', true, 'the Sunday after it'],
    ['2024-10-12', true, 'a Saturday made up for National Day'],
    ['2026-02-14', true, 'a Saturday made up for the spring festival'],
    ['2024-06-15', false, 'a plain Saturday'],
  ])('%s works: %s (%s)', (date, works) => {
    expect(isWorkingDay(calendar, date)).toBe(works);
  });

  it('lets a district add its own rest day', () => {
    const local = workingCalendar(NATIONAL_CALENDAR, ['2024-02-09']);
    expect(isWorkingDay(local, '2024-02-09')).toBe(false);
  });
});

describe('counting days', () => {
  it.each([
    ['2024-01-25', '2024-02-18', '2024-02-27'],
    ['2024-09-12', '2024-10-08', '2024-10-16'],
    ['2025-01-17', '2025-02-06', '2025-02-20'],
    ['2026-01-30', '2026-02-24', '2026-03-05'],
    ['2026-09-10', '2026-09-30', '2026-10-14'],
  ])('from %s: twenty calendar days rolled forward %s, twenty working days %s', (start, rolled, counted) => {
    expect(rollToWorkingDay(calendar, addDays(start, 20), 'forward').date).toBe(rolled);
    expect(addWorkingDays(calendar, start, 20).date).toBe(counted);
  });

  it.each([
    ['2024-06-30', '2024-07-12'],
    ['2024-09-30', '2024-10-18'],
  ])('a report after the cut-off %s is due ten working days later, %s', (cutOff, due) => {
    expect(addWorkingDays(calendar, cutOff, 10)).toEqual({ date: due, provisional: false });
  });

  it('is provisional as soon as it touches a year that nobody has published', () => {
    expect(addWorkingDays(calendar, '2026-12-28', 5).provisional).toBe(true);
    expect(addWorkingDays(calendar, '2026-12-28', 2).provisional).toBe(false);
    expect(rollToWorkingDay(calendar, '2027-01-01', 'forward').provisional).toBe(true);
    expect(addWorkingDays(calendar, '2022-12-30', 1).provisional).toBe(true);
    expect(addWorkingDays(calendar, '2023-01-03', -1)).toEqual({ date: '2022-12-30', provisional: true });
    expect([isCovered(calendar, '2022-12-31'), isCovered(calendar, '2027-01-01')]).toEqual([false, false]);
    expect([isCovered(calendar, '2023-01-01'), isCovered(calendar, '2026-12-31')]).toEqual([true, true]);
  });

  it('is certain where only the start, which is not counted, lies outside', () => {
    expect(addWorkingDays(calendar, '2022-12-31', 1)).toEqual({ date: '2023-01-03', provisional: false });
    expect(addWorkingDays(calendar, '2027-01-01', -1)).toEqual({ date: '2026-12-31', provisional: false });
  });

  it('is provisional when a roll begins or ends outside, though the other end is known', () => {
    const local = workingCalendar(NATIONAL_CALENDAR, ['2026-12-31']);
    expect(rollToWorkingDay(local, '2026-12-31', 'forward')).toEqual({
      date: '2027-01-01',
      provisional: true,
    });
    const closed = workingCalendar(NATIONAL_CALENDAR, ['2027-01-01']);
    expect(rollToWorkingDay(closed, '2027-01-02', 'back')).toEqual({ date: '2026-12-31', provisional: true });
  });

  it('stays where it is for no days, and looks back for a negative count', () => {
    expect(addWorkingDays(calendar, '2024-02-10', 0)).toEqual({ date: '2024-02-10', provisional: false });
    expect(addWorkingDays(calendar, '2024-02-18', -1).date).toBe('2024-02-09');
    expect(addWorkingDays(calendar, '2024-02-14', -2).date).toBe('2024-02-08');
  });

  it('counts back what it counted forward', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 900 }),
      fc.integer({ min: 1, max: 60 }),
      (offset, n) => {
        const start = rollToWorkingDay(calendar, addDays('2023-03-01', offset), 'forward').date;
        expect(addWorkingDays(calendar, addWorkingDays(calendar, start, n).date, -n).date).toBe(start);
      },
    );
    fc.assert(property, { seed: 20240125, numRuns: 300 });
  });
});
