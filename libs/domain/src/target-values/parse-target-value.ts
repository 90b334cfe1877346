import { bareYear, excelDate, monthOrDay, undecided } from './column-dates.js';
import type { Columns } from './columns.js';
import { readColumns } from './columns.js';
import { agree } from './comparators.js';
import { directionOf, speaksOfDecrease } from './direction.js';
import { compactText, normaliseText } from './normalise-text.js';
import { readCell } from './read-cell.js';
import type { Reading } from './reading.js';
import { settleUnit } from './settle-unit.js';
import { isKnownUnit } from './unit-grammar.js';
import { suspicions } from './suspicions.js';
import type { TargetNote } from './target-findings.js';
import { asTargetFinding } from './target-findings.js';
import type { Comparator, TargetContext, TargetDirection, TargetInput, TargetValue } from './target-value.js';

const MEASURED: readonly Reading['kind'][] = ['numeric', 'range', 'tolerance'];

/** What a bare number means beside its columns: a year, a spreadsheet's day, a day written 12.31. */
function asMeant(found: Reading, columns: Columns, context: TargetContext): Reading {
  return [excelDate, bareYear, undecided].reduce((reading, meant) => meant(reading, columns, context), found);
}

function settleComparator(
  reading: Reading,
  columns: Columns,
): { comparator: Comparator | null; notes: TargetNote[] } {
  const own = reading.comparator ?? null;
  if (columns.comparator === null || (reading.kind !== 'numeric' && reading.kind !== 'date'))
    return { comparator: own, notes: [] };
  if (own === null || own === columns.comparator) return { comparator: columns.comparator, notes: [] };
  const detail = `${columns.comparator} / ${own}`;
  return {
    comparator: own,
    notes: agree(own, columns.comparator) ? [] : [{ code: 'comparator-conflict', detail }],
  };
}

function settleDirection(found: TargetDirection | null, columns: Columns): TargetDirection | null {
  if (columns.direction === null || found === null || found.value === 'exact') return found;
  const because = { zh: '指标性质列写明', en: 'stated by the nature column' };
  return { value: columns.direction, inferred: false, because };
}

function natureConflict(reading: Reading, columns: Columns, found: TargetDirection | null): TargetNote[] {
  if (columns.sort === '定性' && MEASURED.includes(reading.kind))
    return [{ code: 'nature-conflict', detail: '定性' }];
  if (columns.sort === '定量' && reading.kind === 'qualitative')
    return [{ code: 'nature-conflict', detail: '定量' }];
  const against =
    columns.direction !== null &&
    found?.inferred === false &&
    found.value !== 'exact' &&
    found.value !== columns.direction;
  return against ? [{ code: 'nature-conflict', detail: found.because.zh }] : [];
}

function unitFor(reading: Reading, columns: Columns, context: TargetContext): ReturnType<typeof settleUnit> {
  if (!MEASURED.includes(reading.kind)) return { unit: null, unitRaw: null, notes: [] };
  if (reading.kind !== 'numeric' && columns.unit !== null && !isKnownUnit(columns.unit)) {
    const { notes, ...settled } = settleUnit(reading.unit ?? null, null, context);
    return { ...settled, notes: [{ code: 'unit-unknown', detail: columns.unit }, ...notes] };
  }
  return settleUnit(reading.unit ?? null, columns.unit, context);
}

function latexNote(raw: string): TargetNote[] {
  return /\\[a-z%]+|\$[^$]+\$/iu.test(raw) ? [{ code: 'latex' }] : [];
}

/** Reads a target as a careful clerk would: never throws, never guesses silently, keeps the raw text. */
export function parseTargetValue(input: TargetInput, context: TargetContext): TargetValue {
  const columns = readColumns(input);
  const normalised = normaliseText(columns.value);
  const cell = { normalised, compact: compactText(normalised), context };
  const reading = asMeant(readCell(cell), columns, context);
  const { comparator, notes: comparatorNotes } = settleComparator(reading, columns);
  const { unit, unitRaw, notes: unitNotes } = unitFor(reading, columns, context);
  const number = reading.number ?? null;
  const decrease = reading.notes.some(
    ({ code, detail }) => code === 'change-amount' && speaksOfDecrease(detail ?? ''),
  );
  const found = directionOf({ kind: reading.kind, comparator, number, unit, decrease }, context);
  const doubts =
    reading.kind === 'numeric' && number !== null
      ? suspicions({ number, comparator, unit, context, decrease })
      : [];
  const notes = [
    ...latexNote(input.raw),
    ...columns.notes,
    ...reading.notes,
    ...comparatorNotes,
    ...unitNotes,
    ...doubts,
    ...monthOrDay(reading, columns, context),
    ...natureConflict(reading, columns, found),
  ];
  return {
    raw: input.raw,
    normalised,
    kind: reading.kind,
    comparator,
    number,
    range: reading.range ?? null,
    date: reading.date ?? null,
    period: reading.period ?? null,
    yesNo: reading.yesNo ?? null,
    absence: reading.absence ?? null,
    unit,
    unitRaw,
    direction: settleDirection(found, columns),
    findings: notes.map(asTargetFinding),
  };
}
