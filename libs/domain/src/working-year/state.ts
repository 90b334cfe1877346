import type { CalendarDay } from './calendar-file.js';

/** Days that were loaded, with where they come from. */
export interface LoadedDays {
  readonly source: string;
  /** By date. */
  readonly days: readonly CalendarDay[];
}

/**
 * What a district has loaded for one calendar year. Its national days hold for this district alone: another one of
 * the same installation loads them itself, so that nobody moves the dates of others.
 */
export interface WorkingYearState {
  readonly id: string;
  readonly fiscalYear: number;
  readonly version: number;
  readonly duties: readonly never[];
  readonly national: LoadedDays | null;
  readonly district: LoadedDays | null;
}
