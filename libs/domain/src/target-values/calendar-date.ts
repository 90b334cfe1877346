/** Parts of a date as written; a missing year or day stays missing. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month; February of an unknown year has 29 so that nothing valid is refused. */
export function daysInMonth(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** Whether such a day can exist: 6月31日 cannot. */
export function dateExists({ year, month, day }: DateParts): boolean {
  if (month === null) return year !== null && day === null;
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= daysInMonth(year, month)));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2018-10-31`, `2018-10`, `2018`, and `--12-31` or `--12` without a year. */
export function isoDate({ year, month, day }: DateParts): string {
  const start = year === null ? '-' : String(year).padStart(4, '0');
  if (month === null) return start;
  return day === null ? `${start}-${two(month)}` : `${start}-${two(month)}-${two(day)}`;
}

/** Orders dates of equal precision; null when one of them has no year. */
export function startsAfter(left: string, right: string): boolean {
  return (
    !left.startsWith('-') &&
    !right.startsWith('-') &&
    left.slice(0, right.length) > right.slice(0, left.length)
  );
}

/** Day 1 is 1900-01-01 in spreadsheets, which also believe in 1900-02-29: 44561 is 2021-12-31. */
export function excelSerialDate(serial: number): string {
  let rest = serial - 60;
  let year = 1900;
  let month = 3;
  for (let length = daysInMonth(year, month); rest > length; length = daysInMonth(year, month)) {
    rest -= length;
    year += month === 12 ? 1 : 0;
    month = (month % 12) + 1;
  }
  return isoDate({ year, month, day: rest });
}
