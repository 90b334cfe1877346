import type { LocalDate } from '../calendar/local-date.js';
import type { YearPreset } from './year-presets.data.js';
import type { WindowPlan } from './year-window.js';

/** Begins the calendar of a year with the days that are usual. */
export interface ProposeYear {
  readonly type: 'propose';
  readonly preset: YearPreset;
}

/** Sets the windows that the district decides on; what has passed stays as it was. */
export interface SetWindows {
  readonly type: 'set-windows';
  readonly windows: readonly WindowPlan[];
  /** Not needed for a calendar that begins with them. */
  readonly reason: string | null;
}

/** Enters the day on which the people's congress approved the budget: 批复 and 公开 are counted from it. */
export interface SetCongress {
  readonly type: 'set-congress';
  readonly congressOn: LocalDate;
  /** Not needed the first time. */
  readonly reason: string | null;
}

/** 年中追加: lets one unit declare in the middle of the year. */
export interface OpenMidYear {
  readonly type: 'open-mid-year';
  readonly unitId: string;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate;
  readonly reason: string;
}

/** Ends such a leave before the day that it was given until. */
export interface EndMidYear {
  readonly type: 'end-mid-year';
  readonly key: string;
  /** Its last day instead. */
  readonly closesOn: LocalDate;
  readonly reason: string;
}

/** What finance can do to the calendar of a year. */
export type YearCalendarCommand = ProposeYear | SetWindows | SetCongress | OpenMidYear | EndMidYear;
