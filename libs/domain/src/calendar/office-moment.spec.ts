import { describe, expect, it } from '@jest/globals';
import { seed, sized } from '#libs/fixtures';
import fc from 'fast-check';
import { NATIONAL_CALENDAR } from './national-calendar.data.js';
import { GUANGDONG_OFFICE_HOURS, isOfficeTime } from './office-hours.js';
import { nextOfficeMoment } from './office-moment.js';
import { workingCalendar } from './working-calendar.js';

const OFFICE = {
  calendar: workingCalendar(NATIONAL_CALENDAR),
  offsetMinutes: 480,
  hours: GUANGDONG_OFFICE_HOURS,
};
const beijing = (wall: string): string => new Date(`${wall.replace(' ', 'T')}:00.000+08:00`).toISOString();

describe('whoever is to be disturbed hears of it', () => {
  it.each([
    ['at once in the morning', '2024-01-18 09:10', '2024-01-18 09:10'],
    ['at once when the office opens', '2024-01-18 08:30', '2024-01-18 08:30'],
    ['at once in its last minute', '2024-01-18 17:29', '2024-01-18 17:29'],
    ['when it opens, before that', '2024-01-18 07:00', '2024-01-18 08:30'],
    ['after the break, when it has begun', '2024-01-18 12:00', '2024-01-18 14:30'],
    ['in the morning, after closing', '2024-01-18 17:30', '2024-01-19 08:30'],
    ['on Monday, on a Friday evening', '2024-01-19 20:00', '2024-01-22 08:30'],
    ['on Monday, on a Saturday at ten', '2024-01-20 10:00', '2024-01-22 08:30'],
    ['at once on a Sunday that is worked', '2024-02-04 10:00', '2024-02-04 10:00'],
    ['after Spring Festival, on the Sunday worked', '2024-02-09 17:59', '2024-02-18 08:30'],
    ['after Spring Festival, from the middle of it', '2024-02-14 10:00', '2024-02-18 08:30'],
    ['after National Day', '2024-10-01 09:00', '2024-10-08 08:30'],
    ['on the last day of the year at once', '2024-12-31 15:00', '2024-12-31 15:00'],
  ])('%s', (_, now, moment) => {
    expect(nextOfficeMoment(beijing(now), OFFICE)).toBe(beijing(moment));
  });

  it('never before that, never outside of office hours, and at the first such moment', () => {
    const minute = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const now = new Date(Date.parse('2024-01-01T00:00:00.000Z') + minutes * 60_000).toISOString();
        const moment = nextOfficeMoment(now, OFFICE);
        expect([moment >= now, isOfficeTime(moment, OFFICE)]).toEqual([true, true]);
        const before = new Date(Date.parse(moment) - 60_000).toISOString();
        if (before >= now) expect(isOfficeTime(before, OFFICE)).toBe(false);
      }),
      { seed: seed(), numRuns: sized(200, 5000) },
    );
  });
});
