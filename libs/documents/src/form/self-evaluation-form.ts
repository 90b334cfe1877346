import type { GoalTableContent, Grade, Indicator } from '#libs/domain';
import { GRADE_WORDS } from '#libs/domain';
import { inUnitOfTarget, rateOf } from './evaluation-actual.js';
import type { FormModel, FormRow } from './form-model.js';
import { cell } from './form-model.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';
import { wholePage } from './whole-page.js';

/** One scored row as the form prints it; what nobody has entered yet is empty. */
export interface EvaluationFormRow {
  readonly actual: string;
  readonly weight: string;
  readonly points: string;
  readonly note: string;
  /** True for 预算执行率, whose actual is told by the money. */
  readonly isRateOfMoney?: boolean;
}

/** What the form prints; amounts in 万元. */
export interface EvaluationForm {
  readonly table: GoalTableContent;
  readonly money: { readonly budget: string; readonly executed: string };
  readonly moneyRow: EvaluationFormRow;
  readonly rows: readonly EvaluationFormRow[];
  readonly total: string;
  readonly grade: Grade | null;
  /** Adds the mark 演示数据. */
  readonly demo: boolean;
}

const COLUMNS = 8;
const INDICATOR_HEADS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

/** The official form 项目支出绩效自评表 as cells. */
function layOutEvaluation(form: EvaluationForm): FormModel {
  const { table, total, grade, demo } = form;
  return {
    look: 'self-evaluation',
    title: `项目支出绩效自评表（${String(table.fiscalYear)}年度）`,
    marks: demo ? ['演示数据'] : [],
    columns: COLUMNS,
    rows: [
      headRow('项目名称', table.projectName),
      headRow('实施单位', table.unitName),
      ...moneyRows(form),
      headRow('年度总体目标', table.annualGoal),
      INDICATOR_HEADS.map((text, column) => cell('heading', column, text)),
      ...table.indicators.map((one, index) => indicatorRow(one, form.rows[index] ?? NOTHING, form)),
      [
        cell('label', 0, '总分', 5),
        cell('number', 5, '100.00'),
        cell('number', 6, total),
        cell('entry', 7, grade === null ? '' : `等级：${GRADE_WORDS[grade].zh}`),
      ],
    ],
    footer: [],
  };
}

function headRow(label: string, text: string): FormRow {
  return [cell('label', 0, label, 2), cell('text', 2, text, COLUMNS - 2)];
}

function moneyRows({ money, moneyRow }: EvaluationForm): FormRow[] {
  const heads = ['全年预算数', '全年执行数', '执行率（%）', '分值', '得分', '说明'];
  const { weight, points, note } = moneyRow;
  const values = [money.budget, money.executed, rateOf(money), weight, points, note];
  return [
    [
      cell('label', 0, '项目资金（万元）', 2, 2),
      ...heads.map((text, index) => cell('heading', index + 2, text)),
    ],
    values.map((text, index) => cell(index === 5 ? 'entry' : 'number', index + 2, text)),
  ];
}

const NOTHING: EvaluationFormRow = { actual: '', weight: '', points: '', note: '' };

/** What was entered, or the rate that the money tells. */
function actualOf(indicator: Indicator, row: EvaluationFormRow, { money, table }: EvaluationForm): string {
  const rate = row.actual === '' && row.isRateOfMoney === true ? rateOf(money) : '';
  return rate === '' ? inUnitOfTarget(row.actual, indicator, table.fiscalYear) : `${rate}%`;
}

function indicatorRow(indicator: Indicator, row: EvaluationFormRow, form: EvaluationForm): FormRow {
  const { level1, level2, name, annualTarget } = indicator;
  return [
    ...[level1, level2].map((text, column) => cell('category', column, text)),
    cell('text', 2, name),
    ...[annualTarget, actualOf(indicator, row, form)].map((text, index) => cell('entry', index + 3, text)),
    ...[row.weight, row.points].map((text, index) => cell('number', index + 5, text)),
    cell('entry', 7, row.note),
  ];
}

/** The form as a page of its own. */
export function selfEvaluationHtml(form: EvaluationForm): string {
  const model = layOutEvaluation(form);
  return wholePage(`${form.table.projectName} · ${model.title}`, renderHtml(model));
}

/** The form as lines of text with tabs. */
export function selfEvaluationText(form: EvaluationForm): string {
  return renderText(layOutEvaluation(form));
}
