import { Injectable } from '@nestjs/common';
import type { GoalTableState, Task } from '#libs/domain';
import { planTaskReminders } from './plan-task-reminders.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';

/** Keeps deadlines and reminders in step with the tasks, in the transaction that changed them. */
@Injectable()
export class TaskSchedule {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly calendar: CalendarRepository,
    private readonly entropy: Entropy,
  ) {}

  /** Plans what opened and ends what closed between two states. */
  async follow(before: GoalTableState | null, after: GoalTableState): Promise<void> {
    const openBefore = new Set(openTasks(before).map((task) => task.taskId));
    const openAfter = openTasks(after);
    const stillOpen = new Set(openAfter.map((task) => task.taskId));
    const opened = openAfter.filter((task) => !openBefore.has(task.taskId));
    const closed = [...openBefore].filter((taskId) => !stillOpen.has(taskId));
    if (closed.length > 0) await this.reminders.endForTasks(closed);
    if (opened.length > 0) await this.plan(opened);
  }

  private async plan(tasks: readonly Task[]): Promise<void> {
    const calendar = await this.calendar.load();
    const newId = (): string => this.entropy.newId();
    const deadlines = tasks.map((task) => ({
      id: newId(),
      taskId: task.taskId,
      dueAt: task.dueAt,
      legalDueOn: task.legalDueOn,
      provisional: task.provisional,
    }));
    const reminders = tasks.flatMap((task) => planTaskReminders(task, calendar, newId));
    await this.reminders.plan(deadlines, reminders);
  }
}

function openTasks(state: GoalTableState | null): readonly Task[] {
  return (state?.tasks ?? []).filter((task) => task.status === 'open');
}
