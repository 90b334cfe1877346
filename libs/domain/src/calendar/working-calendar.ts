import type { LocalDate } from './local-date.js';
import { addDays, isWeekend } from './local-date.js';

/** What a day is when it is not what its weekday says. */
export type DayKind = 'working' | 'rest';

/** Published days that differ from the plain week, and how far the publication reaches. */
export interface NationalCalendar {
  readonly source: string;
  readonly coverageFrom: LocalDate;
  readonly coverageTo: LocalDate;
  /** Date, kind, name of the festival. */
  readonly days: readonly (readonly [LocalDate, DayKind, string])[];
}

/** A district's calendar: national exceptions and its own rest days. */
export interface WorkingCalendar {
  readonly coverageFrom: LocalDate;
  readonly coverageTo: LocalDate;
  readonly exceptions: ReadonlyMap<LocalDate, DayKind>;
}

/** A counted day; provisional when a day outside the coverage was consulted, so that silence is never trusted. */
export interface CountedDay {
  readonly date: LocalDate;
  readonly provisional: boolean;
}

/** Joins the national calendar with the rest days that a district adds. */
export function workingCalendar(
  national: NationalCalendar,
  districtRestDays: readonly LocalDate[] = [],
): WorkingCalendar {
  const exceptions = new Map(national.days.map(([date, kind]) => [date, kind]));
  for (const date of districtRestDays) exceptions.set(date, 'rest');
  return { coverageFrom: national.coverageFrom, coverageTo: national.coverageTo, exceptions };
}

/** Whether offices work that day; outside the coverage the plain week is only a guess: see {@link isCovered}. */
export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  const exception = calendar.exceptions.get(date);
  return exception === undefined ? !isWeekend(date) : exception === 'working';
}

/** Whether the calendar knows the year of this day. */
export function isCovered(calendar: WorkingCalendar, date: LocalDate): boolean {
  return calendar.coverageFrom <= date && date <= calendar.coverageTo;
}

/** The n-th working day after the start (before it when n is negative); the start itself does not count. */
export function addWorkingDays(calendar: WorkingCalendar, start: LocalDate, count: number): CountedDay {
  if (!Number.isSafeInteger(count)) throw new RangeError(`no whole number of working days: ${String(count)}`);
  const step = count < 0 ? -1 : 1;
  let date = start;
  let provisional = false;
  for (let left = Math.abs(count); left > 0;) {
    date = addDays(date, step);
    provisional ||= !isCovered(calendar, date);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date, provisional };
}

/** The nearest working day on or after (forward) or on or before (back) a day. */
export function rollToWorkingDay(
  calendar: WorkingCalendar,
  start: LocalDate,
  direction: 'forward' | 'back',
): CountedDay {
  let date = start;
  while (!isWorkingDay(calendar, date)) date = addDays(date, direction === 'forward' ? 1 : -1);
  return { date, provisional: !isCovered(calendar, date) || !isCovered(calendar, start) };
}

/** What becomes of a last day on a rest day: it stays, or moves to the working day before or after it. */
export type Roll = 'none' | 'back' | 'forward';

/** The day a number of calendar days after the start; unrolled it is certain, as no calendar was asked. */
export function addCalendarDays(
  calendar: WorkingCalendar,
  start: LocalDate,
  count: number,
  roll: Roll,
): CountedDay {
  const date = addDays(start, count);
  return roll === 'none' ? { date, provisional: false } : rollToWorkingDay(calendar, date, roll);
}
