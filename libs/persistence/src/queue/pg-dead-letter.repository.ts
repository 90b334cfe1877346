import { Injectable } from '@nestjs/common';
import type { DeadLetter, DeadLetterStatus, Page, PageRequest } from '#libs/application';
import { DeadLetterRepository } from '#libs/application';
import { pageAfter } from '../read/page-after.js';
import { pageOf } from '../read/page-of.js';
import { transaction } from '../unit-of-work/transaction.js';
import * as statements from './dead-letter.statements.js';

type LetterRow = DeadLetter & { readonly sort: string };

/** Messages that failed for good, beside the outbox that still holds them. */
@Injectable()
export class PgDeadLetterRepository extends DeadLetterRepository {
  async list(status: DeadLetterStatus, page: PageRequest): Promise<Page<DeadLetter>> {
    const values = [transaction().tenantId, status];
    const [sort, id] = pageAfter(page.cursor, 'instant', 'downwards');
    const [rows, counted] = await Promise.all([
      transaction().query<LetterRow>(statements.LIST, [...values, sort, id, page.limit + 1]),
      page.withTotal ? transaction().query<{ count: number }>(statements.LIST_COUNT, values) : [],
    ]);
    const keyset = (row: LetterRow) => [row.sort, row.messageId] as const;
    return pageOf(rows, page, counted[0]?.count ?? null, keyset, letterOf);
  }

  async hold(messageId: string): Promise<DeadLetter | null> {
    const values = [transaction().tenantId, messageId];
    const [row] = await transaction().query<LetterRow>(statements.HOLD, values);
    return row === undefined ? null : letterOf(row);
  }

  retry(messageId: string): Promise<void> {
    transaction().send(statements.TAKE_FOR_LOST, [messageId]);
    return this.settle(messageId, 'retried');
  }

  discard(messageId: string): Promise<void> {
    return this.settle(messageId, 'discarded');
  }

  private settle(messageId: string, status: DeadLetterStatus): Promise<void> {
    transaction().send(statements.SETTLE, [transaction().tenantId, messageId, status]);
    return Promise.resolve();
  }
}

function letterOf({ sort: _, ...letter }: LetterRow): DeadLetter {
  return letter;
}
