import type { Task } from '#libs/domain';
import { HANDLER_PLAN, planReminders } from '#libs/domain';
import type { CalendarRecord } from '../ports/calendar.repository.port.js';
import type { PlannedReminder } from '../ports/reminder.repository.port.js';
import { calendarOf } from './due-dates.js';

/** The reminders of a newly opened task: at 09:00 of the district, by the default plan. */
export function planTaskReminders(
  task: Task,
  record: CalendarRecord,
  newId: () => string,
): readonly PlannedReminder[] {
  const office = {
    calendar: calendarOf(record),
    offsetMinutes: record.zone.offsetMinutes,
    sendsAt: '09:00',
  };
  return planReminders(task, HANDLER_PLAN, office).map(({ kind, occurrence, dueAt }) => ({
    id: newId(),
    kind,
    taskId: task.taskId,
    occurrence,
    dueAt,
  }));
}
