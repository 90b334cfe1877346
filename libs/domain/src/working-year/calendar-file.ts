import type { LocalDate } from '../calendar/local-date.js';
import type { DayKind } from '../calendar/working-calendar.js';

/** Whose days these are: those that the State Council published, or days of rest of the district's own. */
export type CalendarScope = 'national' | 'district';

/** One day that is not what its weekday says. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly label: string;
}

/** The days of one year as somebody hands them in, whole. */
export interface CalendarFile {
  readonly year: number;
  readonly scope: CalendarScope;
  /** What the days were taken from, e.g. the number of the notice. */
  readonly source: string;
  readonly days: readonly CalendarDay[];
}
