import type { CalendarDay } from '#libs/domain';
import { isLocalDate, isWeekend } from '#libs/domain';
import type { CalendarFault } from './calendar-fault.js';
import { calendarFault } from './calendar-fault.js';
import type { CalendarHeader, FileLine } from './calendar-header.js';

const WEEKDAYS = '日一二三四五六';

/** Reads one day; null when it is none of this year, or is as its weekday says anyway. */
export function readDay(
  { no, text }: FileLine,
  header: CalendarHeader,
  report: (fault: CalendarFault) => void,
): { readonly no: number; readonly day: CalendarDay } | null {
  const cells = text.split(',').map((cell) => cell.trim());
  const [date = '', kind = '', label = ''] = cells;
  const fault =
    cellsFault(no, cells) ??
    dateFault(no, date, header) ??
    kindFault(no, kind, header) ??
    labelFault(no, label) ??
    plainFault(no, date, kind, header);
  if (fault !== null) {
    report(fault);
    return null;
  }
  return { no, day: { date, kind: kind === 'rest' ? 'rest' : 'working', label } };
}

function cellsFault(no: number, cells: readonly string[]): CalendarFault | null {
  return cells.length === 3 ? null : calendarFault('cells-wrong', no, { count: cells.length });
}

function dateFault(no: number, value: string, { year }: CalendarHeader): CalendarFault | null {
  if (!isLocalDate(value)) return calendarFault('date-invalid', no, { value });
  return value.startsWith(String(year)) ? null : calendarFault('date-of-another-year', no, { value, year });
}

function kindFault(no: number, value: string, { scope }: CalendarHeader): CalendarFault | null {
  if (value !== 'rest' && value !== 'working') return calendarFault('kind-invalid', no, { value });
  return scope === 'district' && value === 'working' ? calendarFault('district-works', no) : null;
}

function labelFault(no: number, label: string): CalendarFault | null {
  const { length } = [...label];
  const fits = length >= 1 && length <= 20 && !/\p{Cc}/u.test(label);
  return fits ? null : calendarFault('label-invalid', no);
}

/** A national notice lists what differs; a district may rest on a Sunday on which the country works. */
function plainFault(
  no: number,
  value: string,
  kind: string,
  { scope }: CalendarHeader,
): CalendarFault | null {
  if (scope === 'district' || isWeekend(value) === (kind === 'working')) return null;
  const weekday = WEEKDAYS[new Date(`${value}T00:00:00.000Z`).getUTCDay()] ?? '';
  return calendarFault(kind === 'working' ? 'weekday-working' : 'weekend-rest', no, { value, weekday });
}
