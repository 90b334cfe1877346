import type {
  Page,
  PageRequest,
  ProgressDraft,
  ReportFilter,
  ReportRow,
  RoundNotice,
} from '#libs/application';
import { ConflictError, MonitorQueries } from '#libs/application';
import type {
  ClosingLine,
  CorrectionState,
  CorrectionStatus,
  CountedReport,
  MonitoringRoundState,
  ProgressPlanState,
  ProgressReportState,
} from '#libs/domain';
import { streamsOf } from './in-memory-streams.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';

/** Lists and look-ups of monitoring out of the maps. */
export class InMemoryMonitorQueries extends MonitorQueries {
  async rounds(fiscalYear: number | null): Promise<readonly MonitoringRoundState[]> {
    await Promise.resolve();
    return (streamsOf('monitoring-round') as readonly MonitoringRoundState[])
      .filter((round) => fiscalYear === null || round.fiscalYear === fiscalYear)
      .sort((one, other) => (one.cutOff > other.cutOff ? -1 : 1));
  }

  async roundOf(fiscalYear: number, cutOff: string): Promise<string | null> {
    return (await this.rounds(fiscalYear)).find((round) => round.cutOff === cutOff)?.id ?? null;
  }

  async counts(roundId: string, unitIds: readonly string[] | null): Promise<readonly CountedReport[]> {
    await Promise.resolve();
    return reportsOf(roundId)
      .filter(({ unitId }) => unitIds?.includes(unitId) !== false)
      .map(({ status, lights }) => {
        return { status, light: lights?.project ?? null, quadrant: lights?.quadrant ?? null, count: 1 };
      });
  }

  async reports(
    roundId: string,
    { unitIds, light, status }: ReportFilter,
    page: PageRequest,
  ): Promise<Page<ReportRow>> {
    await Promise.resolve();
    const wanted = reportsOf(roundId).filter(
      (one) =>
        unitIds?.includes(one.unitId) !== false &&
        (light === null || one.lights?.project === light) &&
        (status === null || one.status === status),
    );
    const rows = wanted.map((state) => ({ reportId: state.id, unitName: unitNamed(state.unitId), state }));
    return pageOf(rows, page, ({ reportId }) => ['0000', reportId], 'up');
  }

  async closingLines(roundId: string): Promise<readonly ClosingLine[]> {
    await Promise.resolve();
    return reportsOf(roundId).map(({ unitId, projectName, status, lights, report }) => {
      const inColour = (colour: string): number =>
        lights?.indicators.filter((one) => one.light.colour === colour).length ?? 0;
      const money = report?.money.find(({ source }) => source === 'total') ?? null;
      return {
        ...{ unitName: unitNamed(unitId), projectName, status, light: lights?.project ?? null },
        ...{ moneyLight: lights?.money.colour ?? null, quadrant: lights?.quadrant ?? null },
        ...{ money: lights === null ? null : money, red: inColour('red'), yellow: inColour('yellow') },
      };
    });
  }

  async reportBefore(goalTableId: string, cutOff: string): Promise<ProgressReportState | null> {
    const earlier = (await this.rounds(null)).filter((round) => round.cutOff < cutOff);
    for (const { id } of earlier) {
      const found = reportsOf(id).find((report) => report.goalTableId === goalTableId);
      if (found !== undefined) return found;
    }
    return null;
  }

  async planOf(goalTableId: string): Promise<ProgressPlanState | null> {
    await Promise.resolve();
    const plans = streamsOf('progress-plan') as readonly ProgressPlanState[];
    return plans.find((plan) => plan.goalTableId === goalTableId) ?? null;
  }

  async runningCorrection(reportId: string): Promise<string | null> {
    await Promise.resolve();
    const running = (streamsOf('correction') as readonly CorrectionState[]).find(
      (one) => one.reportId === reportId && one.status !== 'verified',
    );
    return running?.id ?? null;
  }

  async corrections(
    filter: { readonly unitIds: readonly string[] | null; readonly status: CorrectionStatus | null },
    page: PageRequest,
  ): Promise<Page<CorrectionState>> {
    await Promise.resolve();
    const wanted = (streamsOf('correction') as readonly CorrectionState[]).filter(
      ({ unitId, status }) =>
        filter.unitIds?.includes(unitId) !== false && (filter.status === null || status === filter.status),
    );
    return pageOf(wanted, page, ({ id }) => ['0000', id], 'up');
  }

  async draft(reportId: string): Promise<ProgressDraft | null> {
    await Promise.resolve();
    return inMemoryTransaction().rows.drafts.get(reportId) ?? null;
  }

  async saveDraft(reportId: string, draft: ProgressDraft): Promise<void> {
    await Promise.resolve();
    const { drafts } = inMemoryTransaction().writable;
    if ((drafts.get(reportId)?.revision ?? 0) !== draft.revision - 1) {
      throw new ConflictError({ code: 'concurrent-change' });
    }
    drafts.set(reportId, draft);
  }

  async notice(roundId: string): Promise<RoundNotice | null> {
    await Promise.resolve();
    return inMemoryTransaction().rows.roundNotices.get(roundId) ?? null;
  }

  async keepNotice(roundId: string, notice: RoundNotice): Promise<void> {
    await Promise.resolve();
    inMemoryTransaction().writable.roundNotices.set(roundId, notice);
  }
}

function reportsOf(roundId: string): readonly ProgressReportState[] {
  return (streamsOf('progress-report') as readonly ProgressReportState[]).filter(
    (report) => report.roundId === roundId,
  );
}

function unitNamed(unitId: string): string {
  const { district } = inMemoryTransaction();
  return district.units.find(({ id }) => id === unitId)?.name ?? '';
}
