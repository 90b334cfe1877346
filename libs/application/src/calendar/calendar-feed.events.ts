import type { EventEnvelope } from '../ports/event-store.port.js';

/** Whose feed it is, when and under which request it was given out or taken back; the stream holds a person's feeds. */
export interface FeedAct {
  readonly id: string;
  readonly streamId: string;
  readonly version: number;
  readonly tenantId: string;
  readonly personId: string;
  readonly now: string;
  readonly correlationId: string;
}

/** `calendar-feed.issued`: a person was given a secret address, in place of any before; never the secret or its hash. */
export function feedIssued(act: FeedAct): EventEnvelope {
  return { ...envelopeOf(act), type: 'calendar-feed.issued', data: { personId: act.personId } };
}

/** `calendar-feed.revoked`: the address reads nothing any more. */
export function feedRevoked(act: FeedAct): EventEnvelope {
  return { ...envelopeOf(act), type: 'calendar-feed.revoked', data: { personId: act.personId } };
}

function envelopeOf(act: FeedAct): Omit<EventEnvelope, 'type' | 'data'> {
  return {
    id: act.id,
    tenant: act.tenantId,
    year: 0,
    streamType: 'calendar-feed',
    stream: act.streamId,
    version: act.version,
    typeVersion: 1,
    actor: act.personId,
    actorKind: 'person',
    onBehalfOf: null,
    occurredAt: act.now,
    correlationId: act.correlationId,
    causationId: null,
  };
}
