import type { ReportWithContent, RoundPage, TableInForce } from '#libs/application';
import { RoundPages } from '#libs/application';
import type { Duty, GoalTableState, ProgressPlanState, ProgressReportState } from '#libs/domain';
import { streamsOf } from './in-memory-streams.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** Pages of a round out of the maps. */
export class InMemoryRoundPages extends RoundPages {
  async tablesInForce(
    page: RoundPage & { readonly fiscalYear: number; readonly cutOff: string },
  ): Promise<readonly TableInForce[]> {
    await Promise.resolve();
    const { tables } = inMemoryTransaction().rows;
    return [...tables.values()]
      .filter(({ id, fiscalYear }) => fiscalYear === page.fiscalYear && id > page.after)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .flatMap((table) => inForce(table, page.cutOff))
      .slice(0, page.limit);
  }

  async alreadyAsked(roundId: string, goalTableIds: readonly string[]): Promise<readonly string[]> {
    await Promise.resolve();
    return reportsOf(roundId)
      .map(({ goalTableId }) => goalTableId)
      .filter((id) => goalTableIds.includes(id));
  }

  async lockAwaited({
    roundId,
    after,
    limit,
    reportUntil,
  }: RoundPage & { readonly reportUntil: string }): Promise<readonly ProgressReportState[]> {
    await Promise.resolve();
    const isElsewhere = ({ status, dueOn, provisional }: Duty): boolean =>
      status === 'open' && (dueOn !== reportUntil || provisional);
    return reportsOf(roundId)
      .filter(({ id, status, duties }) => id > after && status === 'due' && duties.some(isElsewhere))
      .slice(0, limit);
  }

  async lockReports({ roundId, after, limit }: RoundPage): Promise<readonly ReportWithContent[]> {
    await Promise.resolve();
    const { tables } = inMemoryTransaction().rows;
    return reportsOf(roundId)
      .filter(({ id }) => id > after)
      .slice(0, limit)
      .map((state) => {
        const version = tables.get(state.goalTableId)?.versions.find(({ id }) => id === state.versionId);
        if (version === undefined) throw new Error(`no version ${state.versionId}`);
        return { state, content: version.content };
      });
  }
}

function reportsOf(roundId: string): readonly ProgressReportState[] {
  return (streamsOf('progress-report') as readonly ProgressReportState[]).filter(
    (report) => report.roundId === roundId,
  );
}

function inForce(
  { id, unitId, fiscalYear, versions }: GoalTableState,
  cutOff: string,
): readonly TableInForce[] {
  const [version] = versions
    .filter(({ status }) => status === 'approved' || status === 'superseded')
    .filter(({ approvalDate }) => approvalDate !== null && approvalDate <= cutOff)
    .sort((one, other) => other.no - one.no);
  if (version === undefined) return [];
  const plan = (streamsOf('progress-plan') as readonly ProgressPlanState[]).find(
    ({ goalTableId }) => goalTableId === id,
  );
  const { id: versionId, contentHash, content } = version;
  const confirmedPlan = plan?.confirmed ?? null;
  return [{ goalTableId: id, unitId, fiscalYear, versionId, contentHash, content, confirmedPlan }];
}
