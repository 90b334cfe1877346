import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, instantAt } from './local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.data.js';
import { closingTime, GUANGDONG_OFFICE_HOURS, isOfficeTime, workingMinutesBetween } from './office-hours.js';
import { isWorkingDay, workingCalendar } from './working-calendar.js';

const calendar = workingCalendar(NATIONAL_CALENDAR);
const office = { calendar, offsetMinutes: 480, hours: GUANGDONG_OFFICE_HOURS };

/** `2023-11-06 09:00` of the wall clock in Beijing. */
function at(text: string): string {
  return instantAt(text.slice(0, 10), text.slice(11), office.offsetMinutes);
}

describe('office time between two moments', () => {
  it.each([
    ['within a morning', '2023-11-06 09:00', '2023-11-06 09:45', 45],
    ['over the noon break', '2023-11-06 11:30', '2023-11-06 15:00', 60],
    ['inside the noon break', '2023-11-06 12:10', '2023-11-06 14:20', 0],
    ['a whole day', '2023-11-06 00:00', '2023-11-07 00:00', 390],
    ['over night', '2023-11-06 17:00', '2023-11-07 09:00', 60],
    ['over a weekend', '2023-11-10 16:30', '2023-11-13 09:30', 120],
    ['over the spring festival', '2024-02-09 16:30', '2024-02-18 09:30', 120],
    ['a Saturday that is worked', '2026-02-14 00:00', '2026-02-15 00:00', 390],
    ['a week', '2023-11-06 08:30', '2023-11-13 08:30', 1950],
    ['no time', '2023-11-06 09:00', '2023-11-06 09:00', 0],
    ['backwards in a day', '2023-11-06 10:00', '2023-11-06 09:00', 0],
    ['backwards over days', '2023-11-07 10:00', '2023-11-06 09:00', 0],
  ])('%s: from %s to %s are %i minutes', (_, from, to, minutes) => {
    expect(workingMinutesBetween(at(from), at(to), office)).toEqual({ minutes, provisional: false });
  });

  it('lets somebody be urged again after four office hours, which may be the next morning', () => {
    const urged = at('2023-11-06 15:00');
    const fourHours = 240;
    expect(workingMinutesBetween(urged, at('2023-11-07 09:59'), office).minutes).toBe(fourHours - 1);
    expect(workingMinutesBetween(urged, at('2023-11-07 10:00'), office).minutes).toBe(fourHours);
  });

  it('counts full minutes only', () => {
    const { minutes } = workingMinutesBetween('2023-11-06T01:00:00.001Z', '2023-11-06T01:02:00.000Z', office);
    expect(minutes).toBe(1);
  });

  it('is provisional when it touches a day that nobody has published', () => {
    expect(workingMinutesBetween(at('2026-12-31 17:00'), at('2027-01-01 09:00'), office)).toEqual({
      minutes: 60,
      provisional: true,
    });
    expect(workingMinutesBetween(at('2022-12-30 17:00'), at('2023-01-03 09:00'), office).provisional).toBe(
      true,
    );
  });

  const moment = fc.integer({ min: 0, max: 90 * 1440 }).map((minutes) => {
    const day = addDays('2024-01-10', Math.floor(minutes / 1440));
    return new Date(Date.parse(instantAt(day, '00:00', 480)) + (minutes % 1440) * 60_000).toISOString();
  });

  it('adds up at any moment between', () => {
    const property = fc.property(fc.tuple(moment, moment, moment), (moments) => {
      const [first, middle, last] = moments.toSorted() as [string, string, string];
      const before = workingMinutesBetween(first, middle, office).minutes;
      const after = workingMinutesBetween(middle, last, office).minutes;
      expect(before + after).toBe(workingMinutesBetween(first, last, office).minutes);
    });
    fc.assert(property, { seed: 20231106, numRuns: 100 });
  });
});

describe('whether offices are open', () => {
  it.each([
    ['2023-11-06 08:29', false],
    ['2023-11-06 08:30', true],
    ['2023-11-06 11:59', true],
    ['2023-11-06 12:00', false],
    ['2023-11-06 14:30', true],
    ['2023-11-06 17:30', false],
    ['2023-11-04 10:00', false],
    ['2024-02-18 09:00', true],
    ['2024-02-14 09:00', false],
  ])('at %s: %s', (moment, open) => {
    expect(isOfficeTime(at(moment), office)).toBe(open);
  });

  it('follows the hours of the district, down to one span', () => {
    const summer = { ...office, hours: [['07:00', '13:00']] as const };
    expect(isOfficeTime(at('2023-11-06 12:30'), summer)).toBe(true);
    expect(isOfficeTime(at('2023-11-06 15:00'), summer)).toBe(false);
    expect([closingTime(summer.hours), closingTime(GUANGDONG_OFFICE_HOURS)]).toEqual(['13:00', '17:30']);
  });

  it('is never on a rest day, and always at nine on a working day', () => {
    const day = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2023-01-01', days));
    const property = fc.property(day, (date) => {
      expect(isOfficeTime(at(`${date} 09:00`), office)).toBe(isWorkingDay(calendar, date));
    });
    fc.assert(property, { seed: 20231106, numRuns: 300 });
  });
});
