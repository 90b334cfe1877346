import { Injectable } from '@nestjs/common';
import type { Opening, StreamEvent, StreamState } from '#libs/domain';
import { DutySchedule } from '../duties/duty-schedule.js';
import type { OutboxMessage } from '../messages.js';
import { Entropy } from '../ports/entropy.port.js';
import type { EventEnvelope } from '../ports/event-store.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { streamEnvelope } from './stream-envelope.js';
import type { StreamKind } from './stream-kind.js';

/** One thing that has happened to a stream, with what leaves together with it. */
export interface Happening<E extends StreamEvent> {
  readonly streamId: string;
  readonly event: E;
  /** Salts and words behind the commitments of the event. */
  readonly openings?: readonly Opening[];
  readonly messages?: readonly OutboxMessage[];
}

/** Under which request or message it has happened, and whether a person or the system did it. */
export interface RecordContext {
  readonly tenantId: string;
  readonly correlationId: string;
  readonly actorKind: EventEnvelope['actorKind'];
}

/** Writes state, event, duties with their reminders, and messages of one accepted act on a stream, all or nothing. */
@Injectable()
export class StreamRecorder {
  constructor(
    private readonly states: StreamStore,
    private readonly events: EventStore,
    private readonly duties: DutySchedule,
    private readonly outbox: Outbox,
    private readonly entropy: Entropy,
  ) {}

  /** @throws ConflictError `concurrent-change`, at the latest with the commit */
  async record<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    before: S | null,
    { streamId, event, openings = [], messages = [] }: Happening<E>,
    { tenantId, correlationId, actorKind }: RecordContext,
  ): Promise<{ readonly after: S; readonly eventId: string }> {
    const after = kind.evolve(before, event, streamId);
    const eventId = this.entropy.newId();
    await this.states.save(kind, before, after);
    const envelope = streamEnvelope(kind.streamType, after, event, {
      id: eventId,
      tenantId,
      correlationId,
      actorKind,
    });
    await this.events.append(envelope, openings);
    const stream = { streamId, streamType: kind.streamType };
    await this.duties.follow(before?.duties ?? [], after.duties, stream, { tenantId, correlationId });
    const reactions = kind.reactionsTo?.(event, streamId, () => this.entropy.newId()) ?? [];
    const leaving = [...messages, ...reactions];
    if (leaving.length > 0) await this.outbox.add(leaving);
    return { after, eventId };
  }
}
