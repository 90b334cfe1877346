import { Injectable } from '@nestjs/common';
import { commitText } from '#libs/domain';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { ConflictError, NotFoundError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { Delivery } from '../ports/delivery.repository.port.js';
import { DeliveryRepository } from '../ports/delivery.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { deliveryReplayed } from './delivery-replayed.event.js';

/** What an administrator asks to be sent once more, with what the protocol demands around it. */
export interface ReplayRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly deliveryId: string;
  readonly reason: string;
  /** Version of the delivery that the person saw. */
  readonly ifMatch: number | null;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** What became of the delivery; stored under its key and given again to a repeated request. */
export interface ReplayResult {
  readonly id: string;
  readonly status: 'pending';
  readonly version: number;
  readonly eventId: string;
}

/** Sends a delivery once more: an act of a person, with a reason, in the record. */
@Injectable()
export class ReplayDeliveryUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly deliveries: DeliveryRepository,
    private readonly events: EventStore,
    private readonly outbox: Outbox,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /**
   * @throws NotFoundError when the district has no such delivery
   * @throws ConflictError when it has changed since it was seen, is on its way, or never left the application
   */
  execute(request: ReplayRequest): Promise<ReplayResult> {
    const { tenantId, actorId, idempotency } = request;
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId }, async () => {
        const delivery = await this.deliveries.hold(request.deliveryId);
        if (delivery === null) throw new NotFoundError('delivery', request.deliveryId);
        refuse(delivery, request.ifMatch);
        return this.replay(delivery, request);
      }),
    );
  }

  private async replay(delivery: Delivery, request: ReplayRequest): Promise<ReplayResult> {
    const { tenantId, actorId, correlationId } = request;
    const { commitment: reason, openings } = commitText(request.reason, {
      newSalt: () => this.entropy.newSalt(),
      sha256: (text) => this.entropy.sha256(text),
    });
    if (reason === null) throw new Error('the door let an act without a reason through');
    const id = this.entropy.newId();
    const now = await this.clock.now();
    await this.deliveries.replay(delivery.id);
    const by = { id, tenantId, actorId, now, correlationId, reason };
    await this.events.append(deliveryReplayed(delivery, by), openings);
    const payload = { deliveryId: delivery.id };
    await this.outbox.add([{ id: this.entropy.newId(), name: 'delivery.send', payload }]);
    return { id: delivery.id, status: 'pending', version: delivery.version + 1, eventId: id };
  }
}

function refuse({ version: current, status, channel }: Delivery, ifMatch: number | null): void {
  if (ifMatch === null) throw new ConflictError({ code: 'if-match-required' });
  if (current !== ifMatch) throw new ConflictError({ code: 'version-stale', current, happened: null });
  if (status === 'pending') throw new ConflictError({ code: 'delivery-under-way' });
  if (channel === 'in-app') throw new ConflictError({ code: 'delivery-in-app' });
}
