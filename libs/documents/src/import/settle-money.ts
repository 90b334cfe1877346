import type { FundingLine } from '#libs/domain';
import { FORM_LABELS } from '../form/form-labels.data.js';
import { isBlank } from '../text/row.js';
import type { FundingCells, HeaderDraft } from './header-draft.js';
import type { FilePlace } from './import-issue.js';
import { readMoney } from './money-text.js';
import type { ReadingReport } from './reading-report.js';

/** The budget of the year in 元; a unit in the label and one in the value must be the same. */
export function settleMoney(header: HeaderDraft, report: ReadingReport): string {
  const { budget } = header;
  if (budget === null) return '';
  if (isBlank(budget.value)) {
    report.refuse('missing-field', budget, { label: FORM_LABELS.annualBudget });
    return '';
  }
  const stated = header.moneyUnit?.value ?? '';
  if (stated !== '' && budget.bracket !== '' && budget.bracket !== stated) {
    const units = { labelUnit: budget.bracket, valueUnit: stated };
    report.refuse('money-unit-conflict', { line: budget.labelLine }, units);
  }
  return amountOf(budget.value, budget, budget.bracket === '' ? stated : budget.bracket, report);
}

/** One line of 资金构成 with its amounts in 元. */
export function settleFunding(cells: FundingCells, unit: string, report: ReadingReport): FundingLine {
  const { source, total, annual, line } = cells;
  if (isBlank(source)) report.refuse('missing-field', { line, column: 2 }, { label: FORM_LABELS.funding });
  return {
    source,
    total: isBlank(total) ? null : amountOf(total, { line, column: 4 }, unit, report),
    annual: amountOf(annual, { line, column: 6 }, unit, report),
  };
}

function amountOf(
  value: string,
  { line, column = 1 }: FilePlace,
  labelUnit: string,
  report: ReadingReport,
): string {
  const money = readMoney(value, labelUnit === '万元' ? '万元' : '元');
  if (!money.ok) {
    report.refuse(money.code, { line, column }, { value });
    return '';
  }
  const { amount: canonical, unit } = money;
  const agrees = labelUnit === '' || labelUnit === unit || (labelUnit === '万元' && unit === '万');
  if (!agrees) report.refuse('money-unit-conflict', { line, column }, { labelUnit, valueUnit: unit });
  if (unit === '元') report.noteSpelling(line, value, canonical);
  else report.note('money-converted', line, { value, unit, canonical });
  return canonical;
}
