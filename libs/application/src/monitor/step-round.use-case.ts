import { Injectable } from '@nestjs/common';
import type { MonitoringRoundState, RoundStep } from '#libs/domain';
import { countReports, decideRoundStep } from '#libs/domain';
import { JobProgress } from '../jobs/job-progress.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import type { RoundMessage } from './round-worker.js';
import { BEFORE_ALL, RoundWorker } from './round-worker.js';
import { WarnDesk } from './warn-desk.js';

/** A round takes the step whose day has come; asking again changes nothing. */
@Injectable()
export class StepRoundUseCase {
  constructor(
    private readonly worker: RoundWorker,
    private readonly queries: MonitorQueries,
    private readonly facts: MonitorFactsLoader,
    private readonly jobs: JobProgress,
    private readonly desk: WarnDesk,
  ) {}

  execute(message: RoundMessage, step: RoundStep): Promise<void> {
    return this.worker.once(message, async (round) => {
      const counts = countReports(await this.queries.counts(round.id, null));
      const event = decideRoundStep(round, step, counts, await this.facts.system());
      if (event === null) return;
      if (step === 'warn') {
        await this.worker.record(message, round, event);
        await this.desk.warn(round, counts);
        return;
      }
      const jobId = await this.openJob(message, round, step, counts.tables);
      const name = step === 'open' ? 'round.open-page' : 'round.close-page';
      await this.worker.record(message, round, event, [this.worker.page(name, round.id, jobId, BEFORE_ALL)]);
    });
  }

  private async openJob(
    { tenantId, messageId }: RoundMessage,
    round: MonitoringRoundState,
    step: RoundStep,
    total: number,
  ): Promise<string> {
    const job = { kind: `monitoring.${step}-round`, subject: round.id, requestedBy: SYSTEM_ACTOR, total };
    return (await this.jobs.open(job, { tenantId, correlationId: messageId })).id;
  }
}
