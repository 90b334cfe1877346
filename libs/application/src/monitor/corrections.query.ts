import { Injectable } from '@nestjs/common';
import type { Attachment, CorrectionState, CorrectionStatus } from '#libs/domain';
import { Attachments } from '../attachments/attachments.js';
import { NotFoundError } from '../errors/application-errors.js';
import { EventStore } from '../ports/event-store.port.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { CORRECTIONS } from './monitor-kinds.js';
import { MonitorReader } from './monitor-reader.js';

/** A correction with the words that people wrote. */
export interface SeenCorrection {
  readonly state: CorrectionState;
  readonly measures: string | null;
  readonly account: string | null;
  readonly opinion: string | null;
  readonly attachments: readonly Attachment[];
}

/** Corrections, for those who may see their unit. */
@Injectable()
export class CorrectionsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: StreamStore,
    private readonly queries: MonitorQueries,
    private readonly reader: MonitorReader,
    private readonly events: EventStore,
    private readonly attachments: Attachments,
  ) {}

  list(
    tenantId: string,
    personId: string,
    status: CorrectionStatus | null,
    page: PageRequest,
  ): Promise<Page<CorrectionState>> {
    return this.unitOfWork.read({ tenantId }, async () =>
      this.queries.corrections({ unitIds: await this.reader.unitsOf(personId), status }, page),
    );
  }

  /** @throws NotFoundError */
  one(tenantId: string, personId: string, id: string): Promise<SeenCorrection> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const state = await this.states.load(CORRECTIONS, id);
      if (state === null) throw new NotFoundError('correction', id);
      await this.reader.demand(personId, state.unitId, 'correction', id);
      const { measures, account, opinion } = state;
      const written = [measures, account, opinion].flatMap((one) => (one === null ? [] : [one.commitment]));
      const words = await this.events.openings(written);
      const open = (one: typeof opinion): string | null =>
        one === null ? null : (words.get(one.commitment) ?? null);
      const attachments = await this.attachments.ofSubject('correction', id);
      return {
        ...{ state, measures: open(measures), account: open(account), opinion: open(opinion) },
        attachments,
      };
    });
  }
}
