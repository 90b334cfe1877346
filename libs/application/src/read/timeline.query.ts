import { Injectable } from '@nestjs/common';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { EventEnvelope } from '../ports/event-store.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { ReadableTables } from './readable-table.js';

/** One step of a table's history. */
export interface TimelineEntry {
  readonly envelope: EventEnvelope;
  readonly actor: PersonRecord | null;
  /** The words of the step, unless there were none or they have been erased. */
  readonly opinion: string | null;
}

/** Who did what to a table, when and with what words. */
@Injectable()
export class TimelineQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: ReadableTables,
    private readonly events: EventStore,
    private readonly directory: DirectoryRepository,
  ) {}

  /** @throws NotFoundError when there is none or the reader may not see it */
  execute(tenantId: string, actorId: string, goalTableId: string): Promise<readonly TimelineEntry[]> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const { facts } = await this.tables.load(actorId, goalTableId);
      const envelopes = await this.events.readStream(goalTableId);
      const today = facts.dueDates.localDateOf(facts.now);
      const people = await this.directory.people([...new Set(envelopes.map((one) => one.actor))], today);
      const words = await this.events.openings(envelopes.flatMap((one) => commitmentOf(one) ?? []));
      return envelopes.map((envelope) => ({
        envelope,
        actor: people.find((person) => person.id === envelope.actor) ?? null,
        opinion: words.get(commitmentOf(envelope) ?? '') ?? null,
      }));
    });
  }
}

function commitmentOf({ data }: EventEnvelope): string | null {
  const { opinion } = data as { readonly opinion?: { readonly commitment: string } | null };
  return opinion?.commitment ?? null;
}
