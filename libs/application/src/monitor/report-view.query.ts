import { Injectable } from '@nestjs/common';
import type {
  Attachment,
  GoalTableContent,
  MonitoringRoundState,
  MonitorRefusal,
  ProgressReport,
  ProgressReportState,
} from '#libs/domain';
import { checkerRefusal, reportAsTyped, reporterRefusal, reportState } from '#libs/domain';
import { Attachments } from '../attachments/attachments.js';
import { NotFoundError } from '../errors/application-errors.js';
import { EventStore } from '../ports/event-store.port.js';
import type { ProgressDraft } from '../ports/monitor.queries.port.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { blankReport } from './blank-report.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { PROGRESS_REPORTS } from './monitor-kinds.js';
import { MonitorReader } from './monitor-reader.js';
import { ProgressReportActs } from './progress-report-acts.js';

/** What a person may do to a report, or why not. */
export interface ReportAction {
  readonly action: 'report' | 'verify' | 'return';
  readonly reason: MonitorRefusal | null;
}

/** An indicator that a table had in the round before, with what was reported of it then. */
export interface DroppedIndicator {
  readonly lineageId: string;
  readonly name: string;
  readonly actual: string | null;
}

/** A report with everything a person needs to fill it in, check it or read it. */
export interface ReportView {
  readonly state: ProgressReportState;
  readonly round: MonitoringRoundState;
  readonly content: GoalTableContent;
  /** As it was sent, with its words; null while nothing was. */
  readonly sent: ProgressReport | null;
  readonly opinion: string | null;
  /** What the department said, where finance has checked after it. */
  readonly departmentOpinion: string | null;
  readonly awaited: ReturnType<typeof reportState>;
  /** Indicators of the round before that the pinned version no longer has: 已调整取消. */
  readonly dropped: readonly DroppedIndicator[];
  readonly correctionId: string | null;
  readonly actions: readonly ReportAction[];
  readonly attachments: readonly Attachment[];
}

/** A report that is being written; revision 0 is the empty form. */
export interface SeenDraft extends Pick<ProgressDraft, 'revision' | 'content'> {
  readonly savedAt: string | null;
}

/** One report, for those who may see it. */
@Injectable()
export class ReportViewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: StreamStore,
    private readonly queries: MonitorQueries,
    private readonly reader: MonitorReader,
    private readonly reports: ProgressReportActs,
    private readonly facts: MonitorFactsLoader,
    private readonly events: EventStore,
    private readonly attachments: Attachments,
  ) {}

  /** @throws NotFoundError */
  execute(tenantId: string, personId: string, reportId: string): Promise<ReportView> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const state = await this.readable(personId, reportId);
      const [round, content] = [await this.reports.roundOf(state), await this.reports.contentOf(state)];
      const facts = await this.facts.load(personId, state.unitId);
      const today = facts.dueDates.localDateOf(facts.now);
      const verdict = checkerRefusal(state, facts);
      const words = await this.wordsOf(state);
      return {
        ...{ state, round, content },
        sent: state.report === null ? null : reportAsTyped(state.report, words),
        opinion: state.opinion === null ? null : words(state.opinion.commitment),
        departmentOpinion: saidByDepartment(state, words),
        awaited: reportState(state.report !== null, round.reportUntil, today),
        dropped: await this.dropped(state, round),
        attachments: await this.attachments.ofSubject('progress-report', reportId),
        correctionId: await this.queries.runningCorrection(reportId),
        actions: [
          { action: 'report', reason: reporterRefusal(state, round.status, facts) },
          { action: 'verify', reason: verdict },
          { action: 'return', reason: verdict ?? roundRefusal(round) },
        ],
      };
    });
  }

  /** The last draft, or a form with what is known already, as revision 0. @throws NotFoundError */
  draft(tenantId: string, personId: string, reportId: string): Promise<SeenDraft> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const state = await this.readable(personId, reportId);
      const draft = await this.queries.draft(reportId);
      if (draft !== null) return draft;
      const content = blankReport(await this.reports.contentOf(state));
      return { revision: 0, content, savedAt: null };
    });
  }

  private async readable(personId: string, reportId: string): Promise<ProgressReportState> {
    const state = await this.states.load(PROGRESS_REPORTS, reportId);
    if (state === null) throw new NotFoundError('progress-report', reportId);
    await this.reader.demand(personId, state.unitId, 'progress-report', reportId);
    return state;
  }

  private async wordsOf({
    report,
    opinion,
    departmentOpinion = null,
  }: ProgressReportState): Promise<(commitment: string) => string | null> {
    const notes = report === null ? [] : [report.moneyNote, ...report.indicators.flatMap(wordsIn)];
    const commitments = [opinion, departmentOpinion, ...notes].flatMap((one) =>
      one === null ? [] : [one.commitment],
    );
    const words = await this.events.openings(commitments);
    return (commitment) => words.get(commitment) ?? null;
  }

  private async dropped(
    { goalTableId, plan }: ProgressReportState,
    { cutOff }: MonitoringRoundState,
  ): Promise<readonly DroppedIndicator[]> {
    const before = await this.queries.reportBefore(goalTableId, cutOff);
    const pinned = new Set(plan.indicators.map(({ lineageId }) => lineageId));
    const gone = (before?.report?.indicators ?? []).filter(({ lineageId }) => !pinned.has(lineageId));
    if (before === null || gone.length === 0) return [];
    const { indicators } = await this.reports.contentOf(before);
    const names = new Map(indicators.map(({ lineageId, name }) => [lineageId, name]));
    return gone.map(({ lineageId, actual }) => ({ lineageId, name: names.get(lineageId) ?? '', actual }));
  }
}

type Recorded = NonNullable<ProgressReportState['report']>['indicators'][number];

function wordsIn({ causeNote, measure }: Recorded) {
  return [causeNote, measure];
}

function saidByDepartment(
  { status, departmentOpinion }: ProgressReportState,
  words: (commitment: string) => string | null,
): string | null {
  if (status === 'department-verified' || departmentOpinion == null) return null;
  return words(departmentOpinion.commitment);
}

function roundRefusal({ status }: MonitoringRoundState): MonitorRefusal | null {
  return status === 'open' ? null : { code: 'round-not-open', status };
}
