import { Injectable } from '@nestjs/common';
import type { CalendarDayRecord, CalendarRecord } from '#libs/application';
import { CalendarRepository } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

interface CalendarRow {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly days: readonly CalendarDayRecord[];
  readonly restDays: readonly string[];
  readonly zoneName: string;
  readonly offsetMinutes: number;
}

/** The national calendar with the district's own rest days and zone, in one statement. */
@Injectable()
export class PgCalendarRepository extends CalendarRepository {
  async load(): Promise<CalendarRecord> {
    const [row] = await transaction().query<CalendarRow>(CALENDAR, [transaction().tenantId]);
    if (row === undefined) throw new Error('the district has no calendar: run pifu migrate');
    const { source, from, to, days, restDays, zoneName, offsetMinutes } = row;
    return {
      source,
      coverageFrom: `${String(from)}-01-01`,
      coverageTo: `${String(to)}-12-31`,
      days,
      districtRestDays: restDays,
      zone: { name: zoneName, offsetMinutes },
    };
  }
}

const CALENDAR: NamedStatement = {
  name: 'calendar',
  text: `SELECT c.source, c."from", c."to", d.zone_name AS "zoneName", d.zone_offset_minutes AS "offsetMinutes",
      (SELECT coalesce(json_agg(json_build_object('date', to_char(date, 'YYYY-MM-DD'), 'kind', kind, 'label', label)
        ORDER BY date), '[]') FROM pifu.calendar_day) AS days,
      ARRAY(SELECT to_char(date, 'YYYY-MM-DD') FROM pifu.district_rest_day WHERE tenant_id = $1) AS "restDays"
    FROM pifu.district d,
      (SELECT min(source) AS source, min(year) AS "from", max(year) AS "to" FROM pifu.calendar_coverage) c
    WHERE d.tenant_id = $1 AND c."from" IS NOT NULL`,
};
