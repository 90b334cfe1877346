import type { IncidentRow, Page, PageRequest } from '#libs/application';
import { IncidentQueries } from '#libs/application';
import type { IncidentState } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';

/** Finds incidents among the streams. */
export class InMemoryIncidentQueries extends IncidentQueries {
  async openAbout(subjectIds: readonly string[]): Promise<readonly string[]> {
    await Promise.resolve();
    return incidents()
      .filter(
        ({ status, taskId, dutyId }) => status === 'open' && subjectIds.includes(taskId ?? dutyId ?? ''),
      )
      .map(({ id }) => id);
  }

  async list(status: IncidentState['status'], page: PageRequest): Promise<Page<IncidentRow>> {
    await Promise.resolve();
    const { units } = inMemoryTransaction().district;
    const rows = incidents()
      .filter((one) => one.status === status)
      .map(({ id: incidentId, taskId, dutyId, label, unitId, dueOn, openedAt, closedAt }) => ({
        ...{ incidentId, taskId, dutyId, label, unitId, dueOn, status, openedAt, closedAt },
        unitName: units.find(({ id }) => id === unitId)?.name ?? '',
      }));
    return pageOf(rows, page, ({ openedAt, incidentId }) => [openedAt, incidentId], 'down');
  }
}

function incidents(): readonly IncidentState[] {
  const streams = [...inMemoryTransaction().rows.streams];
  // what is kept under a kind's name has been folded by that kind
  return streams
    .filter(([place]) => place.startsWith('incident '))
    .map(([, state]) => state as IncidentState);
}
