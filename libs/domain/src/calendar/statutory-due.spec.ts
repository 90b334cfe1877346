import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.data.js';
import { statutoryDue } from './statutory-due.js';
import { addCalendarDays, addWorkingDays, isWorkingDay, workingCalendar } from './working-calendar.js';

const calendar = workingCalendar(NATIONAL_CALENDAR);

describe('twenty days by law', () => {
  it.each([
    ['2024-01-25', '2024-02-14', '2024-02-09'],
    ['2024-09-12', '2024-10-02', '2024-09-30'],
    ['2025-01-17', '2025-02-06', '2025-02-06'],
    ['2026-01-30', '2026-02-19', '2026-02-14'],
    ['2026-09-10', '2026-09-30', '2026-09-30'],
  ])('from %s end on %s, and people are asked to act by %s', (start, legalDueOn, actBy) => {
    expect(statutoryDue(calendar, start, 20)).toEqual({ legalDueOn, actBy, provisional: false });
  });

  it('are provisional when their end or the day to act by is not yet published', () => {
    expect(statutoryDue(calendar, '2026-12-20', 20)).toEqual({
      legalDueOn: '2027-01-09',
      actBy: '2027-01-08',
      provisional: true,
    });
    expect(statutoryDue(calendar, '2026-12-13', 20)).toMatchObject({
      actBy: '2027-01-01',
      provisional: true,
    });
  });

  it('never let a rest day win time, whatever the calendar', () => {
    const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2023-02-01', days));
    const restDays = fc.uniqueArray(day, { maxLength: 200 });
    const property = fc.property(day, restDays, fc.integer({ min: 1, max: 60 }), (start, rests, days) => {
      const own = workingCalendar(NATIONAL_CALENDAR, rests);
      const { legalDueOn, actBy } = statutoryDue(own, start, days);
      expect(legalDueOn).toBe(addDays(start, days));
      expect(isWorkingDay(own, actBy)).toBe(true);
      expect(actBy <= legalDueOn).toBe(true);
      expect(addWorkingDays(own, actBy, 1).date > legalDueOn).toBe(true);
    });
    fc.assert(property, { seed: 20240214, numRuns: 300 });
  });
});

describe('calendar days with a roll', () => {
  it.each([
    ['2024-01-25', 'none', '2024-02-14'],
    ['2024-01-25', 'forward', '2024-02-18'],
    ['2024-01-25', 'back', '2024-02-09'],
    ['2024-09-12', 'none', '2024-10-02'],
    ['2024-09-12', 'forward', '2024-10-08'],
    ['2025-01-17', 'none', '2025-02-06'],
    ['2025-01-17', 'forward', '2025-02-06'],
    ['2026-01-30', 'none', '2026-02-19'],
    ['2026-01-30', 'forward', '2026-02-24'],
    ['2026-09-10', 'none', '2026-09-30'],
    ['2026-09-10', 'forward', '2026-09-30'],
  ] as const)('twenty from %s, rolled %s, is %s', (start, roll, date) => {
    expect(addCalendarDays(calendar, start, 20, roll)).toEqual({ date, provisional: false });
  });

  it('are certain beyond the published years only when no calendar is asked', () => {
    expect(addCalendarDays(calendar, '2026-12-20', 20, 'none').provisional).toBe(false);
    expect(addCalendarDays(calendar, '2026-12-20', 20, 'forward')).toEqual({
      date: '2027-01-11',
      provisional: true,
    });
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY])('are not counted by %s', (count) => {
    expect(() => addWorkingDays(calendar, '2024-01-25', count)).toThrow(RangeError);
    expect(() => addCalendarDays(calendar, '2024-01-25', count, 'forward')).toThrow(RangeError);
  });
});
