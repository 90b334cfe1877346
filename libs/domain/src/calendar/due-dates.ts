import type { DueDates } from '../approval/facts.js';
import type { TaskDue } from '../approval/task.js';
import type { LocalDate } from './local-date.js';
import { instantAt, localDateOf } from './local-date.js';
import { statutoryDue } from './statutory-due.js';
import type { Term } from './term.js';
import { parseTerm } from './term.js';
import type { WorkingCalendar } from './working-calendar.js';
import { addWorkingDays } from './working-calendar.js';

/** Where and when a district's offices work. */
export interface OfficePolicy {
  readonly calendar: WorkingCalendar;
  readonly offsetMinutes: number;
  /** End of the office day, `HH:mm`; Guangdong preset 17:30. */
  readonly closesAt: string;
}

/**
 * Counts terms as the field does: working days land on a working day; calendar days are statutory, so the
 * nominal day stays and people are asked to act by the last working day on or before it (domain.md §4).
 * Throws a RangeError for a term that `parseTerm` does not read.
 */
export function dueDates(policy: OfficePolicy): DueDates {
  return {
    dueFrom: (text, from) => {
      const term = parseTerm(text);
      if (term === null) throw new RangeError(`no term of working or calendar days: ${text}`);
      const due = dueDay(policy.calendar, term, from);
      return { ...due, dueAt: instantAt(due.dueOn, policy.closesAt, policy.offsetMinutes) };
    },
    localDateOf: (instant) => localDateOf(instant, policy.offsetMinutes),
  };
}

function dueDay(calendar: WorkingCalendar, { count, unit }: Term, from: LocalDate): Omit<TaskDue, 'dueAt'> {
  if (unit === 'wd') {
    const { date, provisional } = addWorkingDays(calendar, from, count);
    return { dueOn: date, legalDueOn: null, provisional };
  }
  const { legalDueOn, actBy, provisional } = statutoryDue(calendar, from, count);
  return { dueOn: actBy, legalDueOn, provisional };
}
