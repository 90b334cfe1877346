import type { GoalTableRow, Page, PageRequest, ProgressRow, PublishedTable } from '#libs/application';
import { GoalTableQueries } from '#libs/application';
import type { GoalTableState, ShownState } from '#libs/domain';
import { decimal, sumOfDecimals } from '#libs/shared';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';
import { headOf } from './table-head.js';

/** Lists and sums over goal tables. */
export class InMemoryGoalTableQueries extends GoalTableQueries {
  async list(
    {
      unitIds,
      fiscalYear,
    }: { readonly unitIds: readonly string[] | null; readonly fiscalYear: number | null },
    page: PageRequest,
  ): Promise<Page<GoalTableRow>> {
    await Promise.resolve();
    const rows = allTables(fiscalYear)
      .filter(({ unitId }) => unitIds?.includes(unitId) !== false)
      .map(headOf);
    return pageOf(rows, page, (row) => [String(row.fiscalYear), row.goalTableId], 'down');
  }

  async progress(fiscalYear: number, unitIds: readonly string[] | null): Promise<readonly ProgressRow[]> {
    await Promise.resolve();
    const { units, people } = inMemoryTransaction().district;
    const declaring = people
      .flatMap(({ grants }) => grants)
      .filter(({ role }) => role === 'declarer')
      .map(({ unitId }) => unitId);
    const tables = allTables(fiscalYear);
    const counted = new Set([...declaring, ...tables.map(({ unitId }) => unitId)]);
    return units
      .filter(({ id }) => counted.has(id) && unitIds?.includes(id) !== false)
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map(({ id, name }) => ({
        unitId: id,
        unitName: name,
        ...sumsOf(tables.filter(({ unitId }) => unitId === id)),
      }));
  }

  async published(fiscalYear: number | null, page: PageRequest): Promise<Page<PublishedTable>> {
    await Promise.resolve();
    const rows = allTables(fiscalYear).flatMap(publishedOf);
    return pageOf(rows, page, (row) => [row.publishedAt, row.goalTableId], 'down');
  }

  async publishedOne(goalTableId: string): Promise<PublishedTable | null> {
    const table = allTables(null).find(({ id }) => id === goalTableId);
    const [row] = await Promise.resolve(table === undefined ? [] : publishedOf(table));
    return row ?? null;
  }
}

function allTables(fiscalYear: number | null): readonly GoalTableState[] {
  const tables = [...inMemoryTransaction().rows.tables.values()];
  return tables.filter((state) => fiscalYear === null || state.fiscalYear === fiscalYear);
}

function sumsOf(tables: readonly GoalTableState[]): Omit<ProgressRow, 'unitId' | 'unitName'> {
  const { now } = inMemoryTransaction();
  const counts: Partial<Record<ShownState, number>> = {};
  const heads = tables.map(headOf);
  for (const { shownState } of heads) counts[shownState] = (counts[shownState] ?? 0) + 1;
  const amounts = heads.flatMap(({ annualBudget }) => (annualBudget === '' ? [] : [decimal(annualBudget)]));
  const open = tables.flatMap(({ tasks }) => tasks.filter(({ status }) => status === 'open'));
  return {
    counts,
    tables: tables.length,
    budget: sumOfDecimals(amounts).toPlaces(2),
    overdue: open.filter(({ dueAt }) => dueAt < now).length,
  };
}

function publishedOf(state: GoalTableState): readonly PublishedTable[] {
  const { status, versionId, publishedAt, officialUrl } = state.publication;
  const version = state.versions.find(({ id }) => id === versionId);
  if (status !== 'published' || version === undefined) return [];
  const { unitName } = headOf(state);
  const { content, contentHash, approvalNumber, approvalDate } = version;
  return [
    {
      ...{ goalTableId: state.id, unitName, content, contentHash, officialUrl },
      approvalNumber: approvalNumber ?? '',
      approvalDate: approvalDate ?? '',
      publishedAt: publishedAt ?? '',
    },
  ];
}
