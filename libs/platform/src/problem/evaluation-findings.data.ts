import type { EvaluationRefusedError } from '#libs/application';

type Finding = Extract<
  EvaluationRefusedError['refusal'],
  { readonly code: 'evaluation-findings' }
>['findings'][number];

/** What is wrong at one place of a self-evaluation form, in Chinese and English. */
export const EVALUATION_FINDING_WORDS: Readonly<Record<Finding['code'], readonly [zh: string, en: string]>> =
  {
    'money-not-a-number': ['金额不是数字', 'the amount is no number'],
    'negative-money': ['金额不能为负', 'the amount is negative'],
    'yuan-for-wan': [
      '是否误填为元？本表单位为万元，确认无误请填写说明',
      'yuan where ten thousand yuan are asked? If it is right, say so in the note',
    ],
    'money-note-missing': ['执行数大于预算数，请说明', 'more was spent than budgeted: say why'],
    'indicator-unknown': ['本表没有这个指标', 'the table has no such indicator'],
    'indicator-twice': ['同一指标填了两次', 'the indicator is there twice'],
    'actual-missing': ['缺少实际完成值', 'the actual is missing'],
    'actual-unreadable': ['实际完成值与指标值无法比较', 'the actual cannot be read against the target'],
    'points-not-a-number': [
      '得分不是数字、为负，或多于两位小数',
      'the points are no number, negative, or of more than two places',
    ],
    'points-over-weight': ['得分大于分值', 'more points than there are'],
    'points-not-given': ['该指标需人工评定，尚未评分', 'people score this row, and nobody has yet'],
    'note-missing': [
      '完成值达到指标值的 120% 以上，或需人工评定，请说明',
      'far above the target, or for people to judge: say why',
    ],
  };
