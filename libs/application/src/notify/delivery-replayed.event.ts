import type { Commitment } from '#libs/domain';
import type { Delivery } from '../ports/delivery.repository.port.js';
import type { EventEnvelope } from '../ports/event-store.port.js';

/** Who asked for it, when, and under which request. */
export interface ReplayBy {
  readonly id: string;
  readonly tenantId: string;
  readonly actorId: string;
  readonly now: string;
  readonly correlationId: string;
  readonly reason: Commitment;
}

/** `delivery.replayed`: a stream per delivery, an event per replay; it holds neither address nor words. */
export function deliveryReplayed(delivery: Delivery, by: ReplayBy): EventEnvelope {
  const { id: stream, personId, channel, status: found, attempts, replays } = delivery;
  return {
    id: by.id,
    tenant: by.tenantId,
    year: 0,
    streamType: 'delivery',
    stream,
    version: replays + 1,
    type: 'delivery.replayed',
    typeVersion: 1,
    actor: by.actorId,
    actorKind: 'person',
    onBehalfOf: null,
    occurredAt: by.now,
    correlationId: by.correlationId,
    causationId: null,
    data: { personId, channel, found, attempts, reason: by.reason },
  };
}
