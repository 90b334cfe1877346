import type { YearCalendarView, YearToday } from '#libs/application';
import type { YearWindow } from '#libs/domain';
import { labelOfWindow } from '#libs/domain';
import type { WindowDto, YearCalendarDto, YearTodayDto } from './dto/year-calendar.dto.js';

/** The calendar of a year as the api shows it. */
export function presentYear({ calendar, mayPlan }: YearCalendarView): YearCalendarDto {
  const { fiscalYear, version, preset, congressOn, windows } = calendar;
  return { fiscalYear, version, preset, congressOn, windows: windows.map(presentWindow), mayPlan };
}

/** What of a year concerns people today. */
export function presentToday({ today, open, next }: YearToday): YearTodayDto {
  return {
    today,
    open: open.map(presentWindow),
    next: next === null ? null : { ...next, window: presentWindow(next.window) },
  };
}

function presentWindow(window: YearWindow): WindowDto {
  return { ...window, label: labelOfWindow(window) };
}
