import { wholeNumber } from '#libs/shared';
import { excelSerialDate } from './calendar-date.js';
import type { Columns } from './columns.js';
import { speaksOfDay, speaksOfTime } from './name-words.js';
import type { Reading } from './reading.js';
import { unclear } from './reading.js';
import type { TargetNote } from './target-findings.js';
import type { TargetContext } from './target-value.js';

/** 2024 under 完成年份, or beside a unit column 年, is a year. */
export function bareYear(reading: Reading, columns: Columns, context: TargetContext): Reading {
  const plain =
    reading.kind === 'numeric' &&
    reading.unit === undefined &&
    /^(?:(?:19|20|21)\d{2}|9999)$/u.test(reading.number ?? '');
  const meant = columns.unit === null ? speaksOfTime(context) : /^年度?$/u.test(columns.unit);
  if (!plain || !meant || reading.number === undefined) return reading;
  return { kind: 'date', comparator: reading.comparator ?? null, date: reading.number, notes: reading.notes };
}

/** A number that is a spreadsheet's day count, in a cell that should hold a date. */
export function excelDate(reading: Reading, columns: Columns, context: TargetContext): Reading {
  const meant = speaksOfTime(context) || columns.unitRepeatsValue;
  if (reading.kind !== 'numeric' || reading.unit !== undefined || columns.unit !== null || !meant)
    return reading;
  if (!/^\d{5}$/u.test(reading.number ?? '')) return reading;
  const serial = wholeNumber(reading.number ?? '');
  if (serial < 36_526 || serial > 55_153) return reading;
  const date = excelSerialDate(serial);
  const note: TargetNote = { code: 'excel-serial', detail: `${String(serial)} → ${date}` };
  return { kind: 'date', comparator: reading.comparator ?? null, date, notes: [...reading.notes, note] };
}

const DAY_OR_LENGTH = /^(?:[1-9]|1[0-2])\.\d{1,2}$/u;
const MONTH_OF_YEAR =
  /^(?:(?:(?:19|20|21)\d{2}|9999)\.\d{1,2}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?)$/u;

/** 2.5 under 完成时间 is a day or a length of time, and 2024.1 with words behind it no number of months. */
export function undecided(reading: Reading, columns: Columns, context: TargetContext): Reading {
  const { kind, unit, number = '' } = reading;
  const bare = kind === 'numeric' && unit === undefined && columns.unit === null;
  const either =
    (speaksOfDay(context) && DAY_OR_LENGTH.test(number)) ||
    (speaksOfTime(context) && MONTH_OF_YEAR.test(number));
  return bare && either ? unclear({ code: 'ambiguous-date', detail: number }) : reading;
}

const MONTH = /^(?:[1-9]|1[0-2])$/u;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/u;

/** 12 beside a unit column 月, under 完成时间, may be December and not twelve months. */
export function monthOrDay(reading: Reading, columns: Columns, context: TargetContext): TargetNote[] {
  const { kind, unit, number = '' } = reading;
  if (kind !== 'numeric' || unit !== undefined || !speaksOfDay(context)) return [];
  const fits = (columns.unit === '月' && MONTH.test(number)) || (columns.unit === '日' && DAY.test(number));
  return fits ? [{ code: 'ambiguous-date', detail: number + columns.unit }] : [];
}
