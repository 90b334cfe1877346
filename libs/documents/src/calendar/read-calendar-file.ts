import type { CalendarDay, CalendarFile } from '#libs/domain';
import { decodeText } from '../text/decode-text.js';
import type { CalendarFault } from './calendar-fault.js';
import { calendarFault } from './calendar-fault.js';
import type { FileLine } from './calendar-header.js';
import { readHeader } from './calendar-header.js';
import { readDay } from './read-day.js';

/** The days of a year, or everything that is wrong with the file: then nothing of it is taken over. */
export type ReadCalendar =
  | { readonly ok: true; readonly file: CalendarFile }
  | { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** More than a year has days, with room for remarks. */
const LINES = 500;
const COLUMNS = 'date,kind,label';

/**
 * Reads the days of a year that differ from the plain week:
 * ```
 * year: 2026
 * scope: national
 * source: 国办发明电〔2025〕7 号
 * coverage: 2026-01-01..2026-12-31
 * date,kind,label
 * 2026-01-01,rest,元旦
 * 2026-01-04,working,元旦
 * ```
 * Blank lines and lines that begin with `#` say nothing. `scope: district` holds a district's own days of rest.
 */
export function readCalendarFile(bytes: Uint8Array): ReadCalendar {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { line, zh, en } = decoded.error;
    return { ok: false, faults: [{ code: 'unreadable', line, zh, en }] };
  }
  const all = decoded.text.split(/\r?\n/u);
  if (all.length > LINES)
    return { ok: false, faults: [calendarFault('too-many-lines', LINES + 1, { limit: LINES })] };
  const lines = all
    .map((text, index) => ({ no: index + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
  const columns = lines.findIndex(({ text }) => text === COLUMNS);
  if (columns === -1) return { ok: false, faults: [calendarFault('columns-missing', all.length)] };
  return readParts(lines.slice(0, columns), lines.slice(columns + 1), lines[columns]?.no ?? 1);
}

function readParts(head: readonly FileLine[], body: readonly FileLine[], columnsAt: number): ReadCalendar {
  const faults: CalendarFault[] = [];
  const report = (fault: CalendarFault): void => void faults.push(fault);
  const header = readHeader(head, columnsAt, report);
  const days = header === null ? [] : body.flatMap((line) => readDay(line, header, report) ?? []);
  if (header !== null) reportTwins(days, report);
  if (body.length === 0) report(calendarFault('no-days', columnsAt));
  if (header === null || faults.length > 0) {
    return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) };
  }
  return { ok: true, file: { ...header, days: days.map(({ day }) => day) } };
}

function reportTwins(
  days: readonly { readonly no: number; readonly day: CalendarDay }[],
  report: (fault: CalendarFault) => void,
): void {
  const seen = new Map<string, number>();
  for (const { no, day } of days) {
    const other = seen.get(day.date);
    if (other === undefined) seen.set(day.date, no);
    else report(calendarFault('date-twice', no, { value: day.date, other }));
  }
}
