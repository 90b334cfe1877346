import type { MoneyRow } from '#libs/domain';
import { budgetOf, executedShare } from '#libs/domain';
import { decimal } from '#libs/shared';
import type { FormRow } from './form-model.js';
import { cell } from './form-model.js';
import type { MonitoringForm } from './monitoring-form.js';
import { MONEY_SOURCES } from './monitoring-words.data.js';

const YUAN_PER_WAN = decimal('10000');

/** The rows of the money; 调整预算数 has its column only where something was adjusted. */
export function monitoringMoneyRows(form: MonitoringForm, months: string): FormRow[] {
  const rows = form.report?.money ?? [budgetAlone(form)];
  const isAdjusted = rows.some(({ adjusted }) => adjusted !== null);
  return [
    [
      cell('label', 0, '项目资金（万元）', 2, rows.length + 1),
      cell('heading', 2, '资金来源'),
      ...(isAdjusted
        ? [cell('heading', 3, '年初预算数'), cell('heading', 4, '调整预算数')]
        : [cell('heading', 3, '年初预算数', 2)]),
      cell('heading', 5, `${months}执行数`),
      cell('heading', 6, `${months}执行率`, 5),
      cell('heading', 11, '全年预计执行数'),
      cell('heading', 12, '资金说明与判定依据', 5),
    ],
    ...rows.map((row, index) => [
      ...amountsOf(row, isAdjusted),
      ...(index === 0 ? [cell('text', 12, saidOf(form), 5, rows.length)] : []),
    ]),
  ];
}

function amountsOf(row: MoneyRow, isAdjusted: boolean): FormRow {
  const { source, budget, adjusted, executed, forecast } = row;
  const share = executedShare(budgetOf(row), executed);
  return [
    cell('category', 2, MONEY_SOURCES[source]),
    ...(isAdjusted
      ? [cell('number', 3, budget), cell('number', 4, adjusted ?? '')]
      : [cell('number', 3, budget, 2)]),
    cell('number', 5, executed),
    cell('number', 6, share === null ? '' : `${share}%`, 5),
    cell('number', 11, forecast ?? ''),
  ];
}

function saidOf({ report, lights }: MonitoringForm): string {
  const said = [report?.moneyNote ?? '', lights === null || report === null ? '' : lights.money.because.zh];
  return said.filter((one) => one !== '').join('\n');
}

/** Nothing was reported: the approved budget is all that is known. */
function budgetAlone({ table }: MonitoringForm): MoneyRow {
  const budget = decimal(table.annualBudget).divide(YUAN_PER_WAN, 6).toString();
  return { source: 'total', budget, adjusted: null, executed: '', forecast: null };
}
