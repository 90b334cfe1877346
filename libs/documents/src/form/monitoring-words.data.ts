import type { IndicatorReport, MoneyRow } from '#libs/domain';

/** Rows of the money, as the official form names them. */
export const MONEY_SOURCES: Readonly<Record<MoneyRow['source'], string>> = {
  total: '年度资金总额',
  'general-public-budget': '其中：一般公共预算',
  other: '其他资金',
};

/** Kinds of causes of a deviation, in the order of their columns. */
export const CAUSE_HEADS: Readonly<Record<IndicatorReport['causes'][number], string>> = {
  funds: '经费保障',
  rules: '制度保障',
  staff: '人员保障',
  equipment: '硬件条件保障',
  other: '其他',
};

/** Whether the target will be reached, in the order of their columns. */
export const LIKELIHOOD_HEADS: Readonly<Record<IndicatorReport['likelihood'], string>> = {
  certain: '确定能',
  possible: '有可能',
  impossible: '完全不可能',
};

/** What stands in the column that was chosen. */
export const TICK = '√';
