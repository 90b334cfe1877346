import { FORM_LABELS } from '../form/form-labels.data.js';
import { labelKey } from '../text/label-key.js';
import { entriesOf, firstEntry, isBlank, type Row } from '../text/row.js';
import type { HeaderDraft } from './header-draft.js';
import { SECTION_LABELS } from './header-labels.data.js';
import { isIndicatorHead } from './indicator-columns.js';
import { annualGoalLabel, isOverallGoalLabel } from './labelled-year.js';
import type { ReadingReport } from './reading-report.js';

/** Reads the goal whose label stands at a position of the rows; gives the number of rows used, 0 for no goal. */
export function readGoal(
  rows: readonly Row[],
  at: number,
  header: HeaderDraft,
  report: ReadingReport,
): number {
  const row = rows[at];
  const label = row === undefined ? -1 : labelPosition(row);
  if (row === undefined || label === -1) return 0;
  const text = row.cells[label] ?? '';
  if (isOverallGoalLabel(text)) {
    const goal = goalText(rows, at, label, isAnnualGoalRow, report);
    if (header.overallGoal !== null) refuseSecond(row, label, text, report);
    report.noteSpelling(row.line, text, FORM_LABELS.overallGoal);
    header.overallGoal = goal;
    return goal.rows;
  }
  const labelled = annualGoalLabel(text);
  if (labelled === null) return 0;
  const goal = goalText(rows, at, label, isIndicatorHead, report);
  if (header.annualGoal !== null) refuseSecond(row, label, text, report);
  report.noteSpelling(row.line, text, `${String(labelled.year ?? '')}${FORM_LABELS.annualGoal}`);
  header.annualGoal = { ...goal, ...labelled, labelLine: row.line };
  return goal.rows;
}

function labelPosition(row: Row): number {
  const first = firstEntry(row.cells);
  if (!SECTION_LABELS.has(labelKey(row.cells[first] ?? ''))) return first;
  return row.cells.findIndex((cell, index) => index > first && !isBlank(cell));
}

function isAnnualGoalRow(row: Row | undefined): boolean {
  if (row === undefined) return false;
  const entries = entriesOf(row.cells);
  return entries.length === 1 && annualGoalLabel(entries[0] ?? '') !== null;
}

interface GoalText {
  readonly value: string;
  readonly line: number;
  readonly column: number;
  readonly rows: number;
}

/**
 * The text of a goal: behind its label, or in the row below. That row counts as text even where it reads like the
 * next label, unless the next label would then be missing.
 */
function goalText(
  rows: readonly Row[],
  at: number,
  label: number,
  isNext: (row: Row | undefined) => boolean,
  report: ReadingReport,
): GoalText {
  const [own, below, second] = [rows[at], rows[at + 1], rows[at + 2]];
  const line = own?.line ?? 0;
  const inline = own?.cells.slice(label + 1).filter((cell) => !isBlank(cell)) ?? [];
  if (inline.length > 0) return inRow(inline, line, label + 2, 1, report);
  if (isNext(below) && !isNext(second)) return { value: '', line, column: label + 1, rows: 1 };
  const skipped = below !== undefined && firstEntry(below.cells) === -1 && !isNext(second) ? second : below;
  const used = skipped === second && second !== undefined ? 3 : 2;
  const entries = entriesOf(skipped?.cells ?? []);
  return inRow(entries, skipped?.line ?? line, label + 1, used, report);
}

function inRow(
  entries: string[],
  line: number,
  column: number,
  rows: number,
  report: ReadingReport,
): GoalText {
  const [value = '', stray] = entries;
  if (stray !== undefined) report.refuse('unexpected-row', { line }, { value: stray });
  return { value, line, column, rows };
}

function refuseSecond(row: Row, label: number, text: string, report: ReadingReport): void {
  report.refuse('duplicated-header', { line: row.line, column: label + 1 }, { label: text });
}
