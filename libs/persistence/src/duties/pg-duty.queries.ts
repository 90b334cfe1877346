import { Injectable } from '@nestjs/common';
import type { DutyFilter, DutyRow, Page, PageRequest } from '#libs/application';
import { DutyQueries } from '#libs/application';
import { selectList } from '../goal-table/table-spec.js';
import { pageAfter } from '../read/page-after.js';
import { BEYOND_CAP } from '../read/keyset.sql.js';
import { pageOf } from '../read/page-of.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import { DUTY_TABLE } from './duty-table.js';

type SortedRow = DutyRow & { readonly sort: string };

/** Lists of open duties. */
@Injectable()
export class PgDutyQueries extends DutyQueries {
  async open(filter: DutyFilter, page: PageRequest): Promise<Page<DutyRow>> {
    const { owedBy, unitIds, kind, dueBefore, roundId } = filter;
    const asked = [owedBy?.personId ?? null, owedBy?.onDate ?? null, unitIds, kind, dueBefore, roundId];
    const values = [transaction().tenantId, ...asked];
    const [sort, id] = pageAfter(page.cursor, 'instant', 'upwards');
    const [rows, counted] = await Promise.all([
      transaction().query<SortedRow>(OPEN, [...values, sort, id, page.limit + 1]),
      page.withTotal ? transaction().query<{ count: number }>(COUNT, values) : [],
    ]);
    const keyset = (row: SortedRow) => [row.sort, row.dutyId] as const;
    return pageOf(rows, page, counted[0]?.count ?? null, keyset, ({ sort: _, ...row }) => row);
  }
}

const WANTED = `d.tenant_id = $1 AND d.status = 'open'
  AND ($2::uuid IS NULL OR d.assignee = $2 OR (d.assignee IS NULL AND EXISTS (SELECT FROM pifu.role_grant r
    WHERE r.tenant_id = $1 AND r.person_id = $2 AND r.unit_id = d.unit_id AND r.role = d.role
      AND r.valid_from <= $3::date AND (r.valid_until IS NULL OR r.valid_until >= $3::date))))
  AND ($4::uuid[] IS NULL OR d.unit_id = ANY($4)) AND ($5::text IS NULL OR d.kind = $5)
  AND ($6::timestamptz IS NULL OR d.due_at < $6)
  AND ($7::uuid IS NULL
    OR EXISTS (SELECT FROM pifu.progress_report p WHERE p.tenant_id = $1 AND p.id = d.stream_id AND p.round_id = $7)
    OR EXISTS (SELECT FROM pifu.correction c WHERE c.tenant_id = $1 AND c.id = d.stream_id AND c.round_id = $7))`;

/** Open duties by due date, after the keyset in $8 and $9. */
const OPEN: NamedStatement = {
  name: 'duty-open',
  text: `SELECT ${selectList(DUTY_TABLE, 'd')}, u.name AS "unitName",
      to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS sort
    FROM pifu.duty d JOIN pifu.unit u ON u.tenant_id = d.tenant_id AND u.id = d.unit_id
    WHERE ${WANTED}
      AND (d.due_at, d.id) > ($8::timestamptz, $9::uuid)
    ORDER BY d.due_at, d.id LIMIT $10`,
};

const COUNT: NamedStatement = {
  name: 'duty-open-count',
  text: `SELECT count(*)::integer AS count FROM (SELECT FROM pifu.duty d WHERE ${WANTED} LIMIT ${BEYOND_CAP}) counted`,
};
