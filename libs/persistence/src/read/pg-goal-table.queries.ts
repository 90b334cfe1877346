import { Injectable } from '@nestjs/common';
import type { GoalTableRow, Page, PageRequest, ProgressRow, PublishedTable } from '#libs/application';
import { GoalTableQueries } from '#libs/application';
import type { GoalTableContent } from '#libs/domain';
import { transaction } from '../unit-of-work/transaction.js';
import { isUuid } from '../unit-of-work/uuid.js';
import { pageAfter } from './page-after.js';
import {
  LIST,
  LIST_COUNT,
  PROGRESS,
  PUBLISHED,
  PUBLISHED_COUNT,
  PUBLISHED_ONE,
} from './goal-table-list.statements.js';
import { pageOf } from './page-of.js';

type PublishedRow = Omit<PublishedTable, 'content'> & { readonly content: string; readonly sort: string };

/** Lists and sums over goal tables. */
@Injectable()
export class PgGoalTableQueries extends GoalTableQueries {
  async list(
    filter: { readonly unitIds: readonly string[] | null; readonly fiscalYear: number | null },
    page: PageRequest,
  ): Promise<Page<GoalTableRow>> {
    const values = [transaction().tenantId, filter.unitIds, filter.fiscalYear];
    const [sort, id] = pageAfter(page.cursor, 'year', 'downwards');
    const [rows, counted] = await Promise.all([
      transaction().query<GoalTableRow & { sort: string }>(LIST, [...values, sort, id, page.limit + 1]),
      page.withTotal ? transaction().query<{ count: number }>(LIST_COUNT, values) : [],
    ]);
    return pageOf(
      rows,
      page,
      counted[0]?.count ?? null,
      (row) => [row.sort, row.goalTableId],
      ({ sort: _, ...row }): GoalTableRow => row,
    );
  }

  progress(fiscalYear: number, unitIds: readonly string[] | null): Promise<readonly ProgressRow[]> {
    return transaction().query<ProgressRow>(PROGRESS, [transaction().tenantId, fiscalYear, unitIds]);
  }

  async published(fiscalYear: number | null, page: PageRequest): Promise<Page<PublishedTable>> {
    const values = [transaction().tenantId, fiscalYear];
    const [sort, id] = pageAfter(page.cursor, 'instant', 'downwards');
    const [rows, counted] = await Promise.all([
      transaction().query<PublishedRow>(PUBLISHED, [...values, sort, id, page.limit + 1]),
      page.withTotal ? transaction().query<{ count: number }>(PUBLISHED_COUNT, values) : [],
    ]);
    const keyset = (row: PublishedRow) => [row.sort, row.goalTableId] as const;
    return pageOf(rows, page, counted[0]?.count ?? null, keyset, publishedOf);
  }

  async publishedOne(goalTableId: string): Promise<PublishedTable | null> {
    if (!isUuid(goalTableId)) return null;
    const [row] = await transaction().query<PublishedRow>(PUBLISHED_ONE, [
      transaction().tenantId,
      goalTableId,
    ]);
    return row === undefined ? null : publishedOf(row);
  }
}

function publishedOf({ sort: _, content, ...row }: PublishedRow): PublishedTable {
  return { ...row, content: JSON.parse(content) as GoalTableContent };
}
