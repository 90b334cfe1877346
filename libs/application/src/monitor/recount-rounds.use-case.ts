import { Injectable } from '@nestjs/common';
import { decideRecount, recountAwaited } from '#libs/domain';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { RoundPages } from '../ports/round-pages.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { StreamBatchRecorder } from '../streams/stream-batch-recorder.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { MONITORING_ROUNDS, PROGRESS_REPORTS } from './monitor-kinds.js';
import { RoundRecountLoader } from './round-recount.loader.js';
import { BEFORE_ALL, ROUND_PAGE } from './round-worker.js';
import { WarnDesk } from './warn-desk.js';

/** Whose rounds are counted again, and under which message. */
export interface RecountRoundsRequest {
  readonly tenantId: string;
  readonly fiscalYears: readonly number[];
  /** First local date of what is known now and was not known before; null when only a window has moved. */
  readonly from: string | null;
  readonly correlationId: string;
}

/** How many rounds have other dates than before, and how many of their reports are due on another day. */
export interface RecountRoundsResult {
  readonly rounds: number;
  readonly reports: number;
}

/**
 * Planned and open rounds follow the calendar, and the reports that they wait for follow them: each round is one
 * transaction, each page of its reports another. Broken off, it is done again, and what has moved does not move twice.
 */
@Injectable()
export class RecountRoundsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MonitorQueries,
    private readonly pages: RoundPages,
    private readonly states: StreamStore,
    private readonly loader: RoundRecountLoader,
    private readonly facts: MonitorFactsLoader,
    private readonly recorder: StreamRecorder,
    private readonly batch: StreamBatchRecorder,
    private readonly desk: WarnDesk,
  ) {}

  async execute(request: RecountRoundsRequest): Promise<RecountRoundsResult> {
    const { tenantId, fiscalYears } = request;
    const within = <T>(work: () => Promise<T>): Promise<T> => this.unitOfWork.run({ tenantId }, work);
    let [rounds, reports] = [0, 0];
    for (const year of fiscalYears) {
      for (const { id } of await within(() => this.queries.rounds(year))) {
        if (await within(() => this.recount(id, request))) rounds += 1;
        for (let after: string | null = BEFORE_ALL; after !== null;) {
          const from: string = after;
          const page = await within(() => this.followPage(id, from, request));
          reports += page.moved;
          after = page.next;
        }
      }
    }
    return { rounds, reports };
  }

  private async recount(roundId: string, { tenantId, from, correlationId }: RecountRoundsRequest) {
    const round = await this.states.loadForUpdate(MONITORING_ROUNDS, roundId);
    if (round === null) return false;
    const event = decideRecount(round, await this.loader.load(tenantId, round, from));
    if (event === null) return false;
    const context = { tenantId, correlationId, actorKind: 'system' } as const;
    const happening = { streamId: roundId, event };
    const { after } = await this.recorder.record(MONITORING_ROUNDS, round, happening, context);
    if (round.status === 'open' && after.reportUntil !== round.reportUntil)
      await this.desk.moved(round, after);
    return true;
  }

  /** Under the lock of the round, so that its tables are not asked for another day meanwhile. */
  private async followPage(
    roundId: string,
    after: string,
    { tenantId, correlationId }: RecountRoundsRequest,
  ) {
    const round = await this.states.loadForUpdate(MONITORING_ROUNDS, roundId);
    if (round?.status !== 'open') return { moved: 0, next: null };
    const { reportUntil } = round;
    const awaited = await this.pages.lockAwaited({ roundId, after, limit: ROUND_PAGE, reportUntil });
    const facts = await this.facts.system();
    const happenings = awaited.flatMap((before) => {
      const event = recountAwaited(before, round, facts);
      return event === null ? [] : [{ streamId: before.id, before, event }];
    });
    await this.batch.recordAll(PROGRESS_REPORTS, happenings, {
      tenantId,
      correlationId,
      actorKind: 'system',
    });
    const last = awaited.length < ROUND_PAGE ? undefined : awaited.at(-1);
    return { moved: happenings.length, next: last?.id ?? null };
  }
}
