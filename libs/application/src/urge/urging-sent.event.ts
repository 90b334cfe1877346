import type { EventEnvelope } from '../ports/event-store.port.js';
import type { Subject } from '../ports/reminder.repository.port.js';

/** Who urged, when, and under which request. */
export interface UrgedBy {
  readonly id: string;
  readonly urgingId: string;
  readonly tenantId: string;
  readonly actorId: string;
  readonly now: string;
  readonly correlationId: string;
}

/** `urging.sent`: a stream per urging, whatever it reaches. */
export function urgingSent(by: UrgedBy, sendsAt: string, subjects: readonly Subject[]): EventEnvelope {
  return {
    id: by.id,
    tenant: by.tenantId,
    year: 0,
    streamType: 'urging',
    stream: by.urgingId,
    version: 1,
    type: 'urging.sent',
    typeVersion: 1,
    actor: by.actorId,
    actorKind: 'person',
    onBehalfOf: null,
    occurredAt: by.now,
    correlationId: by.correlationId,
    causationId: null,
    data: { sendsAt, subjects: subjects.map(({ taskId, dutyId }) => ({ taskId, dutyId })) },
  };
}
