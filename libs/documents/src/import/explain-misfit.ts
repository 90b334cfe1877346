import type { Catalogue, CatalogueCategory } from '#libs/domain';
import { firstEntry, isBlank, type Row } from '../text/row.js';
import type { IndicatorColumns } from './indicator-columns.js';
import { firstLevelOf } from './match-category.js';
import type { Block } from './place-row.js';
import type { ReadingReport } from './reading-report.js';

/**
 * Says why a row fits nowhere: a category nobody knows, or more cells than the table has columns. Gives the first
 * level that the row is under all the same, so that one fault is not told again on every row below it.
 */
export function explainMisfit(
  row: Row,
  columns: IndicatorColumns,
  catalogue: Catalogue,
  block: Block,
  report: ReadingReport,
): CatalogueCategory | null {
  const { level1: at1 = 0, level2: at2 = 0 } = columns.at;
  const beyond = row.cells.findIndex((cell, index) => index >= columns.width && !isBlank(cell));
  const lead = firstEntry(row.cells);
  const first = lead <= at1 ? (row.cells[lead] ?? '') : '';
  const category = first === '' ? block.category : firstLevelOf(catalogue, first);
  const at = (column: number) => ({ line: row.line, column: column + 1 });
  if (category === undefined) {
    const known = catalogue.categories.map(({ level1 }) => level1).join('、');
    report.refuse('unknown-first-level', at(lead), { value: first, known });
  } else if (beyond !== -1) {
    report.refuse('too-many-cells', at(beyond), { value: row.cells[beyond] ?? '' });
  } else if (category === null) {
    report.refuse('indicator-without-category', at(lead), { value: row.cells[lead] ?? '' });
  } else {
    const second = first === '' ? at2 : lead + 1;
    const { level1, level2 } = category;
    report.refuse('unknown-second-level', at(second), {
      value: row.cells[second] ?? '',
      level1,
      known: level2.join('、'),
    });
  }
  return category ?? null;
}
