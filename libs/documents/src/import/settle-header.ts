import type { FundingLine, GoalTableContent } from '#libs/domain';
import { FORM_LABELS, PROJECT_LEVELS } from '../form/form-labels.data.js';
import { IMPORT_LIMITS } from '../text/limits.data.js';
import { isBlank } from '../text/row.js';
import { checkLength, checkShortText } from './check-text.js';
import type { HeaderDraft } from './header-draft.js';
import type { HeaderField } from './header-labels.data.js';
import type { ReadingReport } from './reading-report.js';
import { settleFunding, settleMoney } from './settle-money.js';
import { settleFiscalYear, settlePeriod } from './settle-years.js';

/** The header part of a content. */
export type HeaderContent = Omit<GoalTableContent, 'schema' | 'catalogue' | 'indicators'>;

/** Judges the header as a whole; every fault is reported, and the result counts only where none was. */
export function settleHeader(header: HeaderDraft, titleLine: number, report: ReadingReport): HeaderContent {
  const required = (field: HeaderField & keyof typeof FORM_LABELS) =>
    requiredText(header, field, titleLine, report);
  const projectName = required('projectName');
  const place = header.fields.get('projectName') ?? { line: titleLine };
  checkLength(projectName, IMPORT_LIMITS.projectName, FORM_LABELS.projectName, place, report);
  const basis = header.fields.get('exemptionBasis')?.value ?? '';
  return {
    fiscalYear: settleFiscalYear(header, titleLine, report),
    projectName,
    projectCode: optionalText(header, 'projectCode'),
    projectType: shortText(header, 'projectType', titleLine, report),
    projectLevel: projectLevel(header, required('projectLevel'), report),
    unitName: shortText(header, 'unitName', titleLine, report),
    ...settlePeriod(header, titleLine, report),
    annualBudget: settleMoney(header, report),
    funding: fundingOf(header, report),
    ...goalsOf(header, titleLine, report),
    disclosure: isBlank(basis) ? { kind: 'public' } : { kind: 'exempt', basis },
  };
}

function requiredText(
  header: HeaderDraft,
  field: HeaderField & keyof typeof FORM_LABELS,
  titleLine: number,
  report: ReadingReport,
): string {
  const placed = header.fields.get(field);
  if (placed !== undefined && !isBlank(placed.value)) return placed.value;
  report.refuse('missing-field', { line: placed?.line ?? titleLine }, { label: FORM_LABELS[field] });
  return '';
}

function optionalText(header: HeaderDraft, field: HeaderField): string | null {
  const value = header.fields.get(field)?.value;
  return value === undefined || isBlank(value) ? null : value;
}

function shortText(
  header: HeaderDraft,
  field: 'projectType' | 'unitName',
  titleLine: number,
  report: ReadingReport,
): string {
  const text = requiredText(header, field, titleLine, report);
  checkShortText(text, header.fields.get(field)?.line ?? titleLine, FORM_LABELS[field], report);
  return text;
}

function projectLevel(header: HeaderDraft, text: string, report: ReadingReport): string {
  const level = text.normalize('NFKC').replace(/\s/gu, '');
  const { line, column = 1 } = header.fields.get('projectLevel') ?? { line: 1 };
  if (text === '') return text;
  if (!PROJECT_LEVELS.includes(level))
    report.refuse('unknown-project-level', { line, column }, { value: text });
  report.noteSpelling(line, text, level);
  return level;
}

function fundingOf(header: HeaderDraft, report: ReadingReport): FundingLine[] {
  const unit = header.moneyUnit?.value ?? '';
  return header.funding.map((cells) => settleFunding(cells, unit, report));
}

function goalsOf(
  header: HeaderDraft,
  titleLine: number,
  report: ReadingReport,
): Pick<GoalTableContent, 'overallGoal' | 'annualGoal'> {
  const [overall, annual] = [header.overallGoal, header.annualGoal];
  if (annual === null || isBlank(annual.value)) {
    report.refuse('missing-field', { line: annual?.line ?? titleLine }, { label: FORM_LABELS.annualGoal });
  }
  for (const [goal, label] of [
    [overall, FORM_LABELS.overallGoal],
    [annual, FORM_LABELS.annualGoal],
  ] as const) {
    if (goal !== null) checkLength(goal.value, IMPORT_LIMITS.goal, label, goal, report);
  }
  return { overallGoal: overall?.value ?? '', annualGoal: annual?.value ?? '' };
}
