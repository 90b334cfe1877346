import { Injectable } from '@nestjs/common';
import type { MonitoringRoundState } from '#libs/domain';
import { closingReport, countReports, decideClosed, decideJudged, decideMissed } from '#libs/domain';
import { JobProgress } from '../jobs/job-progress.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { NoticePrinter } from '../ports/notice-printer.port.js';
import { Outbox } from '../ports/outbox.port.js';
import { RoundPages } from '../ports/round-pages.port.js';
import { StreamBatchRecorder } from '../streams/stream-batch-recorder.js';
import { judgedBy } from './judged-by.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { PROGRESS_REPORTS } from './monitor-kinds.js';
import type { RoundPageMessage } from './round-worker.js';
import { ROUND_PAGE, RoundWorker } from './round-worker.js';
import { WarnDesk } from './warn-desk.js';

/** Settles the reports of a closing round page by page, and ends it with its notice. */
@Injectable()
export class CloseRoundUseCase {
  constructor(
    private readonly worker: RoundWorker,
    private readonly pages: RoundPages,
    private readonly facts: MonitorFactsLoader,
    private readonly batch: StreamBatchRecorder,
    private readonly queries: MonitorQueries,
    private readonly jobs: JobProgress,
    private readonly outbox: Outbox,
    private readonly printer: NoticePrinter,
    private readonly desk: WarnDesk,
  ) {}

  execute(message: RoundPageMessage): Promise<void> {
    const { tenantId, messageId: correlationId, jobId } = message;
    return this.worker.pageOnce(message, async (round) => {
      if (round.status !== 'closing') return;
      const page = { roundId: round.id, after: message.after, limit: ROUND_PAGE };
      const reports = await this.pages.lockReports(page);
      const facts = await this.facts.system();
      const happenings = reports.flatMap(({ state, content }) => {
        const event = decideMissed(state, facts) ?? decideJudged(state, judgedBy(round, content), facts);
        return event === null ? [] : [{ streamId: state.id, before: state, event }];
      });
      await this.batch.recordAll(PROGRESS_REPORTS, happenings, {
        ...{ tenantId, correlationId, actorKind: 'system' },
      });
      const last = reports.at(-1);
      const more = reports.length === ROUND_PAGE && last !== undefined;
      if (more) {
        await this.outbox.add([this.worker.page('round.close-page', round.id, jobId, last.state.id)]);
      }
      await this.jobs.advance(jobId, reports.length);
      if (!more) await this.end(message, round);
    });
  }

  private async end(message: RoundPageMessage, round: MonitoringRoundState): Promise<void> {
    const facts = await this.facts.system();
    const counts = countReports(await this.queries.counts(round.id, null));
    const report = closingReport(await this.queries.closingLines(round.id));
    const date = facts.dueDates.localDateOf(facts.now);
    const printed = this.printer.print({ round, counts, report, date });
    const hash = facts.sha256(printed.html);
    const event = decideClosed(round, { counts, noticeHash: hash }, facts);
    if (event === null) return;
    await this.worker.record(message, round, event);
    await this.queries.keepNotice(round.id, { ...printed, hash });
    const { red, yellow } = counts.lights;
    await this.desk.tell(
      `${round.name}已结束`,
      `红灯 ${String(red)}、黄灯 ${String(yellow)}、未报送 ${String(counts.statuses.missed)}。`,
    );
    const { tenantId, messageId: correlationId } = message;
    await this.jobs.finish(
      message.jobId,
      { roundId: round.id, noticeHash: hash },
      { tenantId, correlationId },
    );
  }
}
