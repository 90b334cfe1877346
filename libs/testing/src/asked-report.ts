import type { PinnedTable, ProgressReportState } from '#libs/domain';
import { evolveReport, openReport } from '#libs/domain';
import type { ReportedTable } from './progress-reports.js';
import { sha256, townFacts } from './town-facts.js';
import { UNITS } from './town.data.js';

/** What a round pins of a table of the grid centre. */
export function pinnedTable({ table, plan }: Pick<ReportedTable, 'table' | 'plan'>): PinnedTable {
  return {
    roundId: 'round-1',
    goalTableId: 'table-1',
    unitId: UNITS.grid,
    fiscalYear: table.fiscalYear,
    versionId: 'version-1',
    contentHash: sha256('content'),
    projectName: table.projectName,
    plan,
  };
}

/** A report that the grid centre owes since Monday 2024-07-01, until 2024-07-12. */
export function askedReport(one: Pick<ReportedTable, 'table' | 'plan'>): ProgressReportState {
  const facts = townFacts('system', { id: 'report-1', version: 0 }, { now: '2024-07-01T00:30:00.000Z' });
  return evolveReport(null, openReport(pinnedTable(one), '2024-07-12', facts), 'report-1');
}
