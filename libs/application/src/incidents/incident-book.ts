import { Injectable } from '@nestjs/common';
import type { IncidentEvent, IncidentState, IncidentSubject } from '#libs/domain';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { IncidentQueries } from '../ports/incident.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { INCIDENT_KIND } from './incident-kind.js';

/** Under which request or message something happens. */
export interface RecordedUnder {
  readonly tenantId: string;
  readonly correlationId: string;
}

/** A task or duty that is open no longer. */
export interface ClosedSubject {
  readonly id: string;
  readonly as: 'done' | 'cancelled';
  readonly dueAt: string;
  readonly closedAt: string;
  readonly closedBy: string;
}

/** Opens and closes incidents inside the caller's transaction; they owe nothing, so that no schedule follows them. */
@Injectable()
export class IncidentBook {
  constructor(
    private readonly incidents: IncidentQueries,
    private readonly streams: StreamStore,
    private readonly events: EventStore,
    private readonly entropy: Entropy,
  ) {}

  async open(subjects: readonly IncidentSubject[], occurredAt: string, under: RecordedUnder): Promise<void> {
    for (const data of subjects) {
      const event = { type: 'incident.opened', actorId: SYSTEM_ACTOR, occurredAt, data } as const;
      await this.record(null, event, this.entropy.newId(), under);
    }
  }

  /** Only what was late can have become an incident: whoever is in time waits for no look-up. */
  async close(subjects: readonly ClosedSubject[], under: RecordedUnder): Promise<void> {
    const late = new Map(subjects.filter((one) => one.closedAt > one.dueAt).map((one) => [one.id, one]));
    const found = late.size === 0 ? [] : await this.incidents.openAbout([...late.keys()]);
    for (const incidentId of found) {
      const before = await this.streams.loadForUpdate(INCIDENT_KIND, incidentId);
      const subject = late.get(before?.taskId ?? before?.dutyId ?? '');
      if (before?.status !== 'open' || subject === undefined) continue;
      const { as, closedAt: occurredAt, closedBy: actorId } = subject;
      await this.record(
        before,
        { type: 'incident.closed', actorId, occurredAt, data: { as } },
        incidentId,
        under,
      );
    }
  }

  private async record(
    before: IncidentState | null,
    event: IncidentEvent,
    id: string,
    { tenantId, correlationId }: RecordedUnder,
  ): Promise<void> {
    const after = INCIDENT_KIND.evolve(before, event, id);
    await this.streams.save(INCIDENT_KIND, before, after);
    const { type, actorId: actor, occurredAt, data } = event;
    const actorKind = actor === SYSTEM_ACTOR ? 'system' : 'person';
    const head = { id: this.entropy.newId(), tenant: tenantId, year: 0, streamType: 'incident' as const };
    const body = { type, typeVersion: 1, actor, actorKind, onBehalfOf: null, occurredAt, data } as const;
    const place = { stream: id, version: after.version, correlationId, causationId: null };
    await this.events.append({ ...head, ...place, ...body }, []);
  }
}
