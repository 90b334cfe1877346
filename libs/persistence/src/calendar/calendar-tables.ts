import { WORKING_YEAR, YEAR_CALENDAR } from '#libs/application';
import { nextBoundary } from '#libs/domain';
import { streamTable } from '../streams/stream-table.js';

/** Calendars of budget years; the sweep of all districts asks when the next window opens or closes. */
export const YEAR_CALENDAR_TABLE = streamTable(
  YEAR_CALENDAR,
  'year_calendar',
  [['nextBoundaryAt', 'next_boundary_at', 'instant']],
  (state) => ({ nextBoundaryAt: nextBoundary(state)?.at ?? null }),
);

/** What districts have loaded themselves for calendar years. */
export const WORKING_CALENDAR_TABLE = streamTable(WORKING_YEAR, 'working_calendar', [], () => ({}));
