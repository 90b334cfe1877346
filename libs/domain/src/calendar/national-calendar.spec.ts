import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { addDays, isLocalDate, isWeekend } from './local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.data.js';
import { addWorkingDays, isWorkingDay, workingCalendar } from './working-calendar.js';

const { coverageFrom, coverageTo, days } = NATIONAL_CALENDAR;
const calendar = workingCalendar(NATIONAL_CALENDAR);

function coveredDays(): readonly string[] {
  const dates: string[] = [];
  for (let date = coverageFrom; date <= coverageTo; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** The Chinese name of the festival, the second of three parts. */
function festivalOf(date: string): string | undefined {
  return chineseDays.getDayDetail(date).name.split(',')[1];
}

describe('the committed calendar', () => {
  it('agrees with its source on every single day', () => {
    const differing = coveredDays().filter(
      (date) => isWorkingDay(calendar, date) !== chineseDays.isWorkday(date),
    );
    expect(differing).toEqual([]);
  });

  it('names each exception as its source does', () => {
    expect(days.filter(([date, , label]) => label === '' || festivalOf(date) !== label)).toEqual([]);
  });

  it('holds only days that differ from the plain week, each once and in order', () => {
    const dates = days.map(([date]) => date);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.every(isLocalDate)).toBe(true);
    expect(days.filter(([date, kind]) => isWeekend(date) !== (kind === 'working'))).toEqual([]);
  });

  it('covers whole years, as they are published one by one', () => {
    expect([coverageFrom, coverageTo]).toEqual(['2023-01-01', '2026-12-31']);
    const published = new Set(days.map(([date]) => date.slice(0, 4)));
    expect([...published]).toEqual(['2023', '2024', '2025', '2026']);
  });

  it('says so where its source answers for a year that nobody has published', () => {
    expect(chineseDays.isWorkday('2027-01-01')).toBe(true);
    expect(addWorkingDays(calendar, '2026-12-31', 1)).toEqual({ date: '2027-01-01', provisional: true });
  });
});
