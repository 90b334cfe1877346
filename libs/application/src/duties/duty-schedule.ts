import { Injectable } from '@nestjs/common';
import type { Duty } from '#libs/domain';
import { closedSubject } from '../incidents/closed-subject.js';
import type { RecordedUnder } from '../incidents/incident-book.js';
import { IncidentBook } from '../incidents/incident-book.js';
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
    private readonly incidents: IncidentBook,
  ) {}

  /** Writes what changed between two states, plans what opened or moved, and ends what closed. */
  follow(
    before: readonly Duty[],
    after: readonly Duty[],
    stream: DutyStream,
    under: RecordedUnder,
  ): Promise<void> {
    return this.followAll([{ before, after, stream }], under);
  }

  /** The same for many streams at once: a page of them costs as many statements as one. */
  async followAll(steps: readonly DutyStep[], under: RecordedUnder): Promise<void> {
    const changed = steps.flatMap(({ before, after, stream }) => {
      const known = new Set(before);
      return after.filter((duty) => !known.has(duty)).map((duty) => ({ ...duty, ...stream }));
    });
    if (changed.length === 0) return;
    await this.duties.save(changed);
    const changes = steps.map(({ before, after }) => whatChanged(before, after, ({ dutyId }) => dutyId));
    const closed = changes.flatMap((one) => one.closed);
    if (closed.length > 0) await this.reminders.endForDuties(closed.map(({ dutyId }) => dutyId));
    const ended = closed.flatMap((duty) => closedSubject(duty.dutyId, duty) ?? []);
    await this.incidents.close(ended, under);
    await this.plan.open(changes.flatMap((one) => one.opened.map(timed)));
    await this.plan.move(changes.flatMap((one) => one.moved.map(timed)));
  }
}

/** The duties of one stream before and after an event. */
export interface DutyStep {
  readonly before: readonly Duty[];
  readonly after: readonly Duty[];
  readonly stream: DutyStream;
}

function timed(duty: Duty): TimedSubject {
  return { ...duty, taskId: null };
}
