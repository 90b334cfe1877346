import { Injectable } from '@nestjs/common';
import type { ReminderKind } from '#libs/domain';
import { DUTY_LABELS } from '#libs/domain';
import type { DueReminder } from '../ports/reminder.repository.port.js';
import type { DigestSubject } from './digest-text.js';
import type { DutyConcern } from './duty-audience.js';
import { DutyAudience } from './duty-audience.js';
import type { TaskConcern } from './task-audience.js';
import { TaskAudience } from './task-audience.js';

/** What a reminder is about as it is now, with everybody whom this reminder is for now. */
export interface SubjectConcern {
  readonly subject: DigestSubject;
  readonly people: readonly string[];
  /** The unit whose office it is. */
  readonly unitId: string;
  readonly open: boolean;
}

/** A reminder as far as its audience goes. */
export type AskedReminder = Pick<
  DueReminder,
  'id' | 'kind' | 'taskId' | 'dutyId' | 'goalTableId' | 'urgedBy'
>;

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
    return new Map(
      reminders.flatMap((reminder) => {
        const { id, taskId, dutyId } = reminder;
        const concern = tasks.get(taskId ?? '') ?? duties.get(dutyId ?? '');
        return concern === undefined ? [] : [[id, told(reminder, concern)] as const];
      }),
    );
  }
}

function told({ kind, urgedBy }: AskedReminder, concern: TaskConcern | DutyConcern): SubjectConcern {
  // nobody urges himself
  const people = addressed(kind, concern).filter((personId) => personId !== urgedBy);
  return { ...about(concern), people };
}

function about(concern: TaskConcern | DutyConcern): Omit<SubjectConcern, 'people'> {
  if ('task' in concern) {
    const { taskId, label, dueOn, legalDueOn, provisional, unitId, status } = concern.task;
    const subject = { taskId, dutyId: null, label, dueOn, legalDueOn, provisional };
    return { subject, unitId, open: status === 'open' };
  }
  const { dutyId, kind, dueOn, legalDueOn, provisional, unitId, status } = concern.duty;
  const subject = { taskId: null, dutyId, label: DUTY_LABELS[kind], dueOn, legalDueOn, provisional };
  return { subject, unitId, open: status === 'open' };
}

/** An incident is a row in a list and mails nobody. */
function addressed(
  kind: ReminderKind,
  { people, escalatesTo }: TaskConcern | DutyConcern,
): readonly string[] {
  if (kind === 'incident') return [];
  return kind === 'desk-escalation' ? escalatesTo : people;
}
