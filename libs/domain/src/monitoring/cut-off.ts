import { wholeNumber } from '#libs/shared';
import type { LocalDate } from '../calendar/local-date.js';
import { isLocalDate } from '../calendar/local-date.js';

/** The day that a round looks at, and the months of the budget year that are over by it; never the day of the job. */
export interface CutOff {
  readonly day: LocalDate;
  readonly fiscalYear: number;
  /** 0 to 12: the month of the day, 0 before the budget year and 12 after it. */
  readonly month: number;
}

/** Reads the cut-off of a round for a table of a year; throws a RangeError for a day that does not exist. */
export function cutOffOn(day: LocalDate, fiscalYear: number): CutOff {
  if (!isLocalDate(day)) throw new RangeError(`no day of the calendar: ${day}`);
  const year = wholeNumber(day.slice(0, 4));
  if (year !== fiscalYear) return { day, fiscalYear, month: year < fiscalYear ? 0 : 12 };
  return { day, fiscalYear, month: wholeNumber(day.slice(5, 7)) };
}

function dated(written: string, fiscalYear: number): string {
  return written.startsWith('--') ? `${String(fiscalYear)}-${written.slice(2)}` : written;
}

/** The first day that a written date allows: 2024-10 begins on its 1st. */
export function firstDayOf(written: string, fiscalYear: number): LocalDate {
  const date = dated(written, fiscalYear);
  return date + '-01-01'.slice(date.length - 4);
}

/** The last day that a written date allows: 2024-09 lasts to its 30th. */
export function lastDayOf(written: string, fiscalYear: number): LocalDate {
  const date = dated(written, fiscalYear);
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const days = [31, 30, 29, 28].map((day) => `${date}-${String(day)}`);
  return days.find(isLocalDate) ?? date;
}

/** True for the months of a year. */
export function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= 12;
}
