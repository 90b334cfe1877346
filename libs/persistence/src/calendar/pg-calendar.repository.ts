import { Injectable } from '@nestjs/common';
import type { CalendarDayRecord, CalendarRecord } from '#libs/application';
import { CalendarRepository, withYear } from '#libs/application';
import type { OfficeHours, WorkingYearState, YearCalendarState } from '#libs/domain';
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
  /** Of the years that the district has loaded itself. */
  readonly ownEdition: string;
  /** Null when the caller has them already. */
  readonly own: readonly WorkingYearState[] | null;
  /** Of the budget years that it has planned. */
  readonly planEdition: string;
  /** Null when the caller has them already. */
  readonly plans: readonly YearCalendarState[] | null;
  readonly zoneName: string;
  readonly offsetMinutes: number;
  readonly officeHours: OfficeHours;
}

interface Known {
  readonly print: string;
  readonly ownEdition: string;
  readonly own: readonly WorkingYearState[];
  readonly planEdition: string;
  readonly plans: readonly YearCalendarState[];
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
    const before = this.known.get(tenantId);
    const values = [tenantId, national?.edition ?? '', before?.ownEdition ?? '', before?.planEdition ?? ''];
    const [row] = await transaction().query<CalendarRow>(CALENDAR, values);
    if (row === undefined) throw new Error('the district has no calendar: run pifu migrate');
    const { days: fetched, own: fetchedOwn, plans: fetchedPlans, ...rest } = row;
    const print = JSON.stringify(rest);
    if (before?.print === print) return before.record;
    const days = fetched ?? national?.days ?? [];
    this.national = { edition: row.edition, days };
    const own = fetchedOwn ?? before?.own ?? [];
    const plans = fetchedPlans ?? before?.plans ?? [];
    const record = own.reduce(withYear, recordOf(row, days, plans));
    const { ownEdition, planEdition } = row;
    this.known.set(tenantId, { print, record, own, ownEdition, plans, planEdition });
    return record;
  }
}

function recordOf(
  row: CalendarRow,
  days: readonly CalendarDayRecord[],
  years: readonly YearCalendarState[],
): CalendarRecord {
  const { source, from, to, restDays, zoneName, offsetMinutes, officeHours } = row;
  return {
    source,
    coverageFrom: `${String(from)}-01-01`,
    coverageTo: `${String(to)}-12-31`,
    days,
    districtRestDays: restDays,
    years,
    zone: { name: zoneName, offsetMinutes },
    officeHours,
  };
}

const CALENDAR: NamedStatement = {
  name: 'calendar',
  text: `SELECT c.edition, c.source, c."from", c."to", d.zone_name AS "zoneName", d.zone_offset_minutes AS "offsetMinutes",
      d.office_hours AS "officeHours",
      CASE WHEN c.edition <> $2 THEN
        (SELECT coalesce(json_agg(json_build_object('date', to_char(date, 'YYYY-MM-DD'), 'kind', kind, 'label', label)
          ORDER BY date), '[]') FROM pifu.calendar_day) END AS days,
      ARRAY(SELECT to_char(date, 'YYYY-MM-DD') FROM pifu.district_rest_day WHERE tenant_id = $1) AS "restDays",
      o."ownEdition", CASE WHEN o."ownEdition" <> $3 THEN
        (SELECT coalesce(json_agg(state::json ORDER BY fiscal_year), '[]')
          FROM pifu.working_calendar WHERE tenant_id = $1) END AS own,
      p."planEdition", CASE WHEN p."planEdition" <> $4 THEN
        (SELECT coalesce(json_agg(state::json ORDER BY fiscal_year), '[]')
          FROM pifu.year_calendar WHERE tenant_id = $1) END AS plans
    FROM pifu.district d,
      (SELECT coalesce(string_agg(fiscal_year || '.' || version, ' ' ORDER BY fiscal_year), '') AS "ownEdition"
        FROM pifu.working_calendar WHERE tenant_id = $1) o,
      (SELECT coalesce(string_agg(fiscal_year || '.' || version, ' ' ORDER BY fiscal_year), '') AS "planEdition"
        FROM pifu.year_calendar WHERE tenant_id = $1) p,
      (SELECT concat_ws(' ', min(source), min(year), max(year), (SELECT count(*) FROM pifu.calendar_day)) AS edition,
        min(source) AS source, min(year) AS "from", max(year) AS "to" FROM pifu.calendar_coverage) c
    WHERE d.tenant_id = $1 AND c."from" IS NOT NULL`,
};
