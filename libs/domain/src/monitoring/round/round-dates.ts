import type { Instant, LocalDate } from '../../calendar/local-date.js';
import type { WorkingCalendar } from '../../calendar/working-calendar.js';

/** What of a round is counted over a calendar, and counted again when that calendar has changed. */
export interface RoundDates {
  readonly reportFrom: LocalDate;
  readonly reportUntil: LocalDate;
  readonly closesOn: LocalDate;
  readonly opensAt: Instant;
  readonly warnsAt: Instant;
  readonly closesAt: Instant;
  /** True when a day outside the loaded calendar was consulted. */
  readonly provisional: boolean;
}

/** Days of a round that a person has typed; null is what follows from the window or the preset. */
export interface TypedDays {
  readonly reportFrom: LocalDate | null;
  readonly reportUntil: LocalDate | null;
}

/** The window that the district's year holds open for a cut-off. */
export interface RoundWindow {
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly provisional: boolean;
}

/** The offices over whose days a round is counted; times are `HH:mm`. */
export interface RoundOffice {
  readonly calendar: WorkingCalendar;
  readonly offsetMinutes: number;
  readonly opensAt: string;
  readonly sendsAt: string;
  readonly closesAt: string;
}
