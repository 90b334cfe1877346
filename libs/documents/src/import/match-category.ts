import type { Catalogue, CatalogueCategory } from '#libs/domain';
import { labelKey } from '../text/label-key.js';

function categoryKey(text: string): string {
  return labelKey(text).replace(/指标$/u, '');
}

/** The first-level category that a cell names (`产出` and `产出指标` alike), or undefined. */
export function firstLevelOf(catalogue: Catalogue, cell: string): CatalogueCategory | undefined {
  return catalogue.categories.find(({ level1 }) => categoryKey(level1) === categoryKey(cell));
}

/** Names of second-level categories that say the same, where the first level stands beside them. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['满意度', '服务对象满意度'],
  ['服务对象', '服务对象满意度'],
  ['可持续发展影响', '可持续影响'],
  ['可持续', '可持续影响'],
  ['环境效益', '生态效益'],
  ['经济', '经济效益'],
  ['社会', '社会效益'],
  ['生态', '生态效益'],
]);

/** As {@link secondLevelOf}, also by another name: safe only where the cell cannot be anything else. */
export function namedSecondLevelOf(category: CatalogueCategory, cell: string): string | undefined {
  return secondLevelOf(category, cell) ?? secondLevelOf(category, SYNONYMS.get(categoryKey(cell)) ?? cell);
}

/** The second-level category under a first-level one that a cell names, or undefined. */
export function secondLevelOf(category: CatalogueCategory, cell: string): string | undefined {
  return category.level2.find((level2) => categoryKey(level2) === categoryKey(cell));
}
