import { wholeNumber } from '#libs/shared';
import type { CalendarFile, CalendarScope } from '#libs/domain';
import type { CalendarFault } from './calendar-fault.js';
import { calendarFault } from './calendar-fault.js';

/** A line that says something, with its number in the file. */
export interface FileLine {
  readonly no: number;
  readonly text: string;
}

/** What a file says about itself before its days. */
export type CalendarHeader = Omit<CalendarFile, 'days'>;

type Report = (fault: CalendarFault) => void;

const NAMES = ['year', 'scope', 'source', 'coverage'] as const;
const YEAR = /^20\d{2}$/u;

/** Reads the head of a file; null when it cannot be known which year the days are of. */
export function readHeader(
  head: readonly FileLine[],
  columnsAt: number,
  report: Report,
): CalendarHeader | null {
  const given = valuesOf(head, report);
  for (const name of NAMES) {
    if (!given.has(name)) report(calendarFault('header-missing', columnsAt, { name }));
  }
  const [year, scope, source, coverage] = NAMES.map((name) => given.get(name));
  if (year !== undefined && !YEAR.test(year.value)) report(calendarFault('year-invalid', year.no, year));
  if (scope !== undefined && !isScope(scope.value)) report(calendarFault('scope-invalid', scope.no, scope));
  if (source !== undefined && !isSource(source.value)) report(calendarFault('source-invalid', source.no));
  if (year === undefined || !YEAR.test(year.value)) return null;
  const expected = `${year.value}-01-01..${year.value}-12-31`;
  if (coverage !== undefined && coverage.value !== expected) {
    report(calendarFault('coverage-invalid', coverage.no, { value: coverage.value, expected }));
  }
  return {
    year: wholeNumber(year.value),
    scope: scope?.value === 'district' ? 'district' : 'national',
    source: source?.value ?? '',
  };
}

interface Given {
  readonly no: number;
  readonly value: string;
}

function valuesOf(
  head: readonly FileLine[],
  report: Report,
): ReadonlyMap<string, Given & Record<string, string | number>> {
  const given = new Map<string, Given & Record<string, string | number>>();
  for (const { no, text } of head) {
    const colon = text.search(/[:：]/u);
    const name = (colon === -1 ? text : text.slice(0, colon)).trim();
    if (!NAMES.some((known) => known === name)) report(calendarFault('header-unknown', no, { name }));
    else if (given.has(name)) report(calendarFault('header-twice', no, { name }));
    else given.set(name, { no, value: text.slice(colon + 1).trim() });
  }
  return given;
}

function isScope(value: string): value is CalendarScope {
  return value === 'national' || value === 'district';
}

function isSource(value: string): boolean {
  const { length } = [...value];
  return length >= 2 && length <= 200 && !/\p{Cc}/u.test(value);
}
