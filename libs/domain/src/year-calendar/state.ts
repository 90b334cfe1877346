import type { LocalDate } from '../calendar/local-date.js';
import type { YearPreset } from './year-presets.data.js';
import type { YearWindow } from './year-window.js';

/** The calendar of one budget year of a district: what opens and closes when. */
export interface YearCalendarState {
  readonly id: string;
  readonly fiscalYear: number;
  readonly version: number;
  /** Nobody owes anything by a window as such: tasks and duties are opened by what happens in it. */
  readonly duties: readonly never[];
  readonly preset: YearPreset | null;
  /** The day on which the people's congress approved the budget; null until it has been entered. */
  readonly congressOn: LocalDate | null;
  /** In the order of their opening. */
  readonly windows: readonly YearWindow[];
}
