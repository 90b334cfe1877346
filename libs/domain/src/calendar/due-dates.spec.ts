import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dueDates } from './due-dates.js';
import { addDays } from './local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.data.js';
import { closingTime, GUANGDONG_OFFICE_HOURS } from './office-hours.js';
import { isWorkingDay, workingCalendar } from './working-calendar.js';
import { CHINA_ZONE } from './zone.data.js';

const town = dueDates({
  calendar: workingCalendar(NATIONAL_CALENDAR),
  offsetMinutes: CHINA_ZONE.offsetMinutes,
  closesAt: closingTime(GUANGDONG_OFFICE_HOURS),
});

describe('when a task is due', () => {
  it('counts a review of five working days from the day after, until offices close', () => {
    expect(town.dueFrom('5wd', '2023-11-06')).toEqual({
      dueOn: '2023-11-13',
      dueAt: '2023-11-13T09:30:00.000Z',
      legalDueOn: null,
      provisional: false,
    });
  });

  it.each([
    ['a Saturday', '2023-11-04', '2023-11-06'],
    ['the first day of the festival', '2024-02-10', '2024-02-18'],
    ['the eve of a worked Sunday', '2024-02-03', '2024-02-04'],
    ['New Year’s Eve', '2023-12-31', '2024-01-02'],
  ])('counts the first working day after %s', (_, from, dueOn) => {
    expect(town.dueFrom('1wd', from).dueOn).toBe(dueOn);
  });

  it('asks to publish before the festival in which the legal term ends', () => {
    expect(town.dueFrom('20cd', '2024-01-25')).toEqual({
      dueOn: '2024-02-09',
      dueAt: '2024-02-09T09:30:00.000Z',
      legalDueOn: '2024-02-14',
      provisional: false,
    });
  });

  it('asks a day earlier where the district rests on the eve, and leaves the law as it is', () => {
    const calendar = workingCalendar(NATIONAL_CALENDAR, ['2024-02-09']);
    const due = dueDates({ calendar, offsetMinutes: 480, closesAt: '17:30' }).dueFrom('20cd', '2024-01-25');
    expect([due.dueOn, due.legalDueOn]).toEqual(['2024-02-08', '2024-02-14']);
  });

  it('is provisional where the year is not yet published', () => {
    expect(town.dueFrom('20cd', '2026-12-20')).toMatchObject({ legalDueOn: '2027-01-09', provisional: true });
    expect(town.dueFrom('5wd', '2026-12-28')).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    expect(town.dueFrom('20cd', '2026-12-11')).toMatchObject({ dueOn: '2026-12-31', provisional: false });
  });

  it.each(['0wd', '1.5wd', '-3cd'] as const)('is not counted for a term like %s', (term) => {
    expect(() => town.dueFrom(term, '2023-11-06')).toThrow(`no term of working or calendar days: ${term}`);
  });

  it('is not counted from a day that does not exist', () => {
    expect(() => town.dueFrom('5wd', '2023-11-31')).toThrow(RangeError);
    expect(() => town.dueFrom('20cd', '')).toThrow(RangeError);
  });

  it('knows the day of the district', () => {
    expect(town.localDateOf('2023-11-05T16:00:00.000Z')).toBe('2023-11-06');
  });
});

describe('I12: the day people are asked to act by', () => {
  const day = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2023-01-01', days));
  const exception = fc.tuple(
    day,
    fc.constantFrom('working' as const, 'rest' as const),
    fc.constant('planned'),
  );
  const calendars = fc
    .tuple(fc.array(exception, { maxLength: 400 }), fc.uniqueArray(day, { maxLength: 100 }))
    .map(([days, restDays]) => workingCalendar({ ...NATIONAL_CALENDAR, days }, restDays));
  const terms = fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.constantFrom('wd' as const, 'cd' as const))
    .map(([count, unit]) => `${count}${unit}` as const);

  it('is a working day, whatever days are worked and rested', () => {
    let moved = 0;
    const property = fc.property(calendars, day, terms, (calendar, from, term) => {
      const { dueOn, legalDueOn } = dueDates({ calendar, offsetMinutes: 480, closesAt: '17:30' }).dueFrom(
        term,
        from,
      );
      expect(isWorkingDay(calendar, dueOn)).toBe(true);
      if (legalDueOn === null) expect(dueOn > from).toBe(true);
      else expect(dueOn <= legalDueOn).toBe(true);
      moved += Number(legalDueOn !== null && dueOn < legalDueOn);
    });
    fc.assert(property, { seed: 12, numRuns: 500 });
    expect(moved).toBeGreaterThan(50);
  });
});
