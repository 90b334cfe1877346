import { Injectable } from '@nestjs/common';
import type { Delivery, DeliveryFilter, DeliveryOutcome, Lease, Page, PageRequest } from '#libs/application';
import { DeliveryRepository } from '#libs/application';
import { pageAfter } from '../read/page-after.js';
import { pageOf } from '../read/page-of.js';
import { transaction } from '../unit-of-work/transaction.js';
import * as statements from './delivery.statements.js';

type ListedRow = Delivery & { readonly sort: string };

/** The log of deliveries, and the claims of those who send them. */
@Injectable()
export class PgDeliveryRepository extends DeliveryRepository {
  async add(deliveries: readonly Delivery[]): Promise<readonly string[]> {
    const values = [transaction().tenantId, JSON.stringify(deliveries)];
    const rows = await transaction().query<{ id: string }>(statements.ADD, values);
    return rows.map(({ id }) => id);
  }

  async hold(id: string): Promise<Delivery | null> {
    const [row] = await transaction().query<Delivery>(statements.HOLD, [transaction().tenantId, id]);
    return row ?? null;
  }

  async claim(id: string, { token, seconds }: Lease): Promise<boolean> {
    const values = [transaction().tenantId, id, token, seconds];
    return (await transaction().query(statements.CLAIM, values)).length === 1;
  }

  async holds(id: string, token: string): Promise<boolean> {
    return (await transaction().query(statements.HELD, [transaction().tenantId, id, token])).length === 1;
  }

  async settle(id: string, { status, error, receipt }: DeliveryOutcome, at: string): Promise<void> {
    await transaction().query(statements.SETTLE, [transaction().tenantId, id, status, error, receipt, at]);
  }

  async replay(id: string): Promise<void> {
    await transaction().query(statements.REPLAY, [transaction().tenantId, id]);
  }

  async list({ personId, status }: DeliveryFilter, page: PageRequest): Promise<Page<Delivery>> {
    const values = [transaction().tenantId, personId, status];
    const [sort, id] = pageAfter(page.cursor, 'instant', 'downwards');
    const [rows, counted] = await Promise.all([
      transaction().query<ListedRow>(statements.LIST, [...values, sort, id, page.limit + 1]),
      page.withTotal ? transaction().query<{ count: number }>(statements.LIST_COUNT, values) : [],
    ]);
    const keyset = (row: ListedRow) => [row.sort, row.id] as const;
    return pageOf(rows, page, counted[0]?.count ?? null, keyset, ({ sort: _, ...delivery }) => delivery);
  }
}
