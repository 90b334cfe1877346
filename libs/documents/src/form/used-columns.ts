import type { GoalTableContent } from '#libs/domain';
import { INDICATOR_HEADS, type IndicatorColumn } from './form-labels.data.js';

const COLUMNS = Object.keys(INDICATOR_HEADS) as IndicatorColumn[];

/** The indicator columns that a table prints: the five of the form, and 计量单位 and 权重 where it uses them. */
export function indicatorColumnsOf(content: GoalTableContent): IndicatorColumn[] {
  return COLUMNS.filter(
    (column) =>
      (column !== 'unit' && column !== 'weight') || content.indicators.some((row) => row[column] !== null),
  );
}
