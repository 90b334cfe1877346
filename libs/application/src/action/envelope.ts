import type { GoalTableEvent, GoalTableState } from '#libs/domain';
import type { EventEnvelope } from '../ports/event-store.port.js';

/** The current version of every event's payload; a change of shape raises it and brings an upcaster. */
const TYPE_VERSION = 1;

/** Wraps an event of a goal table into the envelope that is hashed and kept. */
export function envelopeOf(
  event: GoalTableEvent,
  after: GoalTableState,
  ids: { readonly id: string; readonly tenantId: string; readonly correlationId: string },
): EventEnvelope {
  return {
    id: ids.id,
    tenant: ids.tenantId,
    year: after.fiscalYear,
    streamType: 'goal-table',
    stream: after.id,
    version: after.version,
    type: event.type,
    typeVersion: TYPE_VERSION,
    actor: event.actorId,
    actorKind: 'person',
    onBehalfOf: null,
    occurredAt: event.occurredAt,
    correlationId: ids.correlationId,
    causationId: null,
    data: event.data,
  };
}

/** The event as the core folds it. */
export function eventOf(envelope: EventEnvelope): GoalTableEvent {
  const { type, actor, occurredAt, data } = envelope;
  return { type, actorId: actor, occurredAt, data } as GoalTableEvent;
}
