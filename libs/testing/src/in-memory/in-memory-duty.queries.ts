import type { DutyFilter, DutyRow, HeldDuty, Page, PageRequest } from '#libs/application';
import { DutyQueries } from '#libs/application';
import type { CorrectionState, ProgressReportState } from '#libs/domain';
import { inForce } from './in-memory-directory.repository.js';
import { streamsOf } from './in-memory-streams.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';

/** Lists of open duties. */
export class InMemoryDutyQueries extends DutyQueries {
  async open(filter: DutyFilter, page: PageRequest): Promise<Page<DutyRow>> {
    await Promise.resolve();
    const { rows, district } = inMemoryTransaction();
    const wanted = [...rows.duties.values()]
      .filter((duty) => duty.status === 'open' && isOwedBy(duty, filter.owedBy))
      .filter(({ unitId }) => filter.unitIds?.includes(unitId) !== false)
      .filter(({ kind }) => filter.kind === null || kind === filter.kind)
      .filter(({ streamId }) => filter.roundId === null || isOfRound(streamId, filter.roundId))
      .filter(({ dueAt }) => filter.dueBefore === null || dueAt < filter.dueBefore)
      .map((duty) => ({
        ...duty,
        unitName: district.units.find(({ id }) => id === duty.unitId)?.name ?? '',
      }));
    return pageOf(wanted, page, ({ dueAt, dutyId }) => [dueAt, dutyId], 'up');
  }
}

function isOfRound(streamId: string, roundId: string): boolean {
  const reports = streamsOf('progress-report') as readonly ProgressReportState[];
  const corrections = streamsOf('correction') as readonly CorrectionState[];
  return [...reports, ...corrections].some((one) => one.id === streamId && one.roundId === roundId);
}

function isOwedBy({ assignee, role, unitId }: HeldDuty, owedBy: DutyFilter['owedBy']): boolean {
  if (owedBy === null || assignee !== null) return owedBy === null || assignee === owedBy.personId;
  const person = inMemoryTransaction().district.people.find(({ id }) => id === owedBy.personId);
  return (
    person?.grants.some(
      (one) => one.role === role && one.unitId === unitId && inForce(one, owedBy.onDate),
    ) === true
  );
}
