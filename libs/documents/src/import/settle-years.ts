import { wholeNumber } from '#libs/shared';
import type { GoalTableContent } from '#libs/domain';
import { FORM_LABELS } from '../form/form-labels.data.js';
import { isBlank } from '../text/row.js';
import type { HeaderDraft, YearValue } from './header-draft.js';
import type { ReadingReport } from './reading-report.js';

const YEAR = /^\d{4}$/u;

/** The fiscal year from its two labels, which must both name it and agree. */
export function settleFiscalYear(header: HeaderDraft, titleLine: number, report: ReadingReport): number {
  const stated = statedYear(header, report);
  if (header.budget === null)
    refuseWithoutBudget(stated ?? header.annualGoal?.year ?? null, titleLine, report);
  const budgetYear = yearOf(header.budget, FORM_LABELS.annualBudget, stated, report);
  const goalYear = yearOf(header.annualGoal, FORM_LABELS.annualGoal, stated, report);
  if (budgetYear !== null && goalYear !== null && budgetYear !== goalYear) {
    const line = header.annualGoal?.labelLine ?? titleLine;
    report.refuse('year-labels-disagree', { line }, { budgetYear, goalYear });
  }
  return budgetYear ?? goalYear ?? 0;
}

/** The label is named as it would stand in this table: with its year where another place tells it. */
function refuseWithoutBudget(year: number | null, line: number, report: ReadingReport): void {
  const label = year === null ? FORM_LABELS.annualBudget : `${String(year)}年${FORM_LABELS.annualBudget}`;
  report.refuse('missing-field', { line }, { label });
}

/** The year of a row 预算年度, for forms whose labels name none. */
function statedYear(header: HeaderDraft, report: ReadingReport): number | null {
  const placed = header.fields.get('fiscalYear');
  if (placed === undefined || isBlank(placed.value)) return null;
  const text = plainYear(placed.value);
  if (YEAR.test(text)) return wholeNumber(text);
  report.refuse('period-not-a-year', placed, { label: FORM_LABELS.fiscalYear, value: placed.value });
  return null;
}

function plainYear(value: string): string {
  return value
    .normalize('NFKC')
    .trim()
    .replace(/年度?$/u, '');
}

function yearOf(
  value: YearValue | null,
  label: string,
  stated: number | null,
  report: ReadingReport,
): number | null {
  // a row that is missing altogether is told elsewhere
  if (value?.year === null && stated === null)
    report.refuse('year-missing', { line: value.labelLine }, { label });
  const year = value?.year ?? stated;
  if (value !== null && stated !== null && year !== stated)
    report.refuse('fiscal-year-disagrees', { line: value.labelLine }, { stated, label, year: year ?? '' });
  return year;
}

/** 实施周期 as two years in their order; whether the fiscal year lies within is the pre-check's question. */
export function settlePeriod(
  header: HeaderDraft,
  titleLine: number,
  report: ReadingReport,
): Pick<GoalTableContent, 'periodStartYear' | 'periodEndYear'> {
  const start = periodYear(header, 'periodStartYear', titleLine, report);
  const end = periodYear(header, 'periodEndYear', titleLine, report);
  if (start !== null && end !== null && start > end) {
    const line = header.fields.get('periodStartYear')?.line ?? titleLine;
    report.refuse('period-reversed', { line }, { start, end });
  }
  return { periodStartYear: start ?? 0, periodEndYear: end ?? 0 };
}

function periodYear(
  header: HeaderDraft,
  field: 'periodStartYear' | 'periodEndYear',
  titleLine: number,
  report: ReadingReport,
): number | null {
  const placed = header.fields.get(field);
  const label = FORM_LABELS[field];
  if (placed === undefined || isBlank(placed.value)) {
    report.refuse('missing-field', { line: placed?.line ?? titleLine }, { label });
    return null;
  }
  const text = plainYear(placed.value);
  if (!YEAR.test(text)) {
    report.refuse('period-not-a-year', placed, { label, value: placed.value });
    return null;
  }
  report.noteSpelling(placed.line, placed.value, text);
  return wholeNumber(text);
}
