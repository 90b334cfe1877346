import { Injectable } from '@nestjs/common';
import type { MonitoringRoundState, RoundCounts } from '#libs/domain';
import { countReports } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import type { ReportFilter, ReportRow, RoundNotice } from '../ports/monitor.queries.port.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { MONITORING_ROUNDS } from './monitor-kinds.js';
import { MonitorReader } from './monitor-reader.js';

/** A round with the counts of what the reader may see. */
export interface SeenRound {
  readonly round: MonitoringRoundState;
  readonly counts: RoundCounts;
}

/** Rounds and their reports, as far as a person may see them. */
@Injectable()
export class RoundsQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: StreamStore,
    private readonly queries: MonitorQueries,
    private readonly reader: MonitorReader,
  ) {}

  list(tenantId: string, personId: string, fiscalYear: number | null): Promise<readonly SeenRound[]> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const units = await this.reader.unitsOf(personId);
      const rounds = await this.queries.rounds(fiscalYear);
      return Promise.all(rounds.map((round) => this.seen(round, units)));
    });
  }

  /** @throws NotFoundError */
  one(tenantId: string, personId: string, roundId: string): Promise<SeenRound> {
    return this.unitOfWork.read({ tenantId }, async () =>
      this.seen(await this.load(roundId), await this.reader.unitsOf(personId)),
    );
  }

  /** @throws NotFoundError */
  reports(
    tenantId: string,
    personId: string,
    roundId: string,
    filter: Pick<ReportFilter, 'light' | 'status'> & { readonly unitId: string | null },
    page: PageRequest,
  ): Promise<Page<ReportRow>> {
    return this.unitOfWork.read({ tenantId }, async () => {
      await this.load(roundId);
      const { light, status, unitId } = filter;
      const unitIds = narrowed(await this.reader.unitsOf(personId), unitId);
      return this.queries.reports(roundId, { unitIds, light, status }, page);
    });
  }

  /** The notice goes to whoever sees the district. @throws NotFoundError */
  notice(tenantId: string, personId: string, roundId: string): Promise<RoundNotice> {
    return this.unitOfWork.read({ tenantId }, async () => {
      await this.load(roundId);
      const notice =
        (await this.reader.unitsOf(personId)) === null ? await this.queries.notice(roundId) : null;
      if (notice === null) throw new NotFoundError('round-notice', roundId);
      return notice;
    });
  }

  private async load(roundId: string): Promise<MonitoringRoundState> {
    const round = await this.states.load(MONITORING_ROUNDS, roundId);
    if (round === null) throw new NotFoundError('round', roundId);
    return round;
  }

  private async seen(round: MonitoringRoundState, units: readonly string[] | null): Promise<SeenRound> {
    return { round, counts: countReports(await this.queries.counts(round.id, units)) };
  }
}

/** One unit of those that a person may see. */
function narrowed(units: readonly string[] | null, unitId: string | null): readonly string[] | null {
  if (unitId === null) return units;
  return units === null || units.includes(unitId) ? [unitId] : [];
}
