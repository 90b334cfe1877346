import type { ProgressRow } from '#libs/application';
import { decimal, sumOfDecimals } from '#libs/shared';
import type { ProgressDto, ProgressTotalDto } from './dto/progress.dto.js';

/** 报送进度 with its total, in which the amounts add up exactly. */
export function presentProgress(fiscalYear: number, rows: readonly ProgressRow[]): ProgressDto {
  const items = rows.map((row) => ({ ...row, counts: { ...row.counts } }));
  return { fiscalYear, items, total: totalOf(rows) };
}

function totalOf(rows: readonly ProgressRow[]): ProgressTotalDto {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    for (const [state, count] of Object.entries(row.counts)) counts[state] = (counts[state] ?? 0) + count;
  }
  return {
    counts,
    tables: rows.reduce((sum, row) => sum + row.tables, 0),
    budget: sumOfDecimals(rows.map((row) => decimal(row.budget))).toPlaces(2),
    overdue: rows.reduce((sum, row) => sum + row.overdue, 0),
  };
}
