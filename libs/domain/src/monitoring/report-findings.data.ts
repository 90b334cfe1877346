/** What can be wrong or doubtful with a progress report; a closed union, codes are stable. */
export type ReportFindingCode =
  | 'round-closed'
  | 'lineage-unknown'
  | 'indicator-twice'
  | 'indicator-missing'
  | 'actual-missing'
  | 'actual-is-computed'
  | 'number-expected'
  | 'tier-expected'
  | 'date-expected'
  | 'yes-no-expected'
  | 'negative-actual'
  | 'cause-required'
  | 'measure-required'
  | 'other-cause-unnamed'
  | 'total-row-missing'
  | 'money-row-twice'
  | 'money-not-a-number'
  | 'negative-money'
  | 'money-sum'
  | 'executed-over-budget'
  | 'yuan-for-wan';

/** `must-fix` has to be mended; `question` may stay when somebody says why. */
export type ReportFindingWeight = 'must-fix' | 'question';

/** Weight and words of every finding; `{}` is filled with the detail. */
export const REPORT_FINDING_WORDS: Readonly<
  Record<ReportFindingCode, readonly [weight: ReportFindingWeight, zh: string, en: string]>
> = {
  'round-closed': ['must-fix', '本期监控已结束，不再接收报送', 'the round is closed and takes no report'],
  'lineage-unknown': ['must-fix', '本期监控没有这个指标：{}', 'the round knows no such indicator: {}'],
  'indicator-twice': ['must-fix', '指标重复报送：{}', 'the indicator is reported twice: {}'],
  'indicator-missing': ['must-fix', '指标未报送：{}', 'the indicator is not reported: {}'],
  'actual-missing': ['must-fix', '“{}”已到考核时点，请填写实际完成值', '"{}" is due: the actual is missing'],
  'actual-is-computed': [
    'must-fix',
    '“{}”由资金数据计算，不用填写',
    '"{}" is computed from the money and never typed',
  ],
  'number-expected': ['must-fix', '应填数字，填了“{}”', 'a number is expected, not "{}"'],
  'tier-expected': [
    'must-fix',
    '应填达成、部分达成或未达成，填了“{}”',
    'one of 达成, 部分达成, 未达成 is expected, not "{}"',
  ],
  'date-expected': [
    'must-fix',
    '应填日期（如 2024-06-30）或未完成，填了“{}”',
    'a date like 2024-06-30 or 未完成 is expected, not "{}"',
  ],
  'yes-no-expected': ['must-fix', '应填是或否，填了“{}”', '是 or 否 is expected, not "{}"'],
  'negative-actual': ['must-fix', '实际完成值不能为负：{}', 'the actual cannot be negative: {}'],
  'cause-required': [
    'must-fix',
    '“{}”不能确定完成，请填写偏差原因',
    '"{}" is not certain to be reached: name the cause',
  ],
  'measure-required': [
    'must-fix',
    '“{}”不能确定完成，请填写整改措施',
    '"{}" is not certain to be reached: name the measure',
  ],
  'other-cause-unnamed': [
    'must-fix',
    '“{}”的偏差原因选了其他，请说明',
    'the cause of "{}" is "other": say which',
  ],
  'total-row-missing': ['must-fix', '缺少年度资金总额', 'the row of the total is missing'],
  'money-row-twice': ['must-fix', '资金行重复：{}', 'the row of the money stands twice: {}'],
  'money-not-a-number': ['must-fix', '金额应填数字，填了“{}”', 'an amount is expected, not "{}"'],
  'negative-money': ['must-fix', '金额不能为负：{}', 'an amount cannot be negative: {}'],
  'money-sum': ['must-fix', '分项之和与总额不符：{}', 'the parts do not add up to the total: {}'],
  'executed-over-budget': [
    'question',
    '执行数大于预算数，请说明：{}',
    'more was spent than the budget holds, please explain: {}',
  ],
  'yuan-for-wan': ['question', '是否误填元/万元：{}', 'is this 元 in a column of 万元: {}'],
};
