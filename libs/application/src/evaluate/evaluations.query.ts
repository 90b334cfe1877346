import { Injectable } from '@nestjs/common';
import type { Attachment, SelfEvaluationState } from '#libs/domain';
import { Attachments } from '../attachments/attachments.js';
import { NotFoundError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { EventStore } from '../ports/event-store.port.js';
import type { EvaluationFilter, ListedEvaluation } from '../ports/self-evaluation.queries.port.js';
import { SelfEvaluationQueries } from '../ports/self-evaluation.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { readableUnits } from '../read/may-read.js';
import { Today } from '../read/today.js';
import { SELF_EVALUATION } from './evaluation-kind.js';

/** Who reads. */
interface Reader {
  readonly tenantId: string;
  readonly personId: string;
}

/** An evaluation with the words behind its commitments. */
export interface EvaluationView {
  readonly state: SelfEvaluationState;
  readonly unitName: string;
  readonly words: ReadonlyMap<string, string>;
  readonly attachments: readonly Attachment[];
}

/** Self-evaluations as those see them who may see the unit's tables. */
@Injectable()
export class EvaluationsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: SelfEvaluationQueries,
    private readonly states: StreamStore,
    private readonly directory: DirectoryRepository,
    private readonly events: EventStore,
    private readonly today: Today,
    private readonly attachments: Attachments,
  ) {}

  list(
    reader: Reader,
    filter: Omit<EvaluationFilter, 'units'>,
    page: PageRequest,
  ): Promise<Page<ListedEvaluation>> {
    return this.unitOfWork.read(reader, async () => {
      const units = await this.unitsOf(reader);
      return this.queries.list({ ...filter, units }, page);
    });
  }

  /** @throws NotFoundError when there is none or the reader may not see it */
  view(reader: Reader, id: string): Promise<EvaluationView> {
    return this.unitOfWork.read(reader, async () => {
      const state = await this.states.load(SELF_EVALUATION, id);
      const units = await this.unitsOf(reader);
      if (state === null || units?.includes(state.unitId) === false) {
        throw new NotFoundError('self-evaluation', id);
      }
      const unit = await this.directory.unit(state.unitId);
      const words = await this.events.openings(commitmentsOf(state));
      const attachments = await this.attachments.ofSubject('self-evaluation', id);
      return { state, unitName: unit?.name ?? '', words, attachments };
    });
  }

  private async unitsOf({ personId }: Reader): Promise<readonly string[] | null> {
    const person = await this.directory.person(personId, await this.today.local());
    return readableUnits(person, await this.directory.units());
  }
}

function commitmentsOf({ results, scored, opinion }: SelfEvaluationState): readonly string[] {
  const notes = results === null ? [] : [results.moneyNote, ...results.results.map(({ note }) => note)];
  const awards = (scored?.rows ?? []).map(({ awarded }) => awarded?.reason ?? null);
  return [...notes, ...awards, opinion].flatMap((one) => (one === null ? [] : [one.commitment]));
}
