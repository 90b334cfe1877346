import { Injectable } from '@nestjs/common';
import type {
  GoalTableContent,
  MonitoringRoundState,
  ProgressReport,
  ProgressReportState,
} from '#libs/domain';
import {
  correctionOrigin,
  correctionReasons,
  decideReport,
  decideReturn,
  decideVerify,
  openCorrection,
} from '#libs/domain';
import { Attachments } from '../attachments/attachments.js';
import { NotFoundError } from '../errors/application-errors.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { judgedBy } from './judged-by.js';
import type { MonitorAnswer, MonitorRequest } from './monitor-acts.js';
import { MonitorActs } from './monitor-acts.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { CORRECTIONS, MONITORING_ROUNDS, PROGRESS_REPORTS } from './monitor-kinds.js';

/** What people do to a report: the unit sends it, the finance desk stands by it or returns it. */
@Injectable()
export class ProgressReportActs {
  constructor(
    private readonly acts: MonitorActs,
    private readonly states: StreamStore,
    private readonly tables: GoalTableRepository,
    private readonly queries: MonitorQueries,
    private readonly recorder: StreamRecorder,
    private readonly facts: MonitorFactsLoader,
    private readonly attachments: Attachments,
  ) {}

  /** 报送. @throws RefusedError with every finding at its place, NotFoundError, ConflictError */
  send(
    request: MonitorRequest,
    reportId: string,
    report: ProgressReport,
    attachmentIds: readonly string[] = [],
  ): Promise<MonitorAnswer> {
    return this.acts.change(request, target(reportId), async (state, facts) => {
      const [round, content] = await Promise.all([this.roundOf(state), this.contentOf(state)]);
      const by = { ...judgedBy(round, content), round: round.status };
      const decision = decideReport(state, report, by, facts);
      const subject = { kind: 'progress-report', id: reportId, unitId: state.unitId };
      return this.attachments.prove(decision, attachmentIds, subject, request.actorId);
    });
  }

  /** 核实; a red light, or yellow for the second time running, opens a correction. */
  verify(request: MonitorRequest, reportId: string, opinion: string | null): Promise<MonitorAnswer> {
    return this.acts.change(
      request,
      target(reportId),
      (state, facts) => decideVerify(state, opinion, facts),
      (after) => this.correct(request, after),
    );
  }

  /** 退回. */
  return(request: MonitorRequest, reportId: string, opinion: string): Promise<MonitorAnswer> {
    return this.acts.change(request, target(reportId), async (state, facts) => {
      const { status } = await this.roundOf(state);
      return decideReturn(state, opinion, status, facts);
    });
  }

  /** The content that the round pinned, as it was in force then. @throws NotFoundError */
  async contentOf({ goalTableId, versionId }: ProgressReportState): Promise<GoalTableContent> {
    const table = await this.tables.load(goalTableId);
    const version = table?.versions.find(({ id }) => id === versionId);
    if (version === undefined) throw new NotFoundError('version', versionId);
    return version.content;
  }

  /** The round that asked for the report. @throws NotFoundError */
  async roundOf({ roundId }: ProgressReportState): Promise<MonitoringRoundState> {
    const round = await this.states.load(MONITORING_ROUNDS, roundId);
    if (round === null) throw new NotFoundError('round', roundId);
    return round;
  }

  private async correct(
    { tenantId, correlationId }: MonitorRequest,
    report: ProgressReportState,
  ): Promise<void> {
    const { lights, status } = report;
    // what only the department has looked at may still be returned
    if (
      status !== 'verified' ||
      lights === null ||
      (await this.queries.runningCorrection(report.id)) !== null
    )
      return;
    const { cutOff } = await this.roundOf(report);
    const before = await this.queries.reportBefore(report.goalTableId, cutOff);
    const origin = correctionOrigin(lights, before?.lights?.project ?? null);
    if (origin === null) return;
    const { id: reportId, roundId, goalTableId, unitId, fiscalYear, projectName } = report;
    const reasons = correctionReasons(lights, await this.contentOf(report));
    const subject = { reportId, roundId, goalTableId, unitId, fiscalYear, projectName, origin, reasons };
    const facts = await this.facts.system();
    const happening = { streamId: facts.newId(), event: openCorrection(subject, facts) };
    const context = { tenantId, correlationId, actorKind: 'system' } as const;
    await this.recorder.record(CORRECTIONS, null, happening, context);
  }
}

function target(id: string) {
  const unitOf = ({ unitId }: ProgressReportState): string => unitId;
  return { kind: PROGRESS_REPORTS, id, missing: 'progress-report', unitOf } as const;
}
