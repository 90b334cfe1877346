import { Injectable } from '@nestjs/common';
import type { RecordedUnder } from '../incidents/incident-book.js';
import { IncidentBook } from '../incidents/incident-book.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { HandledMessages, Outbox } from '../ports/outbox.port.js';
import type { Digest, DueReminder } from '../ports/reminder.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { digestsOf } from './digests-of.js';
import { QuietHours } from './quiet-hours.js';
import type { SubjectConcern } from './subject-audience.js';
import { SubjectAudience } from './subject-audience.js';

/**
 * Digests that one message sends: they share two transactions, and all of them leave at once. So many may be told twice
 * at most when a worker dies between sending and writing down that it has: never more than it had in the air.
 */
const SENT_TOGETHER = 5;

/** Turns due reminders into one digest per person, or into an incident; what was done meanwhile reminds nobody. */
@Injectable()
export class ComposeRemindersUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly reminders: ReminderRepository,
    private readonly quiet: QuietHours,
    private readonly audience: SubjectAudience,
    private readonly book: IncidentBook,
    private readonly clock: BusinessClock,
    private readonly outbox: Outbox,
    private readonly entropy: Entropy,
  ) {}

  execute(tenantId: string, messageId: string, reminderIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      if (!(await this.handled.markHandled(messageId))) return;
      const due = await this.reminders.lockQueued(reminderIds);
      const quietUntil = await this.quiet.until();
      if (quietUntil !== null) return this.putOff(due, quietUntil);
      const concerns = await this.audience.of(due);
      const incidents = due.filter(({ id, kind }) => kind === 'incident' && concerns.get(id)?.open === true);
      if (incidents.length > 0) {
        const about = incidents.flatMap(({ id }) => concerns.get(id) ?? []);
        await this.openIncidents(incidents, about, { tenantId, correlationId: messageId });
      }
      const addressed = due
        .filter((reminder) => !incidents.includes(reminder))
        .map((reminder) => ({ reminder, people: concerns.get(reminder.id)?.people ?? [] }));
      const nobody = addressed.filter((one) => one.people.length === 0).map((one) => one.reminder.id);
      if (nobody.length > 0) await this.reminders.cancel(nobody);
      const digests = digestsOf(addressed, () => this.entropy.newId());
      if (digests.length > 0) await this.handOn(digests);
    });
  }

  /** What waits until the offices open is told together then. */
  private async putOff(due: readonly DueReminder[], until: string): Promise<void> {
    if (due.length > 0)
      await this.reminders.putOff(
        due.map(({ id }) => id),
        until,
      );
  }

  private async openIncidents(
    reminders: readonly DueReminder[],
    concerns: readonly SubjectConcern[],
    under: RecordedUnder,
  ): Promise<void> {
    const now = await this.clock.now();
    await this.book.open(
      concerns.map(({ subject: { taskId, dutyId, label, dueOn }, unitId }) => {
        return { taskId, dutyId, unitId, label, dueOn };
      }),
      now,
      under,
    );
    await this.reminders.markDone(
      reminders.map(({ id }) => id),
      now,
    );
  }

  private async handOn(digests: readonly Digest[]): Promise<void> {
    await this.reminders.compose(digests);
    await this.outbox.add(
      inBatches(digests.map(({ id }) => id)).map((digestIds) => ({
        id: this.entropy.newId(),
        name: 'digests.send',
        payload: { digestIds },
      })),
    );
  }
}

function inBatches(ids: readonly string[]): readonly (readonly string[])[] {
  const batches = Math.ceil(ids.length / SENT_TOGETHER);
  return Array.from({ length: batches }, (_, n) => ids.slice(n * SENT_TOGETHER, (n + 1) * SENT_TOGETHER));
}
