/** Labels of the official form, exactly as printed. */
export const FORM_LABELS = {
  form: '项目绩效目标表',
  projectName: '项目名称',
  projectCode: '项目代码',
  projectType: '项目类型',
  projectLevel: '项目等级',
  unitName: '申报单位',
  fiscalYear: '预算年度',
  period: '实施周期',
  periodStartYear: '起始年度',
  periodEndYear: '到期年度',
  annualBudget: '预算金额',
  funding: '资金构成',
  fundingTotal: '资金总额',
  fundingAnnual: '本年金额',
  goals: '总体绩效目标',
  overallGoal: '实施周期总目标',
  annualGoal: '年度目标',
  indicators: '绩效指标',
  exemptionBasis: '不予公开依据',
  approvalNumber: '批复文号',
  approvalDate: '批复日期',
  fingerprint: '内容指纹',
} as const;

/** Heads of the indicator columns, in the order of the form; the last two stand only where a table uses them. */
export const INDICATOR_HEADS = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  periodTarget: '实施周期指标值',
  annualTarget: '当年度指标值',
  unit: '计量单位',
  weight: '权重',
} as const;

/** Name of an indicator column. */
export type IndicatorColumn = keyof typeof INDICATOR_HEADS;

/** Marks that a form can carry above its table. */
export const FORM_MARKS = { unapproved: '未批复', demo: '演示数据' } as const;

/** The two values of 项目等级. */
export const PROJECT_LEVELS: readonly string[] = ['一级项目', '二级项目'];
