import { describe, expect, it } from '@jest/globals';
import type { CalendarDay, WorkingYearState } from '#libs/domain';
import { storedNationalCalendar } from '#libs/testing';
import { withYear } from './overlay-calendar.js';

const SHIPPED = { ...storedNationalCalendar(), districtRestDays: ['2024-02-09', '2025-01-27'] };

function rest(date: string): CalendarDay {
  return { date, kind: 'rest', label: '假定' };
}

/** A year as a district has loaded it. */
function loaded(
  fiscalYear: number,
  national: readonly CalendarDay[] | null,
  district: readonly CalendarDay[] | null = null,
): WorkingYearState {
  const part = (days: readonly CalendarDay[] | null, source: string) =>
    days === null ? null : { source, days };
  return {
    ...{ id: 'y', version: 1, duties: [], fiscalYear },
    ...{ national: part(national, '通知（假定）'), district: part(district, '镇府办（假定）') },
  };
}

function daysOf(year: number, state: WorkingYearState): readonly string[] {
  const { days } = withYear(SHIPPED, state);
  return days.filter(({ date }) => date.startsWith(String(year))).map(({ date }) => date);
}

describe('a year that a district has loaded', () => {
  it('takes the place of the shipped days of that year, and of no other', () => {
    const state = loaded(2024, [rest('2024-05-04')]);
    expect(daysOf(2024, state)).toEqual(['2024-05-04']);
    const shipped = SHIPPED.days.filter(({ date }) => date.startsWith('2025')).map(({ date }) => date);
    expect(shipped.length).toBeGreaterThan(10);
    expect(daysOf(2025, state)).toEqual(shipped);
  });

  it('stays in the order of its days', () => {
    const { days } = withYear(SHIPPED, loaded(2024, [rest('2024-10-01'), rest('2024-01-01')]));
    const dates = days.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
  });

  it.each<[string, number, string, string]>([
    ['inside of what is known', 2024, '2023-01-01', '2026-12-31'],
    ['behind it', 2027, '2023-01-01', '2027-12-31'],
    ['before it', 2022, '2022-01-01', '2026-12-31'],
  ])('reaches as far as it goes: %s', (_, year, coverageFrom, coverageTo) => {
    const known = withYear(SHIPPED, loaded(year, [rest(`${String(year)}-01-01`)]));
    expect([known.coverageFrom, known.coverageTo]).toEqual([coverageFrom, coverageTo]);
  });

  it('names its source beside the shipped one, once', () => {
    const once = withYear(SHIPPED, loaded(2027, [rest('2027-01-01')]));
    expect(once.source).toBe(`${SHIPPED.source}；通知（假定）`);
    expect(withYear(once, loaded(2028, [rest('2028-01-01')])).source).toBe(once.source);
  });

  it('knows nothing of the nation where only days of the district were loaded', () => {
    const known = withYear(SHIPPED, loaded(2027, null, [rest('2027-03-01')]));
    expect(known).toEqual({
      ...SHIPPED,
      districtRestDays: ['2024-02-09', '2025-01-27', '2027-03-01'],
    });
  });

  it.each<[string, readonly CalendarDay[] | null, readonly string[]]>([
    ['keeps those of its set-up where it loads none', null, ['2024-02-09', '2025-01-27']],
    ['puts its own in their place', [rest('2024-02-08')], ['2024-02-08', '2025-01-27']],
    ['takes them back where it loads an empty list', [], ['2025-01-27']],
  ])('of rest days of the district %s', (_, district, dates) => {
    expect(withYear(SHIPPED, loaded(2024, null, district)).districtRestDays).toEqual(dates);
  });
});
