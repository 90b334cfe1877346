import type { EventEnvelope } from '../ports/event-store.port.js';
import type { Digest } from '../ports/reminder.repository.port.js';
import type { DigestItem } from './digest-text.js';
import { SYSTEM_ACTOR } from './system-actor.js';

/** `reminder.sent`: one event per digest, in a stream of its own. */
export function reminderSent(
  ids: { readonly id: string; readonly tenantId: string; readonly messageId: string },
  digest: Digest,
  items: readonly DigestItem[],
  now: string,
): EventEnvelope {
  return {
    id: ids.id,
    tenant: ids.tenantId,
    year: 0,
    streamType: 'reminder',
    stream: digest.id,
    version: 1,
    type: 'reminder.sent',
    typeVersion: 1,
    actor: SYSTEM_ACTOR,
    actorKind: 'system',
    onBehalfOf: null,
    occurredAt: now,
    correlationId: ids.messageId,
    causationId: null,
    data: {
      personId: digest.personId,
      dueAt: digest.dueAt,
      items: items.map(({ reminderId, kind, occurrence, subject: { taskId, dutyId } }) => ({
        ...{ reminderId, kind, occurrence },
        ...(dutyId === null ? { taskId } : { dutyId }),
      })),
    },
  };
}
