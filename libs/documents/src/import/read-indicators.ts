import type { Catalogue, Indicator } from '#libs/domain';
import { entriesOf, isBlank, withoutTrailingEmpties, type Row } from '../text/row.js';
import { explainMisfit } from './explain-misfit.js';
import { checkShortText } from './check-text.js';
import { reportStrayCells, type IndicatorColumns } from './indicator-columns.js';
import { placeRow, type Block, type PlacedRow } from './place-row.js';
import { ReadingReport } from './reading-report.js';
import { standingCategories } from './standing-categories.js';

/** An indicator before it has an identity. */
type IndicatorCells = Omit<Indicator, 'lineageId'>;

/** The indicator rows of a table as one catalogue sees them. */
export interface IndicatorReading {
  readonly catalogue: Catalogue;
  readonly indicators: readonly IndicatorCells[];
  readonly placed: readonly Row[];
  readonly report: ReadingReport;
}

/**
 * Reads the rows with the catalogue under which the fewest errors remain, then the fewest rows have to be moved: a
 * first level that a catalogue lacks may be the name of one of its second levels, and must not pass for a shift.
 */
export function readIndicators(
  rows: readonly Row[],
  columns: IndicatorColumns,
  catalogues: readonly Catalogue[],
): IndicatorReading | null {
  const readings = catalogues.map((catalogue) => readWith(rows, columns, catalogue));
  return readings.reduce<IndicatorReading | null>(
    (best, reading) => (best === null || isBetter(reading.report, best.report) ? reading : best),
    null,
  );
}

function isBetter(one: ReadingReport, other: ReadingReport): boolean {
  const fewer = one.errors.length - other.errors.length;
  return fewer === 0 ? moves(one) < moves(other) : fewer < 0;
}

function moves({ notices }: ReadingReport): number {
  return notices.filter(({ code }) => code === 'row-shifted').length;
}

function readWith(rows: readonly Row[], columns: IndicatorColumns, catalogue: Catalogue): IndicatorReading {
  const report = new ReadingReport();
  const indicators: IndicatorCells[] = [];
  const placedRows: Row[] = [];
  let block: Block = { category: null, level2: null, shift: 0 };
  const standing = standingCategories(rows, columns, catalogue);
  for (const row of rows) {
    const placed = placeRow(row, columns, catalogue, block, standing);
    if (placed === null) {
      block = { ...block, category: explainMisfit(row, columns, catalogue, block, report), level2: null };
      placedRows.push(row);
      continue;
    }
    noteMove(row, placed, report);
    noteCategories(row, placed, columns, report);
    const own = { line: row.line, cells: withoutTrailingEmpties(placed.cells) };
    reportStrayCells(own, columns, report);
    placedRows.push(own);
    indicators.push(...indicatorOf(row, placed, columns, report));
    block = placed;
  }
  return { catalogue, indicators, placed: placedRows, report };
}

function noteMove(row: Row, placed: PlacedRow, report: ReadingReport): void {
  const columns = placed.cells.length - row.cells.length;
  if (columns === 0) return;
  const [sideZh, sideEn] = columns > 0 ? ['左', 'left'] : ['右', 'right'];
  const value = entriesOf(row.cells)[0] ?? '';
  report.note('row-shifted', row.line, { columns: Math.abs(columns), sideZh, sideEn, value });
}

function noteCategories(row: Row, placed: PlacedRow, columns: IndicatorColumns, report: ReadingReport): void {
  const first = cellAt(placed, columns.at.level1);
  const second = cellAt(placed, columns.at.level2);
  if (!isBlank(first)) report.noteSpelling(row.line, first, placed.category?.level1 ?? first);
  if (!isBlank(second)) report.noteSpelling(row.line, second, placed.level2 ?? second);
}

function cellAt(placed: PlacedRow, column: number | undefined): string {
  return column === undefined ? '' : (placed.cells[column] ?? '');
}

const WEIGHT = /^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/u;

/** `10%`, `10分` and full-width digits are the number 10. */
function plainWeight(cell: string): string {
  return cell
    .normalize('NFKC')
    .trim()
    .replace(/\s*[%分]$/u, '');
}

function indicatorOf(
  row: Row,
  placed: PlacedRow,
  columns: IndicatorColumns,
  report: ReadingReport,
): IndicatorCells[] {
  const cell = (column: keyof IndicatorColumns['at']) => cellAt(placed, columns.at[column]);
  const [name, periodTarget, annualTarget] = [cell('name'), cell('periodTarget'), cell('annualTarget')];
  const [unit, written] = [cell('unit'), cell('weight')];
  const weight = plainWeight(written);
  if (!isBlank(written)) report.noteSpelling(row.line, written, weight);
  const values = [periodTarget, annualTarget, unit, weight].filter((value) => !isBlank(value));
  const place = { line: row.line, column: 1 + (columns.at.name ?? 0) };
  if (isBlank(name)) {
    if (values.length > 0) report.refuse('indicator-without-name', place, { value: values.join(' ') });
    return [];
  }
  if (placed.category === null || placed.level2 === null) {
    report.refuse('indicator-without-category', place, { value: name });
    return [];
  }
  if (!isBlank(weight) && !WEIGHT.test(weight))
    report.refuse('weight-not-a-number', place, { value: weight });
  for (const text of [name, periodTarget, annualTarget, unit]) checkShortText(text, row.line, name, report);
  const { level1 } = placed.category;
  const shared = { level1, level2: placed.level2, name, periodTarget, annualTarget };
  return [{ ...shared, unit: isBlank(unit) ? null : unit, weight: isBlank(weight) ? null : weight }];
}
