import { Injectable } from '@nestjs/common';
import { demandVersion } from '../action/reasoned-acts.js';
import type { ProgressReport, ReportFinding } from '#libs/domain';
import { checkReport, reporterRefusal } from '#libs/domain';
import { NotFoundError, RefusedError } from '../errors/application-errors.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { judgedBy } from './judged-by.js';
import type { MonitorRequest } from './monitor-acts.js';
import { MonitorActs } from './monitor-acts.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { PROGRESS_REPORTS } from './monitor-kinds.js';
import { ProgressReportActs } from './progress-report-acts.js';

/** What saving a draft answers: it is kept whatever is wrong with it, and says what is. */
export interface SavedDraft {
  readonly revision: number;
  readonly findings: readonly ReportFinding[];
}

/** Keeps what a unit has typed so far: no part of the record, and never lost to a fault in it. */
@Injectable()
export class SaveDraftUseCase {
  constructor(
    private readonly acts: MonitorActs,
    private readonly states: StreamStore,
    private readonly queries: MonitorQueries,
    private readonly reports: ProgressReportActs,
    private readonly facts: MonitorFactsLoader,
  ) {}

  /** @throws RefusedError for who may not report, ConflictError when another revision was saved meanwhile */
  execute(request: MonitorRequest, reportId: string, content: ProgressReport): Promise<SavedDraft> {
    return this.acts.once(request, async () => {
      const state = await this.states.load(PROGRESS_REPORTS, reportId);
      if (state === null) throw new NotFoundError('progress-report', reportId);
      const facts = await this.facts.load(request.actorId, state.unitId);
      const round = await this.reports.roundOf(state);
      const refusal = reporterRefusal(state, round.status, facts);
      // a draft outlives its round: what was typed is not lost because it came too late
      if (refusal !== null && refusal.code !== 'round-not-open') throw new RefusedError(refusal, null);
      const before = await this.queries.draft(reportId);
      demandVersion(before?.revision ?? 0, request.ifMatch);
      const revision = (before?.revision ?? 0) + 1;
      const { actorId: savedBy } = request;
      await this.queries.saveDraft(reportId, { revision, content, savedBy, savedAt: facts.now });
      const held = judgedBy(round, await this.reports.contentOf(state));
      const isOpen = round.status === 'open';
      return { revision, findings: checkReport(content, { ...held, plan: state.plan, isOpen }) };
    });
  }
}
