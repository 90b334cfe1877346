import { Injectable } from '@nestjs/common';
import type { Duty } from '#libs/domain';
import type { TimedSubject } from '../action/plan-reminders-of.js';
import type { DutyStream } from '../ports/duty.repository.port.js';
import { DutyRepository } from '../ports/duty.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { SubjectPlan } from './subject-plan.js';
import { whatChanged } from './what-changed.js';

/** Keeps rows, deadlines and reminders in step with the duties of a stream, in the transaction that changed them. */
@Injectable()
export class DutySchedule {
  constructor(
    private readonly duties: DutyRepository,
    private readonly reminders: ReminderRepository,
    private readonly plan: SubjectPlan,
  ) {}

  /** Writes what changed between two states, plans what opened or moved, and ends what closed. */
  async follow(before: readonly Duty[], after: readonly Duty[], stream: DutyStream): Promise<void> {
    const known = new Set(before);
    const changed = after.filter((duty) => !known.has(duty));
    if (changed.length === 0) return;
    await this.duties.save(changed.map((duty) => ({ ...duty, ...stream })));
    const { opened, closed, moved } = whatChanged(before, after, ({ dutyId }) => dutyId);
    if (closed.length > 0) await this.reminders.endForDuties(closed.map(({ dutyId }) => dutyId));
    await this.plan.open(opened.map(timed));
    await this.plan.move(moved.map(timed));
  }
}

function timed(duty: Duty): TimedSubject {
  return { ...duty, taskId: null };
}
