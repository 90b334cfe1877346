import type { LocalDate } from '../calendar/local-date.js';
import type { YearCalendarFacts } from './facts.js';
import { hasEnded } from './past-guard.js';
import type { CountedWindow } from './plan-windows.js';
import { countWindow } from './plan-windows.js';
import type { YearCalendarState } from './state.js';

/**
 * The window of the district's year in which the round of a cut-off is reported, counted over the calendar as it is
 * known now, whether or not the year itself has been counted again yet; null when the year has none.
 */
export function roundWindow(
  { windows }: Pick<YearCalendarState, 'windows'>,
  cutOff: LocalDate,
  { now, office }: Pick<YearCalendarFacts, 'now' | 'office'>,
): CountedWindow | null {
  const window = windows.find(
    ({ kind, unitId, countsFrom }) => kind === 'monitoring' && unitId === null && countsFrom === cutOff,
  );
  if (window === undefined) return null;
  return hasEnded(window, { now }) ? window : countWindow(window, office);
}
