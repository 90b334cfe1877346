import { Injectable } from '@nestjs/common';
import { Entropy } from '../ports/entropy.port.js';
import { HandledMessages, Outbox } from '../ports/outbox.port.js';
import type { Digest } from '../ports/reminder.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { digestsOf } from './digests-of.js';
import { SubjectAudience } from './subject-audience.js';

/** Turns due reminders into one digest per person and moment; a task done meanwhile reminds nobody. */
@Injectable()
export class ComposeRemindersUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly reminders: ReminderRepository,
    private readonly audience: SubjectAudience,
    private readonly outbox: Outbox,
    private readonly entropy: Entropy,
  ) {}

  execute(tenantId: string, messageId: string, reminderIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      if (!(await this.handled.markHandled(messageId))) return;
      const due = await this.reminders.lockQueued(reminderIds);
      const concerns = await this.audience.of(due);
      const addressed = due.map((reminder) => {
        return { reminder, people: concerns.get(reminder.id)?.people ?? [] };
      });
      const nobody = addressed.filter((one) => one.people.length === 0).map((one) => one.reminder.id);
      if (nobody.length > 0) await this.reminders.cancel(nobody);
      const digests = digestsOf(addressed, () => this.entropy.newId());
      if (digests.length > 0) await this.handOn(digests);
    });
  }

  private async handOn(digests: readonly Digest[]): Promise<void> {
    await this.reminders.compose(digests);
    await this.outbox.add(
      digests.map(({ id }) => ({
        id: this.entropy.newId(),
        name: 'digest.send',
        payload: { digestId: id },
      })),
    );
  }
}
