import type { GoalTableContent, Indicator } from '../goal-table/content.js';

/** Path of a header field, so that a screen can put the finding beside its cell. */
export function headerCell(field: keyof GoalTableContent): string {
  return `/${field}`;
}

/** Path of one field of one indicator, counted from 0. */
export function indicatorCell(index: number, field: keyof Indicator): string {
  return `/indicators/${String(index)}/${field}`;
}

/** Path of one field of one funding line, counted from 0. */
export function fundingCell(index: number, field: 'source' | 'total' | 'annual'): string {
  return `/funding/${String(index)}/${field}`;
}
