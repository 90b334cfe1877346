import { Injectable } from '@nestjs/common';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { Mailer, NoticeRepository } from '../ports/notice.port.js';
import { HandledMessages } from '../ports/outbox.port.js';
import type { Digest } from '../ports/reminder.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import type { DigestItem } from './digest-text.js';
import { digestMail, digestNotice } from './digest-text.js';
import { reminderSent } from './reminder-sent.event.js';
import { SubjectAudience } from './subject-audience.js';

interface Prepared {
  readonly digest: Digest;
  readonly person: PersonRecord;
  readonly items: readonly DigestItem[];
  readonly now: string;
  /** The claim under which it may be sent and finished. */
  readonly token: string;
}

/** Longer than the patience with a mail server, so that nobody else sends what is on its way. */
const LEASE_SECONDS = 20;

/** Another worker holds the digest: its message comes again, and finds it sent or free. */
export class DigestHeldError extends Error {}

/** Sends one digest: claim it and look again, send outside of the transaction, then finish what is still claimed. */
@Injectable()
export class SendDigestUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly clock: BusinessClock,
    private readonly reminders: ReminderRepository,
    private readonly audience: SubjectAudience,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
    private readonly mailer: Mailer,
    private readonly notices: NoticeRepository,
    private readonly events: EventStore,
    private readonly entropy: Entropy,
  ) {}

  async execute(tenantId: string, messageId: string, digestId: string): Promise<void> {
    const prepared = await this.unitOfWork.run({ tenantId }, () => this.prepare(messageId, digestId));
    if (prepared === null) return;
    const mail = digestMail(prepared.digest.id, prepared.person, prepared.items, prepared.now);
    if (mail !== null) await this.mailer.send(mail);
    await this.unitOfWork.run({ tenantId }, () => this.finish(tenantId, messageId, prepared));
  }

  /** Null when it has been sent already, or when nothing of it is still to be done. */
  private async prepare(messageId: string, digestId: string): Promise<Prepared | null> {
    const digest = await this.reminders.lockDigest(digestId);
    if (digest?.status !== 'pending') {
      // settles the message, so that nobody delivers it again
      await this.handled.markHandled(messageId);
      return null;
    }
    const token = this.entropy.newId();
    const claimed = await this.reminders.claimDigest(digestId, { token, seconds: LEASE_SECONDS });
    if (!claimed) throw new DigestHeldError(`digest ${digestId} is held by another worker`);
    const now = await this.clock.now();
    const person = await this.directory.person(digest.personId, await this.today.local());
    const items = await this.itemsStillHis(digest);
    if (person?.active === true && items.length > 0) return { digest, person, items, now, token };
    await this.handled.markHandled(messageId);
    await this.reminders.finishDigest(digestId, 'empty', now);
    return null;
  }

  private async finish(tenantId: string, messageId: string, prepared: Prepared): Promise<void> {
    const { digest, person, items, now, token } = prepared;
    // whoever was away longer than his lease has lost it, and cannot finish late
    if (!(await this.reminders.holdsDigest(digest.id, token))) return;
    if (!(await this.handled.markHandled(messageId))) return;
    await this.reminders.finishDigest(digest.id, 'sent', now);
    await this.notices.add([digestNotice(this.entropy.newId(), person, items, now)]);
    const envelope = reminderSent({ id: this.entropy.newId(), tenantId, messageId }, digest, items, now);
    await this.events.append(envelope, []);
  }

  /** Whoever is no longer asked is not reminded: the task may be done, claimed by a colleague, or no longer his. */
  private async itemsStillHis(digest: Digest): Promise<readonly DigestItem[]> {
    const reminders = await this.reminders.reminders(digest.reminderIds);
    const concerns = await this.audience.of(reminders);
    return reminders.flatMap((reminder) => {
      const concern = concerns.get(reminder.id);
      if (concern?.people.includes(digest.personId) !== true) return [];
      const { id: reminderId, kind, occurrence } = reminder;
      return [{ reminderId, kind, occurrence, subject: concern.subject }];
    });
  }
}
