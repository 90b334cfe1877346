import { wholeNumber } from '#libs/shared';
import { addDays } from '#libs/domain';
import type { CalendarRecord } from '../ports/calendar.repository.port.js';

/** From which to which local date the calendar is known. */
export type CalendarCoverage = Pick<CalendarRecord, 'coverageFrom' | 'coverageTo'>;

/**
 * How far the stored calendar can be trusted without a gap. Every published year moves some days, so a year
 * between the first and the last that moves none was never loaded: from there on dates are provisional.
 */
export function coverageOf(record: Pick<CalendarRecord, keyof CalendarCoverage | 'days'>): CalendarCoverage {
  const { coverageFrom, coverageTo, days } = record;
  const loaded = new Set(days.map(({ date }) => yearOf(date)));
  const last = yearOf(coverageTo);
  let year = yearOf(coverageFrom);
  while (year < last && loaded.has(year + 1)) year += 1;
  return { coverageFrom, coverageTo: year === last ? coverageTo : `${String(year)}-12-31` };
}

/** The calendar as it was before its days from a date on were known. */
export function knownBefore(record: CalendarRecord, from: string): CalendarRecord {
  const days = record.days.filter(({ date }) => date < from);
  return { ...record, coverageTo: addDays(from, -1), days };
}

function yearOf(date: string): number {
  return wholeNumber(date.slice(0, 4));
}
