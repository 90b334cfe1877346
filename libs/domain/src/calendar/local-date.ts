import { wholeNumber } from '#libs/shared';
/** A day of the district's calendar as `YYYY-MM-DD`: it has no zone and no time. */
export type LocalDate = string;

/** A moment in UTC as ISO 8601 with milliseconds and Z, so that texts compare like times. */
export type Instant = string;

const DAY_MILLISECONDS = 86_400_000;
const MINUTE_MILLISECONDS = 60_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/** True for a day that exists, e.g. not for `2023-02-29`. */
export function isLocalDate(text: string): boolean {
  return !Number.isNaN(midnightOf(text));
}

/** True for a moment in the one spelling that is stored and compared. */
export function isInstant(text: string): boolean {
  return text.length === 24 && roundTrip(text);
}

/** The day that lies a number of days later, or earlier when it is negative; throws for a day or a count that is none. */
export function addDays(date: LocalDate, days: number): LocalDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`no whole number of days: ${String(days)}`);
  return formatDay(startOf(date) + days * DAY_MILLISECONDS);
}

/** Saturday or Sunday of the plain week. */
export function isWeekend(date: LocalDate): boolean {
  const weekday = new Date(startOf(date)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/**
 * The moment of a wall-clock time in the district.
 * @param time `HH:mm`
 * @param offsetMinutes east of UTC; a constant, since China keeps no daylight saving time
 */
export function instantAt(date: LocalDate, time: string, offsetMinutes: number): Instant {
  const milliseconds = startOf(date) + (minutesOf(time) - offsetMinutes) * MINUTE_MILLISECONDS;
  return new Date(milliseconds).toISOString();
}

/** The district's day at a moment. */
export function localDateOf(instant: Instant, offsetMinutes: number): LocalDate {
  return formatDay(Date.parse(instant) + offsetMinutes * MINUTE_MILLISECONDS);
}

/** Minutes since midnight of a wall-clock time `HH:mm`; throws a RangeError for a time that is none. */
export function minutesOf(time: string): number {
  if (!TIME.test(time)) throw new RangeError(`no time of day: ${time}`);
  return wholeNumber(time.slice(0, 2)) * 60 + wholeNumber(time.slice(3));
}

function startOf(date: LocalDate): number {
  const midnight = midnightOf(date);
  if (Number.isNaN(midnight)) throw new RangeError(`no day of the calendar: ${date}`);
  return midnight;
}

/** NaN for what is no day; JavaScript reads the 30th of February as a day in March, whose number differs. */
function midnightOf(text: string): number {
  if (!DATE.test(text)) return Number.NaN;
  const midnight = Date.parse(`${text}T00:00:00.000Z`);
  return new Date(midnight).getUTCDate() === wholeNumber(text.slice(8)) ? midnight : Number.NaN;
}

function formatDay(milliseconds: number): LocalDate {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/** JavaScript reads the 30th of February as a day in March; written out again it shows. */
function roundTrip(text: string): boolean {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
}
