import type { LocalDate } from '../calendar/local-date.js';

/** Whether a report is there: not reported is not red, it is 未报送, and it is overdue or not. */
export type ReportState = 'reported' | 'awaited' | 'overdue';

/** The state of a report on a day; the last day to report is still in time. */
export function reportState(isReported: boolean, reportUntil: LocalDate, today: LocalDate): ReportState {
  if (isReported) return 'reported';
  return today > reportUntil ? 'overdue' : 'awaited';
}
