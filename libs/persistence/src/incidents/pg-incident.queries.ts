import { Injectable } from '@nestjs/common';
import type { IncidentRow, Page, PageRequest } from '#libs/application';
import { IncidentQueries } from '#libs/application';
import { pageAfter } from '../read/page-after.js';
import { BEYOND_CAP } from '../read/keyset.sql.js';
import { pageOf } from '../read/page-of.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

type SortedRow = IncidentRow & { readonly sort: string };

/** Finds incidents. */
@Injectable()
export class PgIncidentQueries extends IncidentQueries {
  async openAbout(subjectIds: readonly string[]): Promise<readonly string[]> {
    const rows = await transaction().query<{ id: string }>(OPEN_ABOUT, [transaction().tenantId, subjectIds]);
    return rows.map(({ id }) => id);
  }

  async list(status: IncidentRow['status'], page: PageRequest): Promise<Page<IncidentRow>> {
    const values = [transaction().tenantId, status];
    const [sort, id] = pageAfter(page.cursor, 'instant', 'downwards');
    const [rows, counted] = await Promise.all([
      transaction().query<SortedRow>(LIST, [...values, sort, id, page.limit + 1]),
      page.withTotal ? transaction().query<{ count: number }>(COUNT, values) : [],
    ]);
    const keyset = (row: SortedRow) => [row.sort, row.incidentId] as const;
    return pageOf(rows, page, counted[0]?.count ?? null, keyset, ({ sort: _, ...row }) => row);
  }
}

const OPEN_ABOUT: NamedStatement = {
  name: 'incident-open-about',
  text: `SELECT id FROM pifu.incident
    WHERE tenant_id = $1 AND coalesce(task_id, duty_id) = ANY($2) AND status = 'open' ORDER BY id`,
};

const instant = (column: string, digits: 'MS' | 'US'): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${digits}"Z"')`;

const LIST: NamedStatement = {
  name: 'incident-list',
  text: `SELECT i.id AS "incidentId", i.task_id AS "taskId", i.duty_id AS "dutyId", i.label, i.unit_id AS "unitId",
      u.name AS "unitName", to_char(i.due_on, 'YYYY-MM-DD') AS "dueOn", i.status,
      ${instant('i.opened_at', 'MS')} AS "openedAt", ${instant('i.closed_at', 'MS')} AS "closedAt",
      ${instant('i.opened_at', 'US')} AS sort
    FROM pifu.incident i JOIN pifu.unit u ON u.tenant_id = i.tenant_id AND u.id = i.unit_id
    WHERE i.tenant_id = $1 AND i.status = $2
      AND (i.opened_at, i.id) < ($3::timestamptz, $4::uuid)
    ORDER BY i.opened_at DESC, i.id DESC LIMIT $5`,
};

const COUNT: NamedStatement = {
  name: 'incident-list-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.incident
    WHERE tenant_id = $1 AND status = $2 LIMIT ${BEYOND_CAP}) counted`,
};
