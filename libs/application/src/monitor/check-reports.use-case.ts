import { Injectable } from '@nestjs/common';
import { decideJudged } from '#libs/domain';
import { JobProgress } from '../jobs/job-progress.js';
import { Outbox } from '../ports/outbox.port.js';
import { RoundPages } from '../ports/round-pages.port.js';
import { StreamBatchRecorder } from '../streams/stream-batch-recorder.js';
import { judgedBy } from './judged-by.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { PROGRESS_REPORTS } from './monitor-kinds.js';
import type { RoundPageMessage } from './round-worker.js';
import { ROUND_PAGE, RoundWorker } from './round-worker.js';

/** Gives the lights of a round anew, page by page: the same reports and rules give the same lights. */
@Injectable()
export class CheckReportsUseCase {
  constructor(
    private readonly worker: RoundWorker,
    private readonly pages: RoundPages,
    private readonly facts: MonitorFactsLoader,
    private readonly batch: StreamBatchRecorder,
    private readonly jobs: JobProgress,
    private readonly outbox: Outbox,
  ) {}

  execute(message: RoundPageMessage): Promise<void> {
    const { tenantId, messageId: correlationId, jobId } = message;
    return this.worker.pageOnce(message, async (round) => {
      const page = { roundId: round.id, after: message.after, limit: ROUND_PAGE };
      const reports = await this.pages.lockReports(page);
      const facts = await this.facts.system();
      const happenings = reports.flatMap(({ state, content }) => {
        const event = decideJudged(state, judgedBy(round, content), facts);
        return event === null ? [] : [{ streamId: state.id, before: state, event }];
      });
      await this.batch.recordAll(PROGRESS_REPORTS, happenings, {
        tenantId,
        correlationId,
        actorKind: 'system',
      });
      const last = reports.at(-1);
      const more = reports.length === ROUND_PAGE && last !== undefined;
      if (more) await this.outbox.add([this.worker.page('round.check-page', round.id, jobId, last.state.id)]);
      await this.jobs.advance(jobId, reports.length);
      if (!more) await this.jobs.finish(jobId, { roundId: round.id }, { tenantId, correlationId });
    });
  }
}
