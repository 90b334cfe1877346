import { Injectable } from '@nestjs/common';
import type { CalendarDayRecord, CalendarRecord } from '#libs/application';
import { CalendarRepository } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

interface CalendarRow {
  /** Of the national days: only a migration changes them. */
  readonly edition: string;
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** Null when the caller has them already. */
  readonly days: readonly CalendarDayRecord[] | null;
  readonly restDays: readonly string[];
  readonly zoneName: string;
  readonly offsetMinutes: number;
}

interface Known {
  readonly print: string;
  readonly record: CalendarRecord;
}

/**
 * The national calendar with the district's own rest days and zone, in one statement. What a process has seen it
 * does not fetch again; and an unchanged calendar is the same object, so that nobody reads it a second time.
 */
@Injectable()
export class PgCalendarRepository extends CalendarRepository {
  private national: { readonly edition: string; readonly days: readonly CalendarDayRecord[] } | null = null;
  private readonly known = new Map<string, Known>();

  load(): Promise<CalendarRecord> {
    return transaction().once(CALENDAR.name, () => this.ask());
  }

  private async ask(): Promise<CalendarRecord> {
    const { tenantId } = transaction();
    const { national } = this;
    const [row] = await transaction().query<CalendarRow>(CALENDAR, [tenantId, national?.edition ?? '']);
    if (row === undefined) throw new Error('the district has no calendar: run pifu migrate');
    const { days: fetched, ...rest } = row;
    const print = JSON.stringify(rest);
    const known = this.known.get(tenantId);
    if (known?.print === print) return known.record;
    const days = fetched ?? national?.days ?? [];
    this.national = { edition: row.edition, days };
    const record = recordOf(row, days);
    this.known.set(tenantId, { print, record });
    return record;
  }
}

function recordOf(row: CalendarRow, days: readonly CalendarDayRecord[]): CalendarRecord {
  const { source, from, to, restDays, zoneName, offsetMinutes } = row;
  return {
    source,
    coverageFrom: `${String(from)}-01-01`,
    coverageTo: `${String(to)}-12-31`,
    days,
    districtRestDays: restDays,
    zone: { name: zoneName, offsetMinutes },
  };
}

const CALENDAR: NamedStatement = {
  name: 'calendar',
  text: `SELECT c.edition, c.source, c."from", c."to", d.zone_name AS "zoneName", d.zone_offset_minutes AS "offsetMinutes",
      CASE WHEN c.edition <> $2 THEN
        (SELECT coalesce(json_agg(json_build_object('date', to_char(date, 'YYYY-MM-DD'), 'kind', kind, 'label', label)
          ORDER BY date), '[]') FROM pifu.calendar_day) END AS days,
      ARRAY(SELECT to_char(date, 'YYYY-MM-DD') FROM pifu.district_rest_day WHERE tenant_id = $1) AS "restDays"
    FROM pifu.district d,
      (SELECT concat_ws(' ', min(source), min(year), max(year), (SELECT count(*) FROM pifu.calendar_day)) AS edition,
        min(source) AS source, min(year) AS "from", max(year) AS "to" FROM pifu.calendar_coverage) c
    WHERE d.tenant_id = $1 AND c."from" IS NOT NULL`,
};
