import { Injectable } from '@nestjs/common';
import type { OutboxMessage } from '../messages.js';
import type { Delivery, DeliveryOutcome, DeliverySource } from '../ports/delivery.repository.port.js';
import { DeliveryRepository } from '../ports/delivery.repository.port.js';
import { ChannelSettingsRepository } from '../ports/channel-settings.repository.port.js';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import type { ChannelKey, ChannelMessage, OutwardChannelKey } from '../ports/notification-channel.port.js';
import { ChannelError, NotificationChannels } from '../ports/notification-channel.port.js';
import { Outbox } from '../ports/outbox.port.js';
import type { MessageKind } from './message-kinds.data.js';
import type { Route } from './routes-of.js';
import { routesOf } from './routes-of.js';

/** How the first attempt over one channel ended; null: nobody has tried yet. */
export interface ChannelAttempt {
  readonly channel: ChannelKey;
  readonly outcome: DeliveryOutcome | null;
}

/** A message in the log: what it carries, to whom, of which kind, and when. */
export interface Addressed {
  readonly source: DeliverySource;
  readonly personId: string;
  readonly kind: MessageKind;
  readonly at: string;
}

/** One message with the channels that lead to its reader. */
export interface Sending {
  readonly routes: readonly Route[];
  readonly message: ChannelMessage;
}

/** Messages of one errand that leave at once: a mail server does not take any number of connections. */
const AT_ONCE = 5;

/** Together with the patience with one channel, less than a claim lasts. */
const BEGIN_WITHIN_MS = 5_000;

const SENT: DeliveryOutcome = { status: 'sent', error: null, receipt: null };

/** Takes messages to channels and writes down what became of them. */
@Injectable()
export class ChannelDispatch {
  constructor(
    private readonly channels: NotificationChannels,
    private readonly settings: ChannelSettingsRepository,
    private readonly deliveries: DeliveryRepository,
    private readonly outbox: Outbox,
    private readonly entropy: Entropy,
  ) {}

  /** For the links in messages. */
  get link(): string | null {
    return this.channels.link;
  }

  /** Over which channels this person gets this kind of message now. */
  async routesTo(person: PersonRecord, kind: MessageKind): Promise<readonly Route[]> {
    const keys = this.channels.all.map(({ key }) => key);
    return keys.length === 0 ? [] : routesOf(kind, person, await this.settings.of(person.id), keys);
  }

  /**
   * Takes several messages to their channels, some of them at once, outside of any transaction. The claims under which
   * they leave run out: what has not begun in time has not been tried, and goes on by messages of its own.
   */
  async attemptEach(sendings: readonly Sending[]): Promise<readonly (readonly ChannelAttempt[])[]> {
    const attempts: (readonly ChannelAttempt[])[] = [];
    const latest = performance.now() + BEGIN_WITHIN_MS;
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let index = next++; index < sendings.length; index = next++) {
        const { routes, message } = sendings[index] as Sending;
        attempts[index] =
          performance.now() > latest
            ? routes.map(({ channel }) => ({ channel, outcome: null }))
            : await this.attempt(routes, message);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    return attempts;
  }

  /** Tries every channel at once: one that fails or hangs keeps no other one waiting. */
  private attempt(routes: readonly Route[], message: ChannelMessage): Promise<readonly ChannelAttempt[]> {
    return Promise.all(
      routes.map(async ({ channel, address }) => {
        return { channel, outcome: await this.send(channel, address, message) };
      }),
    );
  }

  /** One attempt over one channel. */
  async send(key: OutwardChannelKey, address: string, message: ChannelMessage): Promise<DeliveryOutcome> {
    const channel = this.channels.find(key);
    if (channel === null) return { status: 'dropped', error: 'channel not configured', receipt: null };
    try {
      const { reference } = await channel.send(message, address);
      return { ...SENT, receipt: reference };
    } catch (error) {
      const known = error instanceof ChannelError;
      const words = known ? error.message : `${key}: ${error instanceof Error ? error.name : 'failed'}`;
      return { status: known && error.final ? 'failed' : 'pending', error: words, receipt: null };
    }
  }

  /**
   * Writes one row for the application itself and one for each channel, in the transaction that settles the message;
   * what was not taken goes on by a message of its own.
   */
  async record(
    told: readonly (Addressed & { readonly attempts: readonly ChannelAttempt[] })[],
  ): Promise<void> {
    const rows = told.flatMap(({ attempts, ...one }) => [
      this.rowOf(one, { channel: 'in-app', outcome: SENT }),
      ...attempts.map((attempt) => this.rowOf(one, attempt)),
    ]);
    await this.write(rows);
  }

  /** The same for messages that go to channels later, each by a route of its own. */
  async plan(planned: readonly (Addressed & { readonly routes: readonly Route[] })[]): Promise<void> {
    const rows = planned.flatMap(({ routes, ...one }) => [
      this.rowOf(one, { channel: 'in-app', outcome: SENT }),
      ...routes.map(({ channel }) => this.rowOf(one, { channel, outcome: null })),
    ]);
    await this.write(rows);
  }

  private async write(rows: readonly Delivery[]): Promise<void> {
    if (rows.length === 0) return;
    const added = new Set(await this.deliveries.add(rows));
    const unsent = rows.filter(({ id, status }) => status === 'pending' && added.has(id));
    if (unsent.length > 0) await this.outbox.add(unsent.map(({ id }) => this.messageFor(id)));
  }

  /** The message that takes a delivery to its channel. */
  messageFor(deliveryId: string): OutboxMessage {
    return { id: this.entropy.newId(), name: 'delivery.send', payload: { deliveryId } };
  }

  private rowOf({ source, personId, kind, at }: Addressed, { channel, outcome }: ChannelAttempt): Delivery {
    const { status, error, receipt } = outcome ?? { status: 'pending', error: null, receipt: null };
    return {
      ...{ id: this.entropy.newId(), source, personId, channel, kind, status, error, receipt },
      ...{ attempts: outcome === null ? 0 : 1, version: 1, replays: 0, plannedAt: at },
      finishedAt: status === 'pending' ? null : at,
    };
  }
}
