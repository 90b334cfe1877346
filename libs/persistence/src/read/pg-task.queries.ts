import { Injectable } from '@nestjs/common';
import type { InboxRow, InitiatedRow, Page, PageRequest } from '#libs/application';
import { TaskQueries } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import type { Direction } from './page-after.js';
import { pageAfter } from './page-after.js';
import { pageOf } from './page-of.js';
import { DONE, DONE_COUNT, INITIATED, INITIATED_COUNT, TO_DO, TO_DO_COUNT } from './task.statements.js';

/** The three boxes of a person. */
@Injectable()
export class PgTaskQueries extends TaskQueries {
  toDo(personId: string, onDate: string, page: PageRequest): Promise<Page<InboxRow>> {
    return boxOf<InboxRow>(TO_DO, TO_DO_COUNT, [personId, onDate], page, 'upwards', (row) => row.taskId);
  }

  done(personId: string, page: PageRequest): Promise<Page<InboxRow>> {
    return boxOf<InboxRow>(DONE, DONE_COUNT, [personId], page, 'downwards', (row) => row.taskId);
  }

  initiated(personId: string, page: PageRequest): Promise<Page<InitiatedRow>> {
    const idOf = ({ goalTableId }: InitiatedRow): string => goalTableId;
    return boxOf<InitiatedRow>(INITIATED, INITIATED_COUNT, [personId], page, 'downwards', idOf);
  }
}

async function boxOf<T extends object>(
  list: NamedStatement,
  count: NamedStatement,
  values: readonly string[],
  page: PageRequest,
  direction: Direction,
  idOf: (row: T) => string,
): Promise<Page<T>> {
  const { tenantId } = transaction();
  const [sort, id] = pageAfter(page.cursor, 'instant', direction);
  const [rows, counted] = await Promise.all([
    transaction().query<T & { sort: string }>(list, [tenantId, ...values, sort, id, page.limit + 1]),
    page.withTotal ? transaction().query<{ count: number }>(count, [tenantId, ...values]) : [],
  ]);
  return pageOf(
    rows,
    page,
    counted[0]?.count ?? null,
    (row) => [row.sort, idOf(row)],
    ({ sort: _, ...row }) => row as unknown as T,
  );
}
