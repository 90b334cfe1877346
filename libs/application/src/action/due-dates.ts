import type { DueDates, OfficePolicy, OfficeTime, WorkingCalendar } from '#libs/domain';
import { closingTime, dueDates, workingCalendar } from '#libs/domain';
import type { CalendarRecord } from '../ports/calendar.repository.port.js';
import { coverageOf } from './calendar-coverage.js';

const READ = new WeakMap<CalendarRecord, WorkingCalendar>();

/** The stored calendar as the core counts with it; the same record is read once. */
export function calendarOf(record: CalendarRecord): WorkingCalendar {
  const calendar = READ.get(record) ?? readCalendar(record);
  READ.set(record, calendar);
  return calendar;
}

function readCalendar(record: CalendarRecord): WorkingCalendar {
  const { source } = record;
  const days = record.days.map(({ date, kind, label }) => [date, kind, label] as const);
  return workingCalendar({ source, ...coverageOf(record), days }, record.districtRestDays);
}

/** Where and when the district's offices work, up to the hour at which they close. */
export function officeOf(record: CalendarRecord): OfficePolicy {
  return {
    calendar: calendarOf(record),
    offsetMinutes: record.zone.offsetMinutes,
    closesAt: closingTime(record.officeHours),
  };
}

/** When the district's offices are open, so that somebody may be disturbed. */
export function officeTimeOf(record: CalendarRecord): OfficeTime {
  const { zone, officeHours } = record;
  return { calendar: calendarOf(record), offsetMinutes: zone.offsetMinutes, hours: officeHours };
}

/** Terms counted over the stored calendar. */
export function dueDatesOf(record: CalendarRecord): DueDates {
  return dueDates(officeOf(record));
}
