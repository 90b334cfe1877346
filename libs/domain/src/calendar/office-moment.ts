import type { Instant } from './local-date.js';
import { addDays, instantAt, localDateOf } from './local-date.js';
import type { OfficeTime } from './office-hours.js';
import { isOfficeTime } from './office-hours.js';
import { isWorkingDay } from './working-calendar.js';

/** When somebody may be disturbed: at once while offices are open, else when they open next. */
export function nextOfficeMoment(now: Instant, office: OfficeTime): Instant {
  if (isOfficeTime(now, office)) return now;
  for (let date = localDateOf(now, office.offsetMinutes); ; date = addDays(date, 1)) {
    if (!isWorkingDay(office.calendar, date)) continue;
    const opens = office.hours.map(([from]) => instantAt(date, from, office.offsetMinutes));
    const next = opens.find((moment) => moment > now);
    if (next !== undefined) return next;
  }
}
