import { FORM_LABELS } from '../form/form-labels.data.js';
import { labelKey } from '../text/label-key.js';
import { isBlank, type Row } from '../text/row.js';
import type { HeaderDraft } from './header-draft.js';
import type { ReadingReport } from './reading-report.js';

/** Reads `资金构成 | source | 资金总额 | total | 本年金额 | annual`; false for any other row. */
export function readFundingRow(row: Row, header: HeaderDraft, report: ReadingReport): boolean {
  const [label = '', source = '', totalLabel = '', total = '', annualLabel = '', annual = ''] = row.cells;
  const labelled =
    labelKey(totalLabel) === FORM_LABELS.fundingTotal && labelKey(annualLabel) === FORM_LABELS.fundingAnnual;
  const leads = labelKey(label) === FORM_LABELS.funding || (isBlank(label) && header.funding.length > 0);
  if (!labelled || !leads) return false;
  if (row.cells.length > 6) {
    report.refuse('too-many-cells', { line: row.line, column: 7 }, { value: row.cells[6] ?? '' });
  }
  header.funding.push({ source, total, annual, line: row.line });
  return true;
}
