import type { Catalogue, CatalogueCategory } from '#libs/domain';
import { labelKey } from '../text/label-key.js';
import { firstEntry, isBlank, type Row } from '../text/row.js';
import type { IndicatorColumns } from './indicator-columns.js';
import { firstLevelOf, namedSecondLevelOf, secondLevelOf } from './match-category.js';
import type { StandingCategories } from './standing-categories.js';

/** The merged cells that reach down to the rows below them, and how far their first row was shifted. */
export interface Block {
  readonly category: CatalogueCategory | null;
  readonly level2: string | null;
  readonly shift: number;
}

/** A row whose cells stand in the columns where they belong. */
export interface PlacedRow extends Block {
  readonly cells: readonly string[];
}

const SHIFTS = [0, 1, -1, 2, -2] as const;

/**
 * Finds the columns that the cells of a row mean. The place where they stand is tried first; a row may be moved
 * only where a category then stands in its own column, or along with the moved block that it continues.
 */
export function placeRow(
  row: Row,
  columns: IndicatorColumns,
  catalogue: Catalogue,
  block: Block,
  standing: StandingCategories,
): PlacedRow | null {
  for (const shift of new Set([0, block.shift, ...SHIFTS])) {
    const cells = moved(row.cells, shift);
    const placed = cells === null ? null : fitted(cells, columns, catalogue, { block, standing }, shift);
    if (placed !== null) return placed;
  }
  return null;
}

function moved(cells: readonly string[], shift: number): string[] | null {
  if (shift >= 0) return [...Array.from({ length: shift }, () => ''), ...cells];
  return cells.slice(0, -shift).every(isBlank) ? cells.slice(-shift) : null;
}

function fitted(
  cells: readonly string[],
  columns: IndicatorColumns,
  catalogue: Catalogue,
  { block, standing }: { readonly block: Block; readonly standing: StandingCategories },
  shift: number,
): PlacedRow | null {
  const { level1: at1 = 0, level2: at2 = 0 } = columns.at;
  const [first = '', second = ''] = [cells[at1], cells[at2]];
  if (!leadIsFree(cells, at1) || !cells.slice(columns.width).every(isBlank)) return null;
  const continues = isBlank(first) && isBlank(second);
  if (continues && isMovedCategory(cells.slice(at2 + 1), catalogue, block, standing)) return null;
  if (continues) return shift === 0 || shift === block.shift ? { ...block, cells } : null;
  const category = isBlank(first) ? block.category : firstLevelOf(catalogue, first);
  if (category === undefined || category === null) return null;
  const find = isBlank(first) ? secondLevelOf : namedSecondLevelOf;
  const level2 = isBlank(second) ? null : find(category, second);
  return level2 === undefined ? null : { cells, category, level2, shift };
}

/**
 * True for a category that stands where names of indicators stand: one that stands nowhere else in its table. Where
 * it has a row of its own, an indicator is called like it.
 */
function isMovedCategory(
  [name = '', target = '']: readonly string[],
  catalogue: Catalogue,
  block: Block,
  standing: StandingCategories,
): boolean {
  const category = firstLevelOf(catalogue, name);
  if (category !== undefined && !isBlank(target)) {
    return secondLevelOf(category, target) !== undefined && !standing.level1.has(category.level1);
  }
  const level2 = block.category === null ? undefined : secondLevelOf(block.category, name);
  return level2 !== undefined && !standing.level2.has(level2);
}

/** Before the first level only the merged heading of the section may stand. */
function leadIsFree(cells: readonly string[], level1At: number): boolean {
  const lead = cells.slice(0, level1At);
  const entry = lead[firstEntry(lead)];
  return entry === undefined || labelKey(entry) === '绩效指标';
}
