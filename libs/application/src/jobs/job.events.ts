import type { Commitment, Job } from '#libs/domain';
import type { EventEnvelope } from '../ports/event-store.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';

/** Around an event of a job. */
export interface AroundJob {
  readonly id: string;
  readonly tenantId: string;
  readonly correlationId: string;
  readonly now: string;
  /** Events of the job so far. */
  readonly events: number;
}

/** `job.requested`: long work has been asked for, by a person or by the calendar. */
export function jobRequested(
  { kind, subject, progress, requestedBy, ...job }: Job,
  around: AroundJob,
): EventEnvelope {
  const told = { type: 'job.requested', data: { kind, subject, total: progress.total } } as const;
  return envelope({ ...told, stream: job.id, actor: requestedBy }, around);
}

/** `job.cancellation-requested`: somebody stops it, and says why. */
export function jobCancellationRequested(
  job: Job,
  actor: string,
  reason: Commitment,
  around: AroundJob,
): EventEnvelope {
  const told = { type: 'job.cancellation-requested', data: { kind: job.kind, reason } } as const;
  return envelope({ ...told, stream: job.id, actor }, around);
}

/** `job.ended`: how it ended and how far it came; its progress in between is no part of the record. */
export function jobEnded(
  { kind, state, progress, errorCount, ...job }: Job,
  around: AroundJob,
): EventEnvelope {
  const told = { type: 'job.ended', data: { kind, state, ...progress, errorCount } } as const;
  return envelope({ ...told, stream: job.id, actor: SYSTEM_ACTOR }, around);
}

/** `job.resumed`: somebody lets it go on from where it had come to. */
export function jobResumed({ kind, progress, ...job }: Job, actor: string, around: AroundJob): EventEnvelope {
  const told = { type: 'job.resumed', data: { kind, ...progress } } as const;
  return envelope({ ...told, stream: job.id, actor }, around);
}

function envelope(
  event: Pick<EventEnvelope, 'type' | 'data' | 'stream' | 'actor'>,
  { id, tenantId: tenant, correlationId, now: occurredAt, events }: AroundJob,
): EventEnvelope {
  return {
    ...event,
    id,
    tenant,
    year: 0,
    version: events + 1,
    streamType: 'job',
    typeVersion: 1,
    actorKind: event.actor === SYSTEM_ACTOR ? 'system' : 'person',
    onBehalfOf: null,
    occurredAt,
    correlationId,
    causationId: null,
  };
}
