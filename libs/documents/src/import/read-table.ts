import type { Catalogue } from '#libs/domain';
import { FORM_LABELS } from '../form/form-labels.data.js';
import { IMPORT_LIMITS } from '../text/limits.data.js';
import { entriesOf, firstEntry, type Row } from '../text/row.js';
import { unprintableCharacter } from '../text/unprintable.js';
import { emptyHeader, type HeaderDraft } from './header-draft.js';
import { isIndicatorHead, readIndicatorColumns } from './indicator-columns.js';
import { readFundingRow } from './read-funding-row.js';
import { readGoal } from './read-goals.js';
import { inlineField, isPageMark } from './inline-label.js';
import { isHeaderLabel, readHeaderRow } from './read-header-row.js';
import { readIndicators, type IndicatorReading } from './read-indicators.js';
import type { ReadingReport } from './reading-report.js';
import type { TableRows } from './split-tables.js';

/** The rows of one table, read but not yet judged as a whole. */
export interface TableReading {
  readonly header: HeaderDraft;
  readonly indicators: IndicatorReading | null;
  /** Every row of the table with its cells in the columns where they belong. */
  readonly source: readonly Row[];
}

/** Reads the header rows, the goals and the indicators of one table in one pass down its rows. */
export function readTable(
  table: TableRows,
  catalogues: readonly Catalogue[],
  report: ReadingReport,
): TableReading {
  const header = emptyHeader();
  if (table.rows.length > IMPORT_LIMITS.rowsPerTable) {
    report.refuse('too-many-rows', { line: table.title.line }, { limit: IMPORT_LIMITS.rowsPerTable });
    return { header, indicators: null, source: [] };
  }
  refuseUnprintable([table.title, ...table.rows], report);
  const rows = withoutPageMarks(table.rows, report);
  const above = readAbove(rows, header, report);
  const head = rows[above.end];
  if (head === undefined) {
    report.refuse('missing-field', { line: table.title.line }, { label: FORM_LABELS.indicators });
    return { header, indicators: null, source: [table.title, ...above.source] };
  }
  const below = rows.slice(above.end + 1).filter((row) => firstEntry(row.cells) !== -1);
  const [footer, body] = [below.filter(isFooter), below.filter((row) => !isFooter(row))];
  for (const row of footer) readHeaderRow(row, header, report);
  const columns = readIndicatorColumns(head, report);
  const indicators = readIndicators(body, columns, catalogues);
  if (indicators !== null) report.add(indicators.report);
  const placed = [...(indicators?.placed ?? []), ...footer].sort((left, right) => left.line - right.line);
  return { header, indicators, source: [table.title, ...above.source, head, ...placed] };
}

function isFooter(row: Row): boolean {
  const first = row.cells[0] ?? '';
  return isHeaderLabel(first) || inlineField(first) !== null;
}

function withoutPageMarks(rows: readonly Row[], report: ReadingReport): readonly Row[] {
  return rows.filter((row) => {
    const [first = '', ...more] = row.cells;
    const isMark = isPageMark(first) && entriesOf(more).length === 0;
    if (isMark) report.note('page-mark', row.line, { value: first });
    return !isMark;
  });
}

function readAbove(
  rows: readonly Row[],
  header: HeaderDraft,
  report: ReadingReport,
): { end: number; source: Row[] } {
  const source: Row[] = [];
  let at = 0;
  while (at < rows.length && !isIndicatorHead(rows[at])) {
    const row = rows[at];
    if (row === undefined) break;
    const used = readFundingRow(row, header, report) ? 1 : readGoal(rows, at, header, report);
    if (used > 0) source.push(...rows.slice(at, at + used));
    else if (firstEntry(row.cells) !== -1) {
      readHeaderRow(row, header, report);
      source.push(row);
    }
    at += Math.max(used, 1);
  }
  return { end: at, source };
}

function refuseUnprintable(rows: readonly Row[], report: ReadingReport): void {
  for (const { cells, line } of rows) {
    cells.forEach((cell, index) => {
      const value = unprintableCharacter(cell);
      if (value !== null) report.refuse('control-character', { line, column: index + 1 }, { value });
    });
  }
}
