import { Injectable } from '@nestjs/common';
import { countReports, financeDeskRefusal } from '#libs/domain';
import { NotFoundError, RefusedError } from '../errors/application-errors.js';
import { JobProgress } from '../jobs/job-progress.js';
import { Entropy } from '../ports/entropy.port.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import type { MonitorRequest } from './monitor-acts.js';
import { MonitorActs } from './monitor-acts.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { MONITORING_ROUNDS } from './monitor-kinds.js';
import { BEFORE_ALL } from './round-worker.js';

/** The finance desk has the lights of a round given anew. */
@Injectable()
export class RequestCheckUseCase {
  constructor(
    private readonly acts: MonitorActs,
    private readonly states: StreamStore,
    private readonly entropy: Entropy,
    private readonly facts: MonitorFactsLoader,
    private readonly queries: MonitorQueries,
    private readonly jobs: JobProgress,
    private readonly outbox: Outbox,
  ) {}

  /** Answers the job. @throws RefusedError, NotFoundError */
  execute(request: MonitorRequest, roundId: string): Promise<{ readonly jobId: string }> {
    return this.acts.once(request, async () => {
      const facts = await this.facts.load(request.actorId, null);
      const refusal = financeDeskRefusal(facts);
      if (refusal !== null) throw new RefusedError(refusal, null);
      const round = await this.states.load(MONITORING_ROUNDS, roundId);
      if (round === null) throw new NotFoundError('round', roundId);
      if (round.status !== 'open')
        throw new RefusedError({ code: 'round-not-open', status: round.status }, null);
      const { tables } = countReports(await this.queries.counts(roundId, null));
      const job = {
        kind: 'monitoring.check-round',
        subject: roundId,
        requestedBy: request.actorId,
        total: tables,
      };
      const { id: jobId } = await this.jobs.open(job, request);
      await this.outbox.add([
        {
          id: this.entropy.newId(),
          name: 'round.check-page',
          payload: { roundId, jobId, after: BEFORE_ALL },
        },
      ]);
      return { jobId };
    });
  }
}
