import { Injectable } from '@nestjs/common';
import type { GoalTableState, Task } from '#libs/domain';
import { SubjectPlan } from '../duties/subject-plan.js';
import { whatChanged } from '../duties/what-changed.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { closedSubject } from '../incidents/closed-subject.js';
import type { RecordedUnder } from '../incidents/incident-book.js';
import { IncidentBook } from '../incidents/incident-book.js';
import type { TimedSubject } from './plan-reminders-of.js';

/** Keeps deadlines and reminders in step with the tasks, in the transaction that changed them. */
@Injectable()
export class TaskSchedule {
  constructor(
    private readonly reminders: ReminderRepository,
    private readonly plan: SubjectPlan,
    private readonly incidents: IncidentBook,
  ) {}

  /** Plans what opened or moved and ends what closed between two states. */
  async follow(before: GoalTableState | null, after: GoalTableState, under: RecordedUnder): Promise<void> {
    const { opened, closed, moved } = whatChanged(before?.tasks ?? [], after.tasks, ({ taskId }) => taskId);
    if (closed.length > 0) await this.reminders.endForTasks(closed.map(({ taskId }) => taskId));
    await this.incidents.close(
      closed.flatMap((task) => closedSubject(task.taskId, task) ?? []),
      under,
    );
    await this.plan.open(opened.map(timed));
    await this.plan.move(moved.map(timed));
  }
}

function timed(task: Task): TimedSubject {
  return { ...task, dutyId: null };
}
