import { Injectable } from '@nestjs/common';
import type { TimedSubject } from '../action/plan-reminders-of.js';
import { planRemindersOf } from '../action/plan-reminders-of.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import type { PlannedDeadline, PlannedReminder } from '../ports/reminder.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';

/** Puts deadlines and reminders of open tasks and duties where the calendar wants them now. */
@Injectable()
export class SubjectPlan {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly calendar: CalendarRepository,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /** Plans what has opened. */
  async open(subjects: readonly TimedSubject[]): Promise<void> {
    if (subjects.length === 0) return;
    const { deadlines, reminders } = await this.planned(subjects);
    await this.reminders.plan(deadlines, reminders);
  }

  /** Plans anew what is due at another moment than before; a step that would lie in the past is left out. */
  async move(subjects: readonly TimedSubject[]): Promise<void> {
    if (subjects.length === 0) return;
    const now = await this.clock.now();
    const { deadlines, reminders } = await this.planned(subjects);
    await this.reminders.replan(
      deadlines,
      reminders.filter(({ dueAt }) => dueAt > now),
    );
  }

  private async planned(subjects: readonly TimedSubject[]): Promise<{
    readonly deadlines: readonly PlannedDeadline[];
    readonly reminders: readonly PlannedReminder[];
  }> {
    const calendar = await this.calendar.load();
    const newId = (): string => this.entropy.newId();
    return {
      deadlines: subjects.map(({ taskId, dutyId, dueAt, legalDueOn, provisional }) => ({
        ...{ id: newId(), taskId, dutyId, dueAt, legalDueOn, provisional },
      })),
      reminders: subjects.flatMap((subject) => planRemindersOf(subject, calendar, newId)),
    };
  }
}
