import type { Instant, LocalDate } from '../../calendar/local-date.js';
import { addDays, instantAt } from '../../calendar/local-date.js';
import { addWorkingDays, rollToWorkingDay } from '../../calendar/working-calendar.js';
import type { RoundDates, RoundOffice, RoundWindow, TypedDays } from './round-dates.js';
import type { RoundPreset } from './round-presets.data.js';

/** How a round is counted where nobody has typed a day. */
export interface RoundRegion {
  readonly preset: RoundPreset;
  readonly office: RoundOffice;
  /** Of its cut-off in the calendar of the year; null where the year has none. */
  readonly window: RoundWindow | null;
}

/** From what the dates of a round are counted. */
export interface RoundBasis {
  readonly cutOff: LocalDate;
  readonly warnDays: number;
  readonly typed: TypedDays;
}

/** Counts the dates of a round over the district's calendar: nothing of it begins or ends on a rest day by itself. */
export function countRound({ cutOff, warnDays, typed }: RoundBasis, region: RoundRegion): RoundDates {
  const { preset, office } = region;
  const { calendar, offsetMinutes } = office;
  const window = windowFor(typed, region);
  const reportFrom = typed.reportFrom ?? window?.opensOn ?? addDays(cutOff, 1);
  const opening = rollToWorkingDay(calendar, reportFrom, 'forward');
  // a first day that was put off puts off the last one: no round may end before it begins
  const term = addWorkingDays(calendar, addDays(reportFrom, -1), preset.reportTerm);
  const derived = window === null ? term : { date: window.closesOn, provisional: window.provisional };
  const until = typed.reportUntil === null ? derived : { date: typed.reportUntil, provisional: false };
  const warning = addWorkingDays(calendar, until.date, -warnDays);
  const closing = addWorkingDays(calendar, until.date, preset.closingTerm);
  const at = (date: LocalDate, time: string): Instant => instantAt(date, time, offsetMinutes);
  return {
    ...{ reportFrom, reportUntil: until.date, closesOn: closing.date },
    opensAt: at(opening.date, office.opensAt),
    warnsAt: at(warning.date, office.sendsAt),
    closesAt: at(closing.date, office.closesAt),
    provisional: opening.provisional || until.provisional || closing.provisional,
  };
}

/** Whoever types the first day, or a last one that lies before the window, has left the window. */
function windowFor(
  { reportFrom, reportUntil }: TypedDays,
  { window }: Pick<RoundRegion, 'window'>,
): RoundWindow | null {
  if (window === null || reportFrom !== null) return null;
  return reportUntil === null || window.opensOn < reportUntil ? window : null;
}
