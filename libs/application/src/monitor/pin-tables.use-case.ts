import { Injectable } from '@nestjs/common';
import type { MonitoringRoundState, PinnedTable } from '#libs/domain';
import { countReports, decidePinned, openReport, planFor, proposePlan } from '#libs/domain';
import { JobProgress } from '../jobs/job-progress.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { Outbox } from '../ports/outbox.port.js';
import type { TableInForce } from '../ports/round-pages.port.js';
import { RoundPages } from '../ports/round-pages.port.js';
import { StreamBatchRecorder } from '../streams/stream-batch-recorder.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { PROGRESS_REPORTS } from './monitor-kinds.js';
import type { RoundPageMessage } from './round-worker.js';
import { ROUND_PAGE, RoundWorker } from './round-worker.js';

/** Asks the units of one page of tables for their reports; the last page says how many there are. */
@Injectable()
export class PinTablesUseCase {
  constructor(
    private readonly worker: RoundWorker,
    private readonly pages: RoundPages,
    private readonly facts: MonitorFactsLoader,
    private readonly batch: StreamBatchRecorder,
    private readonly queries: MonitorQueries,
    private readonly jobs: JobProgress,
    private readonly outbox: Outbox,
  ) {}

  execute(message: RoundPageMessage): Promise<void> {
    return this.worker.pageOnce(message, async (round) => {
      if (round.status !== 'open' || round.tables !== null) return;
      const { id: roundId, fiscalYear, cutOff } = round;
      const page = { roundId, after: message.after, limit: ROUND_PAGE };
      const tables = await this.pages.tablesInForce({ ...page, fiscalYear, cutOff });
      const asked = await this.ask(message, round, tables);
      const last = tables.at(-1);
      if (tables.length === ROUND_PAGE && last !== undefined) {
        const { jobId } = message;
        await this.outbox.add([this.worker.page('round.open-page', roundId, jobId, last.goalTableId)]);
        await this.jobs.advance(jobId, asked);
      } else {
        await this.jobs.advance(message.jobId, asked);
        await this.end(message, round);
      }
    });
  }

  private async ask(
    { tenantId, messageId }: RoundPageMessage,
    round: MonitoringRoundState,
    tables: readonly TableInForce[],
  ): Promise<number> {
    const ids = tables.map(({ goalTableId }) => goalTableId);
    const known = new Set(ids.length === 0 ? [] : await this.pages.alreadyAsked(round.id, ids));
    const facts = await this.facts.system();
    const happenings = tables
      .filter(({ goalTableId }) => !known.has(goalTableId))
      .map((table) => ({
        streamId: facts.newId(),
        before: null,
        event: openReport(pinned(table, round.id), round.reportUntil, facts),
      }));
    const context = { tenantId, correlationId: messageId, actorKind: 'system' } as const;
    await this.batch.recordAll(PROGRESS_REPORTS, happenings, context);
    return happenings.length;
  }

  private async end(message: RoundPageMessage, round: MonitoringRoundState): Promise<void> {
    const { tables } = countReports(await this.queries.counts(round.id, null));
    const event = decidePinned(round, tables, await this.facts.system());
    if (event !== null) await this.worker.record(message, round, event);
    const { tenantId, messageId: correlationId } = message;
    await this.jobs.finish(message.jobId, { roundId: round.id, tables }, { tenantId, correlationId });
  }
}

function pinned({ content, confirmedPlan, ...table }: TableInForce, roundId: string): PinnedTable {
  const plan = planFor(content, proposePlan(content), confirmedPlan);
  return { ...table, roundId, projectName: content.projectName, plan };
}
