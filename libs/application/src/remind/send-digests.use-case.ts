import { Injectable } from '@nestjs/common';
import type { ChannelAttempt, Sending } from '../notify/channel-dispatch.js';
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
import { QuietHours } from './quiet-hours.js';
import { reminderSent } from './reminder-sent.event.js';

/** A digest that has something to say to somebody who is still here. */
interface ReadyDigest extends Sending {
  readonly digest: Digest;
  readonly person: PersonRecord;
  readonly items: readonly DigestItem[];
}

interface Prepared {
  readonly ready: readonly ReadyDigest[];
  /** Those that another worker holds. */
  readonly held: readonly string[];
  readonly now: string;
  /** The claim under which they may be sent and finished. */
  readonly token: string;
}

/** Longer than the patience with any channel, so that nobody else sends what is on its way. */
const LEASE_SECONDS = 25;

/** Another worker holds a digest: its message comes again, and finds it sent or free. */
export class DigestHeldError extends Error {}

/** Sends some digests: claim them and look again, send outside of the transaction, then finish what is still claimed. */
@Injectable()
export class SendDigestsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly clock: BusinessClock,
    private readonly reminders: ReminderRepository,
    private readonly quiet: QuietHours,
    private readonly content: DigestContent,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
    private readonly dispatch: ChannelDispatch,
    private readonly notices: NoticeRepository,
    private readonly events: EventStore,
    private readonly entropy: Entropy,
  ) {}

  /** @throws DigestHeldError when all others are settled, and one is held by another worker */
  async execute(tenantId: string, messageId: string, digestIds: readonly string[]): Promise<void> {
    const prepared = await this.unitOfWork.run({ tenantId }, () => this.prepare(messageId, digestIds));
    const { ready, held } = prepared;
    if (ready.length > 0) {
      const attempts = await this.dispatch.attemptEach(ready);
      await this.unitOfWork.run({ tenantId }, () => this.finish(tenantId, messageId, prepared, attempts));
    }
    if (held.length > 0) throw new DigestHeldError(wordsOf(held));
  }

  /** Leaves out what has been sent already, puts off what would come outside of office hours, and ends what says nothing any more or speaks to nobody. */
  private async prepare(messageId: string, digestIds: readonly string[]): Promise<Prepared> {
    const pending = (await this.reminders.lockDigests(digestIds)).filter(
      ({ status }) => status === 'pending',
    );
    const token = this.entropy.newId();
    const asked = pending.map(({ id }) => id);
    const claimed = await this.reminders.claimDigests(asked, { token, seconds: LEASE_SECONDS });
    const held = asked.filter((id) => !claimed.has(id));
    // then there is nothing to write either
    if (held.length > 0 && claimed.size === 0) throw new DigestHeldError(wordsOf(held));
    const mine = pending.filter(({ id }) => claimed.has(id));
    const now = await this.clock.now();
    const quietUntil = await this.quiet.until();
    if (quietUntil !== null && mine.length > 0) {
      await this.reminders.putOffDigests(
        mine.map(({ id }) => id),
        quietUntil,
        now,
      );
      if (held.length === 0) await this.handled.markHandled(messageId);
      return { ready: [], held, now, token };
    }
    const ready = await this.readyOf(mine);
    const over = mine.filter(({ id }) => !ready.some(({ digest }) => digest.id === id)).map(({ id }) => id);
    if (over.length > 0) await this.reminders.finishDigests(over, 'empty', now);
    // settles the message, so that nobody delivers it again
    if (ready.length + held.length === 0) await this.handled.markHandled(messageId);
    return { ready, held, now, token };
  }

  private async readyOf(digests: readonly Digest[]): Promise<readonly ReadyDigest[]> {
    if (digests.length === 0) return [];
    const [people, stillTheirs, now] = await Promise.all([
      this.peopleOf(digests),
      this.content.stillTheirs(digests),
      this.clock.now(),
    ]);
    const ready = digests.map(async (digest) => {
      const [person, items] = [people.get(digest.personId), stillTheirs(digest)];
      if (person?.active !== true || items.length === 0) return [];
      const routes = await this.dispatch.routesTo(person, digestKind(items));
      const message = digestMessage(digest.id, items, now, this.dispatch.link);
      return [{ digest, person, items, routes, message }];
    });
    return (await Promise.all(ready)).flat();
  }

  private async peopleOf(digests: readonly Digest[]): Promise<ReadonlyMap<string, PersonRecord>> {
    const personIds = new Set(digests.map(({ personId }) => personId));
    const people = await this.directory.people([...personIds], await this.today.local());
    return new Map(people.map((person) => [person.id, person]));
  }

  /** The channels that failed have become deliveries of their own: neither the digests nor the others wait for them. */
  private async finish(
    tenantId: string,
    messageId: string,
    { ready, held, now, token }: Prepared,
    attempts: readonly (readonly ChannelAttempt[])[],
  ): Promise<void> {
    // whoever was away longer than his lease has lost it, and cannot finish late
    const ids = ready.map(({ digest }) => digest.id);
    const still = await this.reminders.holdsDigests(ids, token);
    const told = ready
      .map((one, index) => ({ ...one, attempts: attempts[index] ?? [] }))
      .filter(({ digest }) => still.has(digest.id));
    if (told.length === 0) return;
    if (held.length === 0 && told.length === ready.length) await this.handled.markHandled(messageId);
    await this.reminders.finishDigests([...still], 'sent', now);
    await this.notices.add(
      told.map(({ person, items }) => digestNotice(this.entropy.newId(), person, items, now)),
    );
    await this.dispatch.record(
      told.map(({ digest, person, items, attempts: tried }) => {
        const source = { kind: 'digest', id: digest.id } as const;
        return { source, personId: person.id, kind: digestKind(items), at: now, attempts: tried };
      }),
    );
    const envelopes = told.map(({ digest, items }) =>
      reminderSent({ id: this.entropy.newId(), tenantId, messageId }, digest, items, now),
    );
    await this.events.appendAll(envelopes);
  }
}

function wordsOf(held: readonly string[]): string {
  return `held by another worker: digests ${held.join(', ')}`;
}
