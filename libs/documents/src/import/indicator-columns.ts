import { INDICATOR_HEADS, type IndicatorColumn } from '../form/form-labels.data.js';
import { labelKey } from '../text/label-key.js';
import { isBlank, type Row } from '../text/row.js';
import type { ReadingReport } from './reading-report.js';

/** Where each column of the indicators stands in the rows of one table. */
export interface IndicatorColumns {
  readonly at: Readonly<Partial<Record<IndicatorColumn, number>>>;
  /** Heads that the form does not have, by the position of their column. */
  readonly others: ReadonlyMap<number, string>;
  /** Number of columns that have a head; entries beyond are one cell too many. */
  readonly width: number;
}

const HEADS: ReadonlyMap<string, IndicatorColumn> = new Map([
  ['一级指标', 'level1'],
  ['二级指标', 'level2'],
  ['三级指标', 'name'],
  ['三级指标名称', 'name'],
  ['三级指标(指标名称)', 'name'],
  ['指标内容', 'name'],
  ['指标名称', 'name'],
  ['实施周期指标值', 'periodTarget'],
  ['实施周期目标值', 'periodTarget'],
  ['实施期指标值', 'periodTarget'],
  ['实施期目标值', 'periodTarget'],
  ['当年度指标值', 'annualTarget'],
  ['年度指标值', 'annualTarget'],
  ['年度目标值', 'annualTarget'],
  ['当年度目标值', 'annualTarget'],
  ['本年度指标值', 'annualTarget'],
  ['当年指标值', 'annualTarget'],
  ['计量单位', 'unit'],
  ['度量单位', 'unit'],
  ['单位', 'unit'],
  ['权重', 'weight'],
  ['权重(%)', 'weight'],
  ['指标权重', 'weight'],
  ['分值', 'weight'],
]);

const REQUIRED: readonly IndicatorColumn[] = ['level1', 'level2', 'name', 'periodTarget', 'annualTarget'];

/** True for the row that heads the indicators: it names at least two of their columns. */
export function isIndicatorHead(row: Row | undefined): boolean {
  return row !== undefined && row.cells.filter((cell) => HEADS.has(labelKey(cell))).length >= 2;
}

/** Reads the heads of the columns; reports the ones that are missing, doubled or unknown. */
export function readIndicatorColumns(head: Row, report: ReadingReport): IndicatorColumns {
  const at: Partial<Record<IndicatorColumn, number>> = {};
  const others = new Map<number, string>();
  head.cells.forEach((cell, index) => {
    const column = HEADS.get(labelKey(cell));
    const place = { line: head.line, column: index + 1 };
    if (column === undefined) {
      if (!isBlank(cell) && labelKey(cell) !== '绩效指标') others.set(index, cell);
    } else if (at[column] !== undefined) report.refuse('duplicated-header', place, { label: cell });
    else {
      at[column] = index;
      report.noteSpelling(head.line, cell, INDICATOR_HEADS[column]);
    }
  });
  for (const column of REQUIRED.filter((needed) => at[needed] === undefined)) {
    report.refuse('indicator-column-missing', { line: head.line }, { label: INDICATOR_HEADS[column] });
  }
  for (const label of others.values()) report.note('unknown-column', head.line, { label });
  return { at, others, width: head.cells.length };
}

/** Speaks of the entries that stand in columns without a meaning, so that none is lost in silence. */
export function reportStrayCells(row: Row, columns: IndicatorColumns, report: ReadingReport): void {
  const meant = new Set(Object.values(columns.at));
  const from = columns.at.level1 ?? 0;
  row.cells.forEach((value, index) => {
    if (isBlank(value) || index < from || meant.has(index)) return;
    const label = columns.others.get(index);
    if (label === undefined)
      report.refuse('too-many-cells', { line: row.line, column: index + 1 }, { value });
    else report.note('unknown-label', row.line, { label, value });
  });
}
