import { Injectable } from '@nestjs/common';
import type { EvaluationFilter, ListedEvaluation, Page, PageRequest } from '#libs/application';
import { SelfEvaluationQueries } from '#libs/application';
import { pageAfter } from '../read/page-after.js';
import { pageOf } from '../read/page-of.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import * as statements from './self-evaluation.statements.js';

type ListedRow = ListedEvaluation & { readonly sort: string };

/** Lists of self-evaluations. */
@Injectable()
export class PgSelfEvaluationQueries extends SelfEvaluationQueries {
  async list(filter: EvaluationFilter, page: PageRequest): Promise<Page<ListedEvaluation>> {
    const { units, fiscalYear, status, sampled } = filter;
    const values = [transaction().tenantId, units, fiscalYear, status, sampled];
    const [sort, id] = pageAfter(page.cursor, 'year', 'downwards');
    const [rows, counted] = await Promise.all([
      transaction().query<ListedRow>(statements.LIST, [...values, sort, id, page.limit + 1]),
      page.withTotal ? transaction().query<{ count: number }>(statements.LIST_COUNT, values) : [],
    ]);
    const keyset = (row: ListedRow) => [row.sort, row.id] as const;
    return pageOf(rows, page, counted[0]?.count ?? null, keyset, ({ sort: _, ...listed }) => listed);
  }

  unopened(fiscalYear: number): Promise<readonly string[]> {
    return ids(statements.UNOPENED, fiscalYear);
  }

  drawable(fiscalYear: number): Promise<readonly string[]> {
    return ids(statements.DRAWABLE, fiscalYear);
  }
}

async function ids(statement: NamedStatement, fiscalYear: number): Promise<readonly string[]> {
  const rows = await transaction().query<{ id: string }>(statement, [transaction().tenantId, fiscalYear]);
  return rows.map(({ id }) => id);
}
