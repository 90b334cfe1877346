import { Injectable } from '@nestjs/common';
import type { ReasonedRequest } from '../action/reasoned-acts.js';
import { demandVersion, ReasonedActs } from '../action/reasoned-acts.js';
import { ConflictError, NotFoundError } from '../errors/application-errors.js';
import type { Delivery } from '../ports/delivery.repository.port.js';
import { DeliveryRepository } from '../ports/delivery.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { deliveryReplayed } from './delivery-replayed.event.js';

/** What an administrator asks to be sent once more. */
export interface ReplayRequest extends ReasonedRequest {
  readonly deliveryId: string;
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
    private readonly acts: ReasonedActs,
    private readonly deliveries: DeliveryRepository,
    private readonly outbox: Outbox,
    private readonly entropy: Entropy,
  ) {}

  /**
   * @throws NotFoundError when the district has no such delivery
   * @throws ConflictError when it has changed since it was seen, is on its way, or never left the application
   */
  execute(request: ReplayRequest): Promise<ReplayResult> {
    return this.acts.once(request, async (by) => {
      const delivery = await this.deliveries.hold(request.deliveryId);
      if (delivery === null) throw new NotFoundError('delivery', request.deliveryId);
      refuse(delivery, request.ifMatch);
      const { id, version } = delivery;
      await this.deliveries.replay(id);
      const payload = { deliveryId: id };
      await this.outbox.add([{ id: this.entropy.newId(), name: 'delivery.send', payload }]);
      const result = { id, status: 'pending', version: version + 1 } as const;
      return { event: deliveryReplayed(delivery, by), result };
    });
  }
}

function refuse({ version, status, channel }: Delivery, ifMatch: number | null): void {
  demandVersion(version, ifMatch);
  if (status === 'pending') throw new ConflictError({ code: 'delivery-under-way' });
  if (channel === 'in-app') throw new ConflictError({ code: 'delivery-in-app' });
}
