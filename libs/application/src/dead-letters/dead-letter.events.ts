import type { Commitment } from '#libs/domain';
import type { EventEnvelope } from '../ports/event-store.port.js';
import type { DeadLetter } from '../ports/dead-letter.repository.port.js';

/** What an administrator can do about a dead letter. */
export type DeadLetterAct = 'retry' | 'discard';

/** Who acted, when, and under which request. */
export interface ActOnLetter {
  readonly id: string;
  readonly tenantId: string;
  readonly actorId: string;
  readonly now: string;
  readonly correlationId: string;
  readonly reason: Commitment;
}

const DATA_OF = {
  retry: ({ name: message, failures }: DeadLetter, reason: Commitment) =>
    ({ type: 'dead-letter.retried', data: { message, failures, reason } }) as const,
  discard: ({ name: message, failures }: DeadLetter, reason: Commitment) =>
    ({ type: 'dead-letter.discarded', data: { message, failures, reason } }) as const,
} as const;

/** `dead-letter.retried` or `.discarded`: a stream per message, an event per act, which answers one failure. */
export function deadLetterEvent(act: DeadLetterAct, letter: DeadLetter, by: ActOnLetter): EventEnvelope {
  return {
    id: by.id,
    tenant: by.tenantId,
    year: 0,
    streamType: 'dead-letter',
    stream: letter.messageId,
    version: letter.failures,
    ...DATA_OF[act](letter, by.reason),
    typeVersion: 1,
    actor: by.actorId,
    actorKind: 'person',
    onBehalfOf: null,
    occurredAt: by.now,
    correlationId: by.correlationId,
    causationId: null,
  };
}
