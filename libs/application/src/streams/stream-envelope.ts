import type { StreamEvent, StreamState } from '#libs/domain';
import type { EventEnvelope, StreamType } from '../ports/event-store.port.js';

/** Under what an event is recorded. */
export interface EnvelopeContext {
  readonly id: string;
  readonly tenantId: string;
  readonly correlationId: string;
  readonly actorKind: EventEnvelope['actorKind'];
}

/** Wraps an event of a stream into the envelope that is hashed and kept. */
export function streamEnvelope(
  streamType: StreamType,
  after: StreamState,
  event: StreamEvent,
  { id, tenantId, correlationId, actorKind }: EnvelopeContext,
): EventEnvelope {
  return {
    id,
    tenant: tenantId,
    year: after.fiscalYear,
    streamType,
    stream: after.id,
    version: after.version,
    type: event.type,
    typeVersion: 1,
    actor: event.actorId,
    actorKind,
    onBehalfOf: null,
    occurredAt: event.occurredAt,
    correlationId,
    causationId: null,
    data: event.data,
  };
}
