import type { Indicator, IndicatorReport } from '#libs/domain';
import { budgetOf } from '#libs/domain';
import { inUnitOfTarget, rateOf } from './evaluation-actual.js';
import type { FormRow } from './form-model.js';
import { cell } from './form-model.js';
import type { MonitoringForm } from './monitoring-form.js';
import { CAUSE_HEADS, LIKELIHOOD_HEADS, TICK } from './monitoring-words.data.js';

/** Columns of the form. */
export const MONITORING_COLUMNS = 17;

const CAUSES = Object.keys(CAUSE_HEADS) as (keyof typeof CAUSE_HEADS)[];
const LIKELIHOODS = Object.keys(LIKELIHOOD_HEADS) as (keyof typeof LIKELIHOOD_HEADS)[];

/** Two rows of heads and a row for each indicator. */
export function monitoringIndicatorRows(form: MonitoringForm, months: string): FormRow[] {
  return [...headRows(months), ...form.table.indicators.map((one) => rowOf(one, form))];
}

function headRows(months: string): FormRow[] {
  const left = ['一级指标', '二级指标', '三级指标', '年度指标值', `${months}完成值`, '全年预计完成情况'];
  const second = [...Object.values(CAUSE_HEADS), '原因说明', ...Object.values(LIKELIHOOD_HEADS)];
  return [
    [
      ...left.map((text, column) => cell('heading', column, text, 1, 2)),
      ...[cell('heading', 6, '偏差原因分析', 6), cell('heading', 12, '完成目标可能性', 3)],
      ...[cell('heading', 15, '改进措施', 1, 2), cell('heading', 16, '亮灯与判定依据', 1, 2)],
    ],
    second.map((text, index) => cell('heading', index + 6, text)),
  ];
}

function rowOf(indicator: Indicator, form: MonitoringForm): FormRow {
  const { lineageId, level1, level2, name, annualTarget } = indicator;
  const reported = form.report?.indicators.find((one) => one.lineageId === lineageId);
  const ticks = [
    ...CAUSES.map((cause) => (reported?.causes.includes(cause) === true ? TICK : '')),
    reported?.causeNote ?? '',
    ...LIKELIHOODS.map((likelihood) => (reported?.likelihood === likelihood ? TICK : '')),
  ];
  return [
    ...[level1, level2].map((text, column) => cell('category', column, text)),
    ...[cell('text', 2, name), cell('entry', 3, annualTarget)],
    cell('entry', 4, actualOf(indicator, reported, form)),
    cell('entry', 5, inUnitOfTarget(reported?.forecast ?? '', indicator, form.table.fiscalYear)),
    ...ticks.map((text, index) => cell(index === 5 ? 'text' : 'entry', index + 6, text)),
    ...[cell('text', 15, reported?.measure ?? ''), cell('text', 16, lightOf(lineageId, form))],
  ];
}

/** What was typed, or for 预算执行率 what the money tells. */
function actualOf(indicator: Indicator, reported: IndicatorReport | undefined, form: MonitoringForm): string {
  const { table, report } = form;
  const total = report?.money.find(({ source }) => source === 'total');
  if (verdictOf(indicator.lineageId, form)?.accrual === 'budget' && total !== undefined) {
    const rate = rateOf({ budget: budgetOf(total), executed: total.executed });
    return rate === '' ? '' : `${rate}%`;
  }
  return inUnitOfTarget(reported?.actual ?? '', indicator, table.fiscalYear);
}

/** A report that is missing has no lights: it is 未报送, and that stands above the table. */
function lightOf(lineageId: string, form: MonitoringForm): string {
  return form.report === null ? '' : (verdictOf(lineageId, form)?.light.because.zh ?? '');
}

function verdictOf(lineageId: string, { lights }: MonitoringForm) {
  return lights?.indicators.find((one) => one.lineageId === lineageId);
}
