import type { Attachment, Commitment } from '#libs/domain';
import type { EventEnvelope } from '../ports/event-store.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';

/** Around an event of an attachment. */
export interface AroundAttachment {
  readonly id: string;
  readonly tenantId: string;
  readonly correlationId: string;
  readonly now: string;
}

/** `attachment.stored`: a file has come in; its name can be personal and is told as a commitment only. */
export function attachmentStored(
  { sha256, size, type: kind, ...attachment }: Attachment,
  name: Commitment,
  around: AroundAttachment,
): EventEnvelope {
  const told = { type: 'attachment.stored', data: { sha256, size, kind, name } } as const;
  return envelope({ ...told, stream: attachment.id, version: 1, actor: attachment.uploadedBy }, around);
}

/** `attachment.forgotten`: no act has used it, and its bytes are no longer kept for it. */
export function attachmentForgotten(
  { id, sha256, size }: Attachment,
  around: AroundAttachment,
): EventEnvelope {
  const told = { type: 'attachment.forgotten', data: { sha256, size } } as const;
  return envelope({ ...told, stream: id, version: 2, actor: SYSTEM_ACTOR }, around);
}

function envelope(
  event: Pick<EventEnvelope, 'type' | 'data' | 'stream' | 'version' | 'actor'>,
  { id, tenantId: tenant, correlationId, now: occurredAt }: AroundAttachment,
): EventEnvelope {
  return {
    ...event,
    id,
    tenant,
    year: 0,
    streamType: 'attachment',
    typeVersion: 1,
    actorKind: event.actor === SYSTEM_ACTOR ? 'system' : 'person',
    onBehalfOf: null,
    occurredAt,
    correlationId,
    causationId: null,
  };
}
