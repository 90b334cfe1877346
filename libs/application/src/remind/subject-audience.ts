import { Injectable } from '@nestjs/common';
import type { ReminderKind } from '#libs/domain';
import { DUTY_LABELS } from '#libs/domain';
import type { DueReminder } from '../ports/reminder.repository.port.js';
import type { DigestSubject } from './digest-text.js';
import { DutyAudience } from './duty-audience.js';
import { TaskAudience } from './task-audience.js';

/** What a reminder is about as it is now, with everybody whom this reminder is for now. */
export interface SubjectConcern {
  readonly subject: DigestSubject;
  readonly people: readonly string[];
}

/** A reminder as far as its audience goes. */
export type AskedReminder = Pick<DueReminder, 'id' | 'kind' | 'taskId' | 'dutyId' | 'goalTableId'>;

interface Told {
  readonly people: readonly string[];
  readonly escalatesTo: readonly string[];
}

/** Finds out whom reminders are for at this moment, be they about tasks or duties. */
@Injectable()
export class SubjectAudience {
  constructor(
    private readonly tasks: TaskAudience,
    private readonly duties: DutyAudience,
  ) {}

  /** Answers by reminder, and leaves out those whose subject is gone. */
  async of(reminders: readonly AskedReminder[]): Promise<ReadonlyMap<string, SubjectConcern>> {
    const tasks = await this.tasks.of(
      reminders.flatMap(({ taskId, goalTableId }) =>
        taskId === null || goalTableId === null ? [] : [{ taskId, goalTableId }],
      ),
    );
    const duties = await this.duties.of(reminders.flatMap(({ dutyId }) => dutyId ?? []));
    const concerns = new Map<string, SubjectConcern>();
    for (const { id, kind, taskId, dutyId } of reminders) {
      const task = tasks.get(taskId ?? '');
      const duty = duties.get(dutyId ?? '');
      if (task !== undefined) {
        const { label, dueOn, legalDueOn } = task.task;
        const subject = { taskId, dutyId: null, label, dueOn, legalDueOn };
        concerns.set(id, { subject, people: addressed(kind, task) });
      }
      if (duty !== undefined) {
        const { kind: owed, dueOn, legalDueOn } = duty.duty;
        const subject = { taskId: null, dutyId, label: DUTY_LABELS[owed], dueOn, legalDueOn };
        concerns.set(id, { subject, people: addressed(kind, duty) });
      }
    }
    return concerns;
  }
}

/** An incident is a row in a list and mails nobody. */
function addressed(kind: ReminderKind, { people, escalatesTo }: Told): readonly string[] {
  if (kind === 'incident') return [];
  return kind === 'desk-escalation' ? escalatesTo : people;
}
