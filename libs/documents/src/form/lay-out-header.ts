import type { GoalTableContent } from '#libs/domain';
import { FORM_LABELS as LABELS } from './form-labels.data.js';
import { cell, type FormRow } from './form-model.js';

/** The rows above the indicators. */
export function layOutHeader(content: GoalTableContent, columns: number): FormRow[] {
  const year = String(content.fiscalYear);
  return [
    field(LABELS.projectName, content.projectName, columns),
    ...optionalField(LABELS.projectCode, content.projectCode, columns),
    field(LABELS.projectType, content.projectType, columns),
    field(LABELS.projectLevel, content.projectLevel, columns),
    field(LABELS.unitName, content.unitName, columns),
    periodRow(content, columns),
    field(`${year}年${LABELS.annualBudget}`, content.annualBudget, columns),
    ...fundingRows(content, columns),
    ...goalRows(content, columns),
    ...optionalField(LABELS.exemptionBasis, exemptionBasis(content), columns),
  ];
}

function field(label: string, value: string, columns: number): FormRow {
  return [cell('label', 0, label), cell('text', 1, value, columns - 1)];
}

function optionalField(label: string, value: string | null, columns: number): FormRow[] {
  return value === null ? [] : [field(label, value, columns)];
}

function exemptionBasis({ disclosure }: GoalTableContent): string | null {
  return disclosure.kind === 'exempt' ? disclosure.basis : null;
}

function periodRow(content: GoalTableContent, columns: number): FormRow {
  return [
    cell('label', 0, LABELS.period),
    cell('heading', 1, LABELS.periodStartYear),
    cell('number', 2, String(content.periodStartYear)),
    cell('heading', 3, LABELS.periodEndYear),
    cell('number', 4, String(content.periodEndYear), columns - 4),
  ];
}

function fundingRows(content: GoalTableContent, columns: number): FormRow[] {
  return content.funding.map(({ source, total, annual }, index) => [
    ...(index === 0 ? [cell('label', 0, LABELS.funding, 1, content.funding.length)] : []),
    cell('entry', 1, source),
    cell('heading', 2, LABELS.fundingTotal),
    cell('number', 3, total ?? ''),
    cell('heading', 4, LABELS.fundingAnnual),
    cell('number', 5, annual, columns - 5),
  ]);
}

function goalRows(content: GoalTableContent, columns: number): FormRow[] {
  const width = columns - 1;
  return [
    [cell('label', 0, LABELS.goals, 1, 4), cell('heading', 1, LABELS.overallGoal, width)],
    [cell('text', 1, content.overallGoal, width)],
    [cell('heading', 1, `${String(content.fiscalYear)}${LABELS.annualGoal}`, width)],
    [cell('text', 1, content.annualGoal, width)],
  ];
}
