import type { Catalogue, CatalogueCategory } from '#libs/domain';
import { labelKey } from '../text/label-key.js';

function categoryKey(text: string): string {
  return labelKey(text).replace(/指标$/u, '');
}

/** The first-level category that a cell names (`产出` and `产出指标` alike), or undefined. */
export function firstLevelOf(catalogue: Catalogue, cell: string): CatalogueCategory | undefined {
  return catalogue.categories.find(({ level1 }) => categoryKey(level1) === categoryKey(cell));
}

/** The second-level category under a first-level one that a cell names, or undefined. */
export function secondLevelOf(category: CatalogueCategory, cell: string): string | undefined {
  return category.level2.find((level2) => categoryKey(level2) === categoryKey(cell));
}
