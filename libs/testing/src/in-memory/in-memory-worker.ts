import type { INestApplicationContext } from '@nestjs/common';
import type { CorrectionErrand, OutboxMessage } from '#libs/application';
import type { CorrectionKind } from '#libs/domain';
import {
  AnnounceCorrectionUseCase,
  AnnounceTaskUseCase,
  ComposeRemindersUseCase,
  DeliverUseCase,
  Entropy,
  OpenEvaluationsUseCase,
  Outbox,
  FollowCalendarUseCase,
  FollowWindowsUseCase,
  SendDigestsUseCase,
  UnitOfWork,
} from '#libs/application';
import { deliverRoundMessage } from './deliver-round-message.js';
import { TENANT } from '../database/seeded-town.js';
import type { InMemoryDatabase } from './in-memory-database.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** What the worker process does for the town of the tests, step by step and without a queue. */
export class InMemoryWorker {
  private failures = 0;

  constructor(
    private readonly database: InMemoryDatabase,
    private readonly app: INestApplicationContext,
  ) {}

  /** Marks due reminders queued and writes their message; answers how many. */
  queueDueReminders(): Promise<number> {
    return this.app.get(UnitOfWork).run({ tenantId: TENANT }, async () => {
      const { reminders } = inMemoryTransaction().writable;
      const { now } = inMemoryTransaction();
      const due = [...reminders.values()].filter(({ status, dueAt }) => status === 'pending' && dueAt <= now);
      for (const reminder of due) reminders.set(reminder.id, { ...reminder, status: 'queued' });
      if (due.length === 0) return 0;
      const id = this.app.get(Entropy).newId();
      const payload = { reminderIds: due.map((reminder) => reminder.id) };
      await this.app.get(Outbox).add([{ id, name: 'reminders.compose', payload }]);
      return due.length;
    });
  }

  /** Messages that have not had their effect, and are not held until later. */
  waiting(): readonly OutboxMessage[] {
    const { outbox, handled, heldMessages } = this.database.rows(TENANT);
    const { now } = this.database;
    return [...outbox.values()].filter(({ id }) => !handled.has(id) && (heldMessages.get(id) ?? '') <= now);
  }

  /** Makes a dead letter of a message; each failure comes a millisecond after the one before. */
  giveUp(messageId: string, error: string): Promise<void> {
    return this.app.get(UnitOfWork).run({ tenantId: TENANT }, async () => {
      await Promise.resolve();
      const { deadLetters, outbox } = inMemoryTransaction().writable;
      const failures = (deadLetters.get(messageId)?.failures ?? 0) + 1;
      const failedAt = new Date(Date.parse(inMemoryTransaction().now) + (this.failures += 1)).toISOString();
      const name = outbox.get(messageId)?.name ?? 'nothing';
      deadLetters.set(messageId, { messageId, name, error, failures, failedAt, status: 'open' });
    });
  }

  /** Gives one message to the use case that handles it. */
  deliver(message: OutboxMessage): Promise<void> {
    switch (message.name) {
      case 'reminders.compose':
        return this.app.get(ComposeRemindersUseCase).execute(TENANT, message.id, message.payload.reminderIds);
      case 'calendar.changed':
        return this.app.get(FollowCalendarUseCase).execute(TENANT, message.id, message.payload.calendarId);
      case 'windows.moved':
        return this.app.get(FollowWindowsUseCase).execute(TENANT, message.id, message.payload.calendarId);
      case 'digest.send':
        return this.app.get(SendDigestsUseCase).execute(TENANT, message.id, [message.payload.digestId]);
      case 'digests.send':
        return this.app.get(SendDigestsUseCase).execute(TENANT, message.id, message.payload.digestIds);
      case 'delivery.send': {
        const { deliveryId } = message.payload;
        const errand = { messageId: message.id, deliveryId, lastAttempt: false };
        return this.app.get(DeliverUseCase).execute(TENANT, errand);
      }
      case 'self-evaluations.open':
        return this.app.get(OpenEvaluationsUseCase).execute(TENANT, message.id, message.payload.goalTableIds);
      case 'task.announce':
        return this.app.get(AnnounceTaskUseCase).execute(TENANT, message.id, message.payload.taskId);
      case 'correction.announce':
        return this.announce(message.id, message.payload, 'deviation');
      case 'rectification.announce':
        return this.announce(message.id, message.payload, 'rectification');
      case 'round.open':
      case 'round.warn':
      case 'round.close':
      case 'round.open-page':
      case 'round.check-page':
      case 'round.close-page':
        return deliverRoundMessage(this.app, TENANT, message);
    }
  }

  private announce(messageId: string, payload: Omit<CorrectionErrand, 'messageId'>, as: CorrectionKind) {
    return this.app.get(AnnounceCorrectionUseCase).execute(TENANT, { messageId, ...payload }, as);
  }

  /** Does everything that is due at this business time. */
  async settle(): Promise<void> {
    await this.queueDueReminders();
    for (let messages = this.waiting(); messages.length > 0; messages = this.waiting()) {
      for (const message of messages) await this.deliver(message);
    }
  }

  /** When something falls due, earliest first. */
  private moments(): readonly string[] {
    const { reminders, heldMessages, handled } = this.database.rows(TENANT);
    const due = [...reminders.values()]
      .filter(({ status }) => status === 'pending')
      .map(({ dueAt }) => dueAt);
    const held = [...heldMessages].filter(([id]) => !handled.has(id)).map(([, until]) => until);
    return [...due, ...held].sort();
  }

  /** Moves business time from one due moment to the next, as the driver of the demo clock does. */
  async moveTo(target: string): Promise<void> {
    await this.settle();
    for (;;) {
      const [next] = this.moments().filter((moment) => moment <= target);
      this.database.now = next ?? target;
      if (next === undefined) return;
      await this.settle();
    }
  }
}
