import type { Instant } from '../calendar/local-date.js';
import { addDays, instantAt, localDateOf } from '../calendar/local-date.js';
import type { OfficeTime } from '../calendar/office-hours.js';
import { isOfficeTime } from '../calendar/office-hours.js';
import { isWorkingDay } from '../calendar/working-calendar.js';

/** When somebody who is urged hears of it: at once while offices are open, else when they open next. */
export function urgingMoment(now: Instant, office: OfficeTime): Instant {
  if (isOfficeTime(now, office)) return now;
  for (let date = localDateOf(now, office.offsetMinutes); ; date = addDays(date, 1)) {
    if (!isWorkingDay(office.calendar, date)) continue;
    const opens = office.hours.map(([from]) => instantAt(date, from, office.offsetMinutes));
    const next = opens.find((moment) => moment > now);
    if (next !== undefined) return next;
  }
}

/** Nobody is urged about the same thing twice on one day. */
export function isUrgedThatDay(last: Instant | null, moment: Instant, offsetMinutes: number): boolean {
  return last !== null && localDateOf(last, offsetMinutes) >= localDateOf(moment, offsetMinutes);
}
