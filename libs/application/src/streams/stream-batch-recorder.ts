import { Injectable } from '@nestjs/common';
import type { StreamEvent, StreamState } from '#libs/domain';
import { DutySchedule } from '../duties/duty-schedule.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import type { StreamKind } from './stream-kind.js';
import type { RecordContext } from './stream-recorder.js';
import { streamEnvelope } from './stream-envelope.js';

/** One thing that has happened to one of many streams. */
export interface BatchedHappening<S extends StreamState, E extends StreamEvent> {
  readonly streamId: string;
  readonly before: S | null;
  readonly event: E;
}

/** Writes what has happened to many streams of one kind in a few statements: a page of a round, all or nothing. */
@Injectable()
export class StreamBatchRecorder {
  constructor(
    private readonly states: StreamStore,
    private readonly events: EventStore,
    private readonly duties: DutySchedule,
    private readonly entropy: Entropy,
  ) {}

  /** @throws ConflictError `concurrent-change`, at the latest with the commit */
  async recordAll<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    happenings: readonly BatchedHappening<S, E>[],
    context: RecordContext,
  ): Promise<readonly S[]> {
    if (happenings.length === 0) return [];
    const changes = happenings.map(({ streamId, before, event }) => ({
      before,
      event,
      after: kind.evolve(before, event, streamId),
    }));
    await this.states.saveAll(kind, changes);
    await this.events.appendAll(
      changes.map(({ after, event }) =>
        streamEnvelope(kind.streamType, after, event, { ...context, id: this.entropy.newId() }),
      ),
    );
    await this.duties.followAll(
      changes.map(({ before, after }) => ({
        before: before?.duties ?? [],
        after: after.duties,
        stream: { streamId: after.id, streamType: kind.streamType },
      })),
      context,
    );
    return changes.map(({ after }) => after);
  }
}
