import type { Instant, LocalDate } from './local-date.js';
import { instantAt } from './local-date.js';
import type { ReminderKind, ReminderStep } from './reminder-plans.data.js';
import type { CountedDay, WorkingCalendar } from './working-calendar.js';
import { addWorkingDays, rollToWorkingDay } from './working-calendar.js';

/** A reminder as it is planned. */
export interface ReminderMoment {
  readonly kind: ReminderKind;
  readonly occurrence: string;
  readonly dueAt: Instant;
  readonly provisional: boolean;
}

/** What a plan is made for. */
export interface ReminderSubject {
  readonly dueOn: LocalDate;
  readonly openedAt: Instant;
}

/** When and over which calendar a district sends its reminders. */
export interface ReminderOffice {
  readonly calendar: WorkingCalendar;
  readonly offsetMinutes: number;
  /** `HH:mm`, inside office hours. */
  readonly sendsAt: string;
}

/** When reminders of a task go out: at a fixed office hour, never on a rest day, steps already past left out. */
export function planReminders(
  subject: ReminderSubject,
  plan: readonly ReminderStep[],
  office: ReminderOffice,
): readonly ReminderMoment[] {
  const openedAt = Date.parse(subject.openedAt);
  return plan
    .map(({ kind, occurrence, workingDays }) => {
      const { date, provisional } = sendingDay(office.calendar, subject.dueOn, workingDays);
      const dueAt = instantAt(date, office.sendsAt, office.offsetMinutes);
      return { kind, occurrence, dueAt, provisional };
    })
    .filter(({ dueAt }) => Date.parse(dueAt) > openedAt);
}

/** A due date on a rest day keeps its day; what is said about it that day is said on the next working day. */
function sendingDay(calendar: WorkingCalendar, dueOn: LocalDate, workingDays: number): CountedDay {
  if (workingDays === 0) return rollToWorkingDay(calendar, dueOn, 'forward');
  return addWorkingDays(calendar, dueOn, workingDays);
}
