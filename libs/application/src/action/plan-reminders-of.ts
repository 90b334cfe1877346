import type { ReminderStep } from '#libs/domain';
import { FINANCE_DESK_PLAN, HANDLER_PLAN, INCIDENT_PLAN, planReminders } from '#libs/domain';
import type { CalendarRecord } from '../ports/calendar.repository.port.js';
import type { PlannedDeadline, PlannedReminder, Subject } from '../ports/reminder.repository.port.js';
import { calendarOf } from './due-dates.js';
import { SENDS_AT } from './sending-hour.data.js';

/** An open task or duty, as far as time is concerned. */
export interface TimedSubject extends Subject, Omit<PlannedDeadline, 'id'> {
  readonly openedAt: string;
  readonly dueOn: string;
}

// its handler is reminded, the finance desk sees what is late, and what stays late becomes an incident
const DEFAULT_PLAN: readonly ReminderStep[] = [...HANDLER_PLAN, ...FINANCE_DESK_PLAN, ...INCIDENT_PLAN];

/** The reminders of what somebody owes: at 09:00 of the district, by the default plan. */
export function planRemindersOf(
  subject: Pick<TimedSubject, 'taskId' | 'dutyId' | 'dueOn' | 'openedAt'>,
  record: CalendarRecord,
  newId: () => string,
): readonly PlannedReminder[] {
  const office = {
    calendar: calendarOf(record),
    offsetMinutes: record.zone.offsetMinutes,
    sendsAt: SENDS_AT,
  };
  const { taskId, dutyId } = subject;
  return planReminders(subject, DEFAULT_PLAN, office).map(({ kind, occurrence, dueAt }) => ({
    ...{ id: newId(), kind, taskId, dutyId, occurrence, dueAt },
  }));
}
