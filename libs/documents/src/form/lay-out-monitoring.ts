import { COLOUR_WORDS, cutOffOn, QUADRANT_WORDS, REPORT_STATUS_LABELS } from '#libs/domain';
import type { FormModel, FormRow } from './form-model.js';
import { cell } from './form-model.js';
import type { MonitoringForm } from './monitoring-form.js';
import { MONITORING_COLUMNS, monitoringIndicatorRows } from './monitoring-indicator-rows.js';
import { monitoringMoneyRows } from './monitoring-money-rows.js';

/** The official form 项目支出绩效运行监控表 as cells. */
export function layOutMonitoring(form: MonitoringForm): FormModel {
  const { table, round, dropped } = form;
  const months = monthsOf(round.cutOff, table.fiscalYear);
  return {
    look: 'monitoring',
    title: `项目支出绩效运行监控表（${String(table.fiscalYear)}年度）`,
    marks: marksOf(form),
    columns: MONITORING_COLUMNS,
    rows: [
      ...headRows(form),
      ...monitoringMoneyRows(form, months),
      wide('监控结论', conclusionOf(form)),
      wide('年度总体目标', table.annualGoal),
      ...monitoringIndicatorRows(form, months),
      ...(form.departmentOpinion === null ? [] : [wide('主管部门意见', form.departmentOpinion)]),
      wide('审核意见', form.opinion ?? ''),
      signatures(form.reportedOn),
    ],
    footer: [
      ['判定规则', round.policy],
      ...(dropped.length === 0 ? [] : [['已调整取消', `上期指标：${dropped.join('、')}`] as const]),
    ],
  };
}

/** `1–6月`: the months that are over by the cut-off. */
function monthsOf(cutOff: string, fiscalYear: number): string {
  const { month } = cutOffOn(cutOff, fiscalYear);
  return month <= 1 ? `${String(month)}月` : `1–${String(month)}月`;
}

function marksOf({ demo, status }: MonitoringForm): readonly string[] {
  return [...(status === 'missed' ? ['未报送'] : []), ...(demo ? ['演示数据'] : [])];
}

function headRows({ table, round, status }: MonitoringForm): FormRow[] {
  return [
    [
      ...[cell('label', 0, '项目名称', 2), cell('text', 2, table.projectName, 9)],
      ...[cell('label', 11, '实施单位'), cell('text', 12, table.unitName, 5)],
    ],
    [
      ...[cell('label', 0, '监控期次', 2), cell('text', 2, round.name, 3)],
      ...[cell('label', 5, '数据截止日'), cell('text', 6, round.cutOff, 5)],
      ...[cell('label', 11, '报送状态'), cell('text', 12, REPORT_STATUS_LABELS[status], 5)],
    ],
  ];
}

function wide(label: string, text: string): FormRow {
  return [cell('label', 0, label, 2), cell('text', 2, text, MONITORING_COLUMNS - 2)];
}

/** The light of the project and where it stands between its money and its goals. */
function conclusionOf({ report, lights, status }: MonitoringForm): string {
  if (report === null || lights === null) return status === 'missed' ? REPORT_STATUS_LABELS.missed : '';
  const { project, quadrant } = lights;
  const light = `项目：${COLOUR_WORDS[project].zh}`;
  return quadrant === null ? light : `${light}；双监控：${QUADRANT_WORDS[quadrant].zh}`;
}

/** Signed by hand: names are no part of the form that the system keeps. */
function signatures(reportedOn: string | null): FormRow {
  return [
    ...[cell('label', 0, '填报人（签字）', 2), cell('text', 2, '', 2)],
    ...[cell('label', 4, '单位负责人（签字）', 2), cell('text', 6, '', 5)],
    ...[cell('label', 11, '审核人（签字）'), cell('text', 12, '', 3)],
    ...[cell('label', 15, '报送日期'), cell('text', 16, reportedOn ?? '')],
  ];
}
