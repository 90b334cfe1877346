import type { WorkingYearState } from '#libs/domain';
import type { CalendarRecord } from '../ports/calendar.repository.port.js';

/**
 * The calendar of a district with a year that it has loaded itself: its national days take the place of those that
 * the product ships, its days of rest are added. A year that begins where the coverage ends prolongs it.
 */
export function withYear(
  record: CalendarRecord,
  { fiscalYear, national, district }: WorkingYearState,
): CalendarRecord {
  const year = String(fiscalYear);
  const others = record.districtRestDays.filter((date) => !date.startsWith(year) || district === null);
  const districtRestDays = [...others, ...(district?.days ?? []).map(({ date }) => date)].toSorted();
  if (national === null) return { ...record, districtRestDays };
  const days = [...record.days.filter(({ date }) => !date.startsWith(year)), ...national.days];
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  return {
    ...record,
    districtRestDays,
    source: record.source.includes(national.source) ? record.source : `${record.source}；${national.source}`,
    coverageFrom: first < record.coverageFrom ? first : record.coverageFrom,
    coverageTo: last > record.coverageTo ? last : record.coverageTo,
    days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
  };
}
