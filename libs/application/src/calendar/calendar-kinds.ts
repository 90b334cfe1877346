import type { WorkingYearEvent, WorkingYearState, YearCalendarEvent, YearCalendarState } from '#libs/domain';
import { evolveWorkingYear, evolveYear } from '#libs/domain';
import type { StreamKind } from '../streams/stream-kind.js';

/** The calendar of a budget year: windows that open and close. */
export const YEAR_CALENDAR: StreamKind<YearCalendarState, YearCalendarEvent> = {
  streamType: 'year-calendar',
  evolve: evolveYear,
};

/** What a district has loaded for a calendar year: working days and days of rest. */
export const WORKING_YEAR: StreamKind<WorkingYearState, WorkingYearEvent> = {
  streamType: 'working-calendar',
  evolve: evolveWorkingYear,
};
