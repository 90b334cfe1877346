import { FORM_LABELS, FORM_MARKS } from '../form/form-labels.data.js';
import { labelKey } from '../text/label-key.js';
import { entriesOf, firstEntry, isBlank, type Row } from '../text/row.js';
import type { HeaderDraft } from './header-draft.js';
import { HEADER_LABELS, OTHER_LABELS, SECTION_LABELS } from './header-labels.data.js';
import { inlineField, moneyUnitOf } from './inline-label.js';
import { budgetLabel } from './labelled-year.js';
import type { ReadingReport } from './reading-report.js';

const MARKS: ReadonlySet<string> = new Set(Object.values(FORM_MARKS));

/** True for a cell that names a field of the header, of this or another edition. */
export function isHeaderLabel(cell: string): boolean {
  const key = labelKey(cell);
  return HEADER_LABELS.has(key) || OTHER_LABELS.has(key) || MARKS.has(key) || budgetLabel(cell) !== null;
}

/** Reads a row of labels and values, such as `实施周期 | 起始年度 | 2022 | 到期年度 | 2099`. */
export function readHeaderRow(row: Row, header: HeaderDraft, report: ReadingReport): void {
  let at = firstEntry(row.cells);
  const section = labelKey(row.cells[at] ?? '');
  if (SECTION_LABELS.has(section)) at = nextEntry(row.cells, at + 1);
  const first = at;
  while (at !== -1) {
    const label = row.cells[at] ?? '';
    if (readWithoutValue(row, at, header, report)) {
      at = nextEntry(row.cells, at + 1);
      continue;
    }
    if (!isHeaderLabel(label)) {
      readUnknown(row, at, at === first, header, report);
      return;
    }
    const valueAt = valuePosition(row.cells, at);
    store(row, at, valueAt, header, report);
    if (OTHER_LABELS.has(labelKey(label))) return;
    at = nextEntry(row.cells, valueAt + 1);
  }
}

/** A cell that is complete in itself: a unit of money, or a label with its value behind a colon. */
function readWithoutValue(row: Row, at: number, header: HeaderDraft, report: ReadingReport): boolean {
  const cell = row.cells[at] ?? '';
  const unit = moneyUnitOf(cell);
  const field = inlineField(cell);
  const place = { line: row.line, column: at + 1 };
  if (unit !== null) {
    if (header.moneyUnit !== null) refuseSecond(row, at, report);
    header.moneyUnit = { ...place, value: unit };
    return true;
  }
  if (field === null) return false;
  const known = HEADER_LABELS.get(labelKey(field.label));
  if (known === undefined) {
    header.extras.push({ label: field.label, values: [field.value], line: row.line });
    report.note('unknown-label', row.line, { ...field });
    return true;
  }
  if (header.fields.has(known)) refuseSecond(row, at, report);
  else header.fields.set(known, { ...place, value: field.value });
  report.note('read-as', row.line, { value: cell, canonical: field.value });
  return true;
}

function nextEntry(cells: readonly string[], from: number): number {
  return cells.findIndex((cell, index) => index >= from && !isBlank(cell));
}

/** The cell behind the label, or the next entry where merged cells leave blanks between; never another label. */
function valuePosition(cells: readonly string[], labelAt: number): number {
  if (!isBlank(cells[labelAt + 1])) return labelAt + 1;
  const next = nextEntry(cells, labelAt + 1);
  return next === -1 || isHeaderLabel(cells[next] ?? '') ? labelAt + 1 : next;
}

function store(row: Row, labelAt: number, valueAt: number, header: HeaderDraft, report: ReadingReport): void {
  const label = row.cells[labelAt] ?? '';
  const key = labelKey(label);
  const placed = { value: row.cells[valueAt] ?? '', line: row.line, column: valueAt + 1 };
  const field = HEADER_LABELS.get(key);
  const budget = budgetLabel(label);
  if (MARKS.has(key)) return;
  if (budget !== null) {
    if (header.budget !== null) refuseSecond(row, labelAt, report);
    else header.budget = { ...placed, ...budget, labelLine: row.line };
    report.noteSpelling(row.line, label, `${String(budget.year ?? '')}年${FORM_LABELS.annualBudget}`);
  } else if (field === undefined) {
    keep(row, labelAt, header, report);
  } else {
    if (header.fields.has(field)) refuseSecond(row, labelAt, report);
    else header.fields.set(field, placed);
    report.noteSpelling(row.line, label, FORM_LABELS[field]);
  }
}

function refuseSecond(row: Row, labelAt: number, report: ReadingReport): void {
  report.refuse(
    'duplicated-header',
    { line: row.line, column: labelAt + 1 },
    { label: row.cells[labelAt] ?? '' },
  );
}

function readUnknown(row: Row, at: number, leads: boolean, header: HeaderDraft, report: ReadingReport): void {
  const values = entriesOf(row.cells.slice(at + 1));
  if (leads && at === 0 && values.length > 0) keep(row, at, header, report);
  else report.refuse('unexpected-row', { line: row.line, column: at + 1 }, { value: row.cells[at] ?? '' });
}

function keep(row: Row, labelAt: number, header: HeaderDraft, report: ReadingReport): void {
  const label = row.cells[labelAt] ?? '';
  const values = entriesOf(row.cells.slice(labelAt + 1));
  header.extras.push({ label, values, line: row.line });
  report.note('unknown-label', row.line, { label, value: values.join(' ') });
}
