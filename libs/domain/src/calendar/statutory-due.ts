import type { LocalDate } from './local-date.js';
import type { WorkingCalendar } from './working-calendar.js';
import { addCalendarDays } from './working-calendar.js';

/** The end of a term set by law, and the day on which people must have acted to keep it. */
export interface StatutoryDue {
  /** The nominal day: later than this is late. */
  readonly legalDueOn: LocalDate;
  /** The last working day on or before it: reminders aim here. */
  readonly actBy: LocalDate;
  readonly provisional: boolean;
}

/** Counts a term of 批复 or 公开, which a rest day at its end does not prolong (预算法 §14, §52; domain.md §4). */
export function statutoryDue(calendar: WorkingCalendar, start: LocalDate, days: number): StatutoryDue {
  const legalDueOn = addCalendarDays(calendar, start, days, 'none').date;
  const { date, provisional } = addCalendarDays(calendar, start, days, 'back');
  return { legalDueOn, actBy: date, provisional };
}
