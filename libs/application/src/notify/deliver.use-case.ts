import { Injectable } from '@nestjs/common';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { Delivery, DeliveryOutcome } from '../ports/delivery.repository.port.js';
import { DeliveryRepository } from '../ports/delivery.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import type { ChannelMessage } from '../ports/notification-channel.port.js';
import { ChannelError } from '../ports/notification-channel.port.js';
import { HandledMessages, Outbox } from '../ports/outbox.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import { QuietHours } from '../remind/quiet-hours.js';
import { ChannelDispatch } from './channel-dispatch.js';
import { DeliveryMessage } from './delivery-message.js';
import type { Route } from './routes-of.js';

interface Prepared {
  readonly route: Route;
  readonly message: ChannelMessage;
  readonly now: string;
  /** The claim under which it may be sent and settled. */
  readonly token: string;
}

/** The message of a delivery that is on its way. */
export interface DeliveryErrand {
  readonly messageId: string;
  readonly deliveryId: string;
  /** Whether the queue will not try again: what fails now has failed. */
  readonly lastAttempt: boolean;
}

/** Longer than the patience with any channel, so that nobody else sends what is on its way. */
const LEASE_SECONDS = 25;

/** Another worker holds the delivery: its message comes again, and finds it sent or free. */
export class DeliveryHeldError extends Error {}

/** Takes one delivery to its channel once more: claim it and look again, send outside of the transaction, settle. */
@Injectable()
export class DeliverUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly handled: HandledMessages,
    private readonly outbox: Outbox,
    private readonly quiet: QuietHours,
    private readonly clock: BusinessClock,
    private readonly deliveries: DeliveryRepository,
    private readonly dispatch: ChannelDispatch,
    private readonly messages: DeliveryMessage,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
    private readonly entropy: Entropy,
  ) {}

  /** @throws ChannelError when it was not taken: the queue tries again, or keeps it as a dead letter */
  async execute(tenantId: string, errand: DeliveryErrand): Promise<void> {
    const prepared = await this.unitOfWork.run({ tenantId }, () => this.prepare(errand));
    if (prepared === null) return;
    const { route, message } = prepared;
    const tried = await this.dispatch.send(route.channel, route.address, message);
    const given =
      tried.status === 'pending' && errand.lastAttempt ? { ...tried, status: 'failed' as const } : tried;
    await this.unitOfWork.run({ tenantId }, () => this.settle(errand, prepared, given));
    if (untaken(tried)) throw new ChannelError(tried.error ?? 'not taken', tried.status === 'failed');
  }

  /** Null when it has reached its channel already, or when there is nothing left to say. */
  private async prepare({ messageId, deliveryId }: DeliveryErrand): Promise<Prepared | null> {
    const delivery = await this.deliveries.hold(deliveryId);
    if (delivery === null || delivery.status === 'sent' || delivery.status === 'dropped') {
      // settles the message, so that nobody delivers it again
      await this.handled.markHandled(messageId);
      return null;
    }
    if (await this.heldUntilMorning(messageId, deliveryId)) return null;
    const token = this.entropy.newId();
    const claimed = await this.deliveries.claim(deliveryId, { token, seconds: LEASE_SECONDS });
    if (!claimed) throw new DeliveryHeldError(`delivery ${deliveryId} is held by another worker`);
    const now = await this.clock.now();
    const [route, message] = [await this.routeOf(delivery), await this.messages.of(delivery, now)];
    if (route !== null && message !== null) return { route, message, now, token };
    const error = route === null ? 'no such address any more' : 'nothing left to say';
    await this.deliveries.settle(deliveryId, { status: 'dropped', error, receipt: null }, now);
    await this.handled.markHandled(messageId);
    return null;
  }

  /** No channel disturbs anybody while offices are closed: what is new stands in the application, and goes out then. */
  private async heldUntilMorning(messageId: string, deliveryId: string): Promise<boolean> {
    const quietUntil = await this.quiet.until();
    if (quietUntil === null) return false;
    if (await this.handled.markHandled(messageId)) {
      await this.outbox.hold([this.dispatch.messageFor(deliveryId)], quietUntil);
    }
    return true;
  }

  private async settle(
    { messageId, deliveryId }: DeliveryErrand,
    { token, now }: Prepared,
    outcome: DeliveryOutcome,
  ): Promise<void> {
    // whoever was away longer than his lease has lost it, and cannot settle late
    if (!(await this.deliveries.holds(deliveryId, token))) return;
    // a copy of the message may have been handled meanwhile, and be held until morning: it finds this one sent
    if (!untaken(outcome)) await this.handled.markHandled(messageId);
    await this.deliveries.settle(deliveryId, outcome, now);
  }

  /** As it is now: whoever has left, has taken the address back or wants no such messages is not written to. */
  private async routeOf({ personId, kind, channel }: Delivery): Promise<Route | null> {
    const person = await this.directory.person(personId, await this.today.local());
    if (person?.active !== true) return null;
    const routes = await this.dispatch.routesTo(person, kind);
    return routes.find((route) => route.channel === channel) ?? null;
  }
}

/** What was not taken stays in its queue, to be tried again or to be found there as a dead letter. */
function untaken({ status }: DeliveryOutcome): boolean {
  return status === 'pending' || status === 'failed';
}
