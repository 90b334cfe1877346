import { Injectable } from '@nestjs/common';
import { demandVersion } from '../action/reasoned-acts.js';
import type {
  CorrectionOrder,
  CorrectionPlan,
  CorrectionState,
  NoticeOrder,
  ProgressReportState,
} from '#libs/domain';
import {
  correctionReasons,
  decideCompleteCorrection,
  decideNotice,
  decideOrderCorrection,
  decidePlanCorrection,
  decideSendBackCorrection,
  decideVerifyCorrection,
} from '#libs/domain';
import { Attachments } from '../attachments/attachments.js';
import { NotFoundError } from '../errors/application-errors.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import type { MonitorAnswer, MonitorRequest } from './monitor-acts.js';
import { MonitorActs } from './monitor-acts.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { CORRECTIONS, PROGRESS_REPORTS } from './monitor-kinds.js';
import { ProgressReportActs } from './progress-report-acts.js';

/** What people do about a deviation, from the order to its verified end. */
@Injectable()
export class CorrectionActs {
  constructor(
    private readonly acts: MonitorActs,
    private readonly states: StreamStore,
    private readonly facts: MonitorFactsLoader,
    private readonly queries: MonitorQueries,
    private readonly reports: ProgressReportActs,
    private readonly attachments: Attachments,
  ) {}

  /** The finance desk asks for 纠偏 or 整改 over a report; the version is that of the report. */
  order(request: MonitorRequest, reportId: string, order: CorrectionOrder): Promise<MonitorAnswer> {
    return this.acts.once(request, async () => {
      const report = await this.states.loadForUpdate(PROGRESS_REPORTS, reportId);
      if (report === null) throw new NotFoundError('progress-report', reportId);
      demandVersion(report.version, request.ifMatch);
      const facts = await this.facts.load(request.actorId, report.unitId);
      const running = await this.queries.runningCorrection(reportId);
      const decision = decideOrderCorrection(await this.subjectOf(report), order, running, facts);
      const { answer } = await this.acts.record(request, CORRECTIONS, facts.newId(), null, decision);
      return answer;
    });
  }

  /** 整改通知 over a correction under way. */
  notice(request: MonitorRequest, id: string, order: NoticeOrder): Promise<MonitorAnswer> {
    return this.acts.change(request, target(id), (state, facts) => decideNotice(state, order, facts));
  }

  plan(
    request: MonitorRequest,
    id: string,
    plan: CorrectionPlan,
    attachmentIds: readonly string[] = [],
  ): Promise<MonitorAnswer> {
    return this.acts.change(request, target(id), (state, facts) => {
      const decision = decidePlanCorrection(state, plan, facts);
      return this.attachments.prove(decision, attachmentIds, subjectOf(state), request.actorId);
    });
  }

  complete(
    request: MonitorRequest,
    id: string,
    account: string,
    attachmentIds: readonly string[] = [],
  ): Promise<MonitorAnswer> {
    return this.acts.change(request, target(id), (state, facts) => {
      const decision = decideCompleteCorrection(state, account, facts);
      return this.attachments.prove(decision, attachmentIds, subjectOf(state), request.actorId);
    });
  }

  verify(request: MonitorRequest, id: string, opinion: string | null): Promise<MonitorAnswer> {
    return this.acts.change(request, target(id), (state, facts) =>
      decideVerifyCorrection(state, opinion, facts),
    );
  }

  sendBack(
    request: MonitorRequest,
    id: string,
    back: { readonly opinion: string; readonly actBy: string },
  ): Promise<MonitorAnswer> {
    return this.acts.change(request, target(id), (state, facts) =>
      decideSendBackCorrection(state, back, facts),
    );
  }

  private async subjectOf(report: ProgressReportState) {
    const { id: reportId, roundId, goalTableId, unitId, fiscalYear, projectName, lights } = report;
    const reasons = lights === null ? [] : correctionReasons(lights, await this.reports.contentOf(report));
    const origin = 'notice' as const;
    return { reportId, roundId, goalTableId, unitId, fiscalYear, projectName, origin, reasons };
  }
}

function subjectOf({ id, unitId }: CorrectionState) {
  return { kind: 'correction', id, unitId } as const;
}

function target(id: string) {
  const unitOf = ({ unitId }: CorrectionState): string => unitId;
  return { kind: CORRECTIONS, id, missing: 'correction', unitOf } as const;
}
