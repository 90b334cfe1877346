import type { Catalogue } from '#libs/domain';
import { isBlank, type Row } from '../text/row.js';
import type { IndicatorColumns } from './indicator-columns.js';
import { firstLevelOf, secondLevelOf } from './match-category.js';

/** The categories of a table that stand in their own columns. */
export interface StandingCategories {
  readonly level1: ReadonlySet<string>;
  readonly level2: ReadonlySet<string>;
}

/** Looks for the categories in their columns, before any row is moved. */
export function standingCategories(
  rows: readonly Row[],
  { at }: IndicatorColumns,
  catalogue: Catalogue,
): StandingCategories {
  const level1 = new Set<string>();
  const level2 = new Set<string>();
  for (const { cells } of rows) {
    const first = firstLevelOf(catalogue, cells[at.level1 ?? 0] ?? '');
    if (first !== undefined) level1.add(first.level1);
    const cell = cells[at.level2 ?? 0];
    if (isBlank(cell)) continue;
    for (const category of catalogue.categories) {
      const second = secondLevelOf(category, cell ?? '');
      if (second !== undefined) level2.add(second);
    }
  }
  return { level1, level2 };
}
