import { Injectable } from '@nestjs/common';
import type { Route } from '../notify/routes-of.js';
import type { ChannelAttempt } from '../notify/channel-dispatch.js';
import { ChannelDispatch } from '../notify/channel-dispatch.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { NoticeRepository } from '../ports/notice.port.js';
import { HandledMessages } from '../ports/outbox.port.js';
import type { Digest } from '../ports/reminder.repository.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import { DigestContent } from './digest-content.js';
import type { DigestItem } from './digest-text.js';
import { digestKind, digestMessage, digestNotice } from './digest-text.js';
import { reminderSent } from './reminder-sent.event.js';

interface Prepared {
  readonly digest: Digest;
  readonly person: PersonRecord;
  readonly items: readonly DigestItem[];
  readonly routes: readonly Route[];
  readonly now: string;
  /** The claim under which it may be sent and finished. */
  readonly token: string;
}

/** Longer than the patience with any channel, so that nobody else sends what is on its way. */
const LEASE_SECONDS = 25;

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
    private readonly content: DigestContent,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
    private readonly dispatch: ChannelDispatch,
    private readonly notices: NoticeRepository,
    private readonly events: EventStore,
    private readonly entropy: Entropy,
  ) {}

  async execute(tenantId: string, messageId: string, digestId: string): Promise<void> {
    const prepared = await this.unitOfWork.run({ tenantId }, () => this.prepare(messageId, digestId));
    if (prepared === null) return;
    const { digest, items, now, routes } = prepared;
    const message = digestMessage(digest.id, items, now, this.dispatch.link);
    const attempts = await this.dispatch.attempt(routes, message);
    await this.unitOfWork.run({ tenantId }, () => this.finish(tenantId, messageId, prepared, attempts));
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
    const items = await this.content.stillHis(digest);
    if (person?.active === true && items.length > 0) {
      const routes = await this.dispatch.routesTo(person, digestKind(items));
      return { digest, person, items, routes, now, token };
    }
    await this.handled.markHandled(messageId);
    await this.reminders.finishDigest(digestId, 'empty', now);
    return null;
  }

  /** The channels that failed have become deliveries of their own: neither the digest nor the others wait for them. */
  private async finish(
    tenantId: string,
    messageId: string,
    prepared: Prepared,
    attempts: readonly ChannelAttempt[],
  ): Promise<void> {
    const { digest, person, items, now, token } = prepared;
    // whoever was away longer than his lease has lost it, and cannot finish late
    if (!(await this.reminders.holdsDigest(digest.id, token))) return;
    if (!(await this.handled.markHandled(messageId))) return;
    await this.reminders.finishDigest(digest.id, 'sent', now);
    await this.notices.add([digestNotice(this.entropy.newId(), person, items, now)]);
    const source = { kind: 'digest', id: digest.id } as const;
    await this.dispatch.record([{ source, personId: person.id, kind: digestKind(items), at: now }], attempts);
    const envelope = reminderSent({ id: this.entropy.newId(), tenantId, messageId }, digest, items, now);
    await this.events.append(envelope, []);
  }
}
