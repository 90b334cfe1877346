import type { Catalogue, GoalTableContent, Indicator } from '#libs/domain';
import { FORM_LABELS, INDICATOR_HEADS, type IndicatorColumn } from './form-labels.data.js';
import { cell, type FormCell, type FormRow } from './form-model.js';
import { indicatorColumnsOf } from './used-columns.js';

const FIRST_VALUE_COLUMN = 3;

/** The heading of the indicators and their rows in catalogue order; a category without one keeps a blank row. */
export function layOutIndicators(content: GoalTableContent, catalogues: readonly Catalogue[]): FormRow[] {
  const columns = indicatorColumnsOf(content);
  const values = columns.slice(2);
  const body = categoriesOf(content, catalogues).flatMap(({ level1, level2 }) =>
    categoryRows(level1, level2, content.indicators, values),
  );
  const heads = columns.map((column, index) => cell('heading', index + 1, INDICATOR_HEADS[column]));
  return [[cell('label', 0, FORM_LABELS.indicators, 1, body.length + 1), ...heads], ...body];
}

/** The catalogue's categories, then those that stand in the content alone: no indicator is ever left out. */
function categoriesOf(
  content: GoalTableContent,
  catalogues: readonly Catalogue[],
): { level1: string; level2: readonly string[] }[] {
  const known = catalogues.find(({ key }) => key === content.catalogue)?.categories ?? [];
  const order = new Map(known.map(({ level1, level2 }) => [level1, [...level2]]));
  for (const { level1, level2 } of content.indicators) {
    const names = order.get(level1) ?? [];
    order.set(level1, names.includes(level2) ? names : [...names, level2]);
  }
  return [...order].map(([level1, level2]) => ({ level1, level2 }));
}

function categoryRows(
  level1: string,
  names: readonly string[],
  indicators: readonly Indicator[],
  values: readonly IndicatorColumn[],
): FormRow[] {
  const groups = names.map((level2) => {
    const own = indicators.filter((row) => row.level1 === level1 && row.level2 === level2);
    return { level2, rows: own.length === 0 ? [null] : own };
  });
  const height = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return groups.flatMap(({ level2, rows }, group) =>
    rows.map((row, index) => [
      ...(group === 0 && index === 0 ? [cell('category', 1, level1, 1, height)] : []),
      ...(index === 0 ? [cell('category', 2, level2, 1, rows.length)] : []),
      ...valueCells(row, values),
    ]),
  );
}

function valueCells(row: Indicator | null, values: readonly IndicatorColumn[]): FormCell[] {
  return values.map((column, index) =>
    cell(column === 'name' ? 'text' : 'entry', FIRST_VALUE_COLUMN + index, row?.[column] ?? ''),
  );
}
