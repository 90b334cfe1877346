import { Injectable } from '@nestjs/common';
import type { RecordedExplanation } from '#libs/domain';
import { labelOfEvent } from '#libs/domain';
import { eventOf } from '../action/envelope.js';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { EventEnvelope } from '../ports/event-store.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { ReadableTables } from './readable-table.js';

/** One step of a table's history. */
export interface TimelineEntry {
  readonly envelope: EventEnvelope;
  /** What people call the step. */
  readonly label: string;
  readonly actor: PersonRecord | null;
  /** The words of the step, unless there were none or they have been erased. */
  readonly opinion: string | null;
  /** What the declarer said about findings in this step. */
  readonly explanations: readonly TimelineExplanation[];
}

/** Words on one finding, unless they have been erased. */
export interface TimelineExplanation {
  readonly rule: string;
  readonly cell: string;
  /** What the rule said. */
  readonly evidence: readonly string[];
  readonly text: string | null;
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
      const words = await this.events.openings(envelopes.flatMap(commitmentsOf));
      return envelopes.map((envelope) => ({
        envelope,
        label: labelOfEvent(eventOf(envelope)),
        actor: people.find((person) => person.id === envelope.actor) ?? null,
        opinion: words.get(opinionOf(envelope) ?? '') ?? null,
        explanations: explanationsOf(envelope).map(({ words: { commitment }, ...place }) => ({
          ...place,
          text: words.get(commitment) ?? null,
        })),
      }));
    });
  }
}

function commitmentsOf(envelope: EventEnvelope): readonly string[] {
  const explanations = explanationsOf(envelope).map((one) => one.words.commitment);
  const opinion = opinionOf(envelope);
  return opinion === null ? explanations : [opinion, ...explanations];
}

function explanationsOf({ data }: EventEnvelope): readonly RecordedExplanation[] {
  return (data as { readonly explanations?: readonly RecordedExplanation[] }).explanations ?? [];
}

function opinionOf({ data }: EventEnvelope): string | null {
  const { opinion } = data as { readonly opinion?: { readonly commitment: string } | null };
  return opinion?.commitment ?? null;
}
