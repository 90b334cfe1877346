import type { Instant, LocalDate } from './local-date.js';
import { addDays, instantAt, localDateOf, minutesOf } from './local-date.js';
import type { WorkingCalendar } from './working-calendar.js';
import { isCovered, isWorkingDay } from './working-calendar.js';

const MINUTE_MILLISECONDS = 60_000;

/** The spans of a working day, `[from, to)` as `HH:mm`, in order and apart; at least one. */
export type OfficeHours = readonly [OfficeSpan, ...OfficeSpan[]];
type OfficeSpan = readonly [from: string, to: string];

/** The usual hours of offices in Guangdong (domain.md §4). */
export const GUANGDONG_OFFICE_HOURS: OfficeHours = [
  ['08:30', '12:00'],
  ['14:30', '17:30'],
];

/** When a district's offices are open. */
export interface OfficeTime {
  readonly calendar: WorkingCalendar;
  readonly offsetMinutes: number;
  readonly hours: OfficeHours;
}

/** Time that offices were open; provisional when a day was counted that no published calendar covers. */
export interface WorkedTime {
  readonly minutes: number;
  readonly provisional: boolean;
}

/** The end of the office day, `HH:mm`: a task is due then. */
export function closingTime(hours: OfficeHours): string {
  return (hours.at(-1) ?? hours[0])[1];
}

/** Whether offices are open at a moment, so that somebody may be disturbed. */
export function isOfficeTime(instant: Instant, office: OfficeTime): boolean {
  const moment = Date.parse(instant);
  return openSpans(localDateOf(instant, office.offsetMinutes), office).some(
    ([opens, closes]) => opens <= moment && moment < closes,
  );
}

/** Full minutes of office time from one moment to a later one, for dwell times and urging; 0 when it is not later. */
export function workingMinutesBetween(from: Instant, to: Instant, office: OfficeTime): WorkedTime {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const last = localDateOf(to, office.offsetMinutes);
  let [milliseconds, provisional] = [0, false];
  for (let date = localDateOf(from, office.offsetMinutes); date <= last; date = addDays(date, 1)) {
    provisional ||= !isCovered(office.calendar, date);
    for (const [opens, closes] of openSpans(date, office)) {
      milliseconds += Math.max(0, Math.min(end, closes) - Math.max(start, opens));
    }
  }
  return { minutes: Math.floor(milliseconds / MINUTE_MILLISECONDS), provisional };
}

function openSpans(date: LocalDate, office: OfficeTime): readonly (readonly [number, number])[] {
  if (!isWorkingDay(office.calendar, date)) return [];
  const midnight = Date.parse(instantAt(date, '00:00', office.offsetMinutes));
  const at = (time: string): number => midnight + minutesOf(time) * MINUTE_MILLISECONDS;
  return office.hours.map(([opens, closes]) => [at(opens), at(closes)] as const);
}
