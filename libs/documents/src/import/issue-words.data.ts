import type { Words } from '#libs/domain';

/** What a refusal says and how to repair it; `{name}` stands for a value of the case. */
export interface IssueWords extends Words {
  readonly fix: Words;
}

/** Every reason for refusing a file or one of its tables, with stable codes; closed. */
export const ISSUE_WORDS = {
  'file-too-large': {
    zh: '文件超过 10 MB，未读取',
    en: 'The file is larger than 10 MB and was not read',
    fix: { zh: '请拆分后分批导入', en: 'Split it and import the parts' },
  },
  'not-a-text-file': {
    zh: '这不是文本文件，而是{kindZh}',
    en: 'This is not a text file but {kindEn}',
    fix: {
      zh: '请在表格软件中另存为“制表符分隔的文本”再导入',
      en: 'Save it as tab-separated text in the spreadsheet program and import that',
    },
  },
  'unreadable-encoding': {
    zh: '第 {line} 行起无法识别文字编码：既不是 UTF-8，按 GB18030 也读不出绩效目标表',
    en: 'From line {line} the encoding is unknown: not UTF-8, and no goal table when read as GB18030',
    fix: { zh: '请另存为 UTF-8 编码', en: 'Save the file as UTF-8' },
  },
  'line-too-long': {
    zh: '第 {line} 行超过 {limit} 个字符',
    en: 'Line {line} is longer than {limit} characters',
    fix: { zh: '请检查文件是否缺少换行', en: 'Check whether the line breaks were lost' },
  },
  'too-many-lines': {
    zh: '文件超过 {limit} 行',
    en: 'The file has more than {limit} lines',
    fix: { zh: '请拆分后分批导入', en: 'Split it and import the parts' },
  },
  'too-many-tables': {
    zh: '文件中的绩效目标表超过 {limit} 张',
    en: 'The file holds more than {limit} goal tables',
    fix: { zh: '请拆分后分批导入', en: 'Split it and import the parts' },
  },
  'no-table-found': {
    zh: '没有找到标题行“项目绩效目标表（…）”',
    en: 'No title line 项目绩效目标表（…） was found',
    fix: {
      zh: '每张表的第一行应为“项目绩效目标表（申报）”等标题',
      en: 'Begin each table with a title line such as 项目绩效目标表（申报）',
    },
  },
  'too-many-rows': {
    zh: '一张表超过 {limit} 行',
    en: 'One table has more than {limit} rows',
    fix: { zh: '请检查各表之间是否缺少标题行', en: 'Check whether title lines between tables are missing' },
  },
  'missing-field': {
    zh: '缺少必填项“{label}”',
    en: 'The required field {label} is missing',
    fix: { zh: '请补充“{label}”一行并填写内容', en: 'Add the row {label} with its value' },
  },
  'year-missing': {
    zh: '“{label}”前没有写明年度',
    en: 'The label {label} names no year',
    fix: { zh: '请写成“2024年{label}”的形式', en: 'Write it like 2024年{label}' },
  },
  'year-labels-disagree': {
    zh: '年度不一致：预算金额写 {budgetYear} 年，年度目标写 {goalYear} 年',
    en: 'The years disagree: {budgetYear} for the budget, {goalYear} for the annual goal',
    fix: { zh: '请核对两处年度', en: 'Make the two labels name the same year' },
  },
  'fiscal-year-disagrees': {
    zh: '年度不一致：预算年度写 {stated} 年，{label}写 {year} 年',
    en: 'The years disagree: {stated} in 预算年度, {year} in the label {label}',
    fix: { zh: '请核对两处年度', en: 'Make the two name the same year' },
  },
  'negative-money': {
    zh: '预算金额不能为负：{value}',
    en: 'The budget must not be negative: {value}',
    fix: { zh: '请填写不小于 0 的金额', en: 'Enter an amount of 0 or more' },
  },
  'money-not-a-number': {
    zh: '金额无法读成数字：{value}',
    en: 'The amount is not a number: {value}',
    fix: { zh: '请写成 8726400.00 的形式（元）', en: 'Write it like 8726400.00, in yuan' },
  },
  'money-too-precise': {
    zh: '金额精确到分，最多两位小数：{value}',
    en: 'An amount has at most two decimals: {value}',
    fix: { zh: '请四舍五入到分', en: 'Round it to two decimals' },
  },
  'money-too-large': {
    zh: '金额超出 16 位整数：{value}',
    en: 'The amount has more than 16 digits before the point: {value}',
    fix: { zh: '请核对单位（元）', en: 'Check the unit, which is yuan' },
  },
  'money-unit-conflict': {
    zh: '金额单位矛盾：标签为{labelUnit}，数值写{valueUnit}',
    en: 'The label says {labelUnit} and the value says {valueUnit}',
    fix: { zh: '请只保留一种单位', en: 'Keep one of the two units' },
  },
  'period-not-a-year': {
    zh: '“{label}”应为四位年份：{value}',
    en: '{label} must be a year of four digits: {value}',
    fix: { zh: '请填写如 2024；长期项目填 2099', en: 'Enter e.g. 2024, or 2099 for an open end' },
  },
  'period-reversed': {
    zh: '起始年度 {start} 晚于到期年度 {end}',
    en: 'The period starts in {start}, after it ends in {end}',
    fix: { zh: '请核对实施周期', en: 'Correct the period' },
  },
  'unknown-project-level': {
    zh: '项目等级未知：{value}',
    en: 'Unknown 项目等级: {value}',
    fix: { zh: '请填写“一级项目”或“二级项目”', en: 'Enter 一级项目 or 二级项目' },
  },
  'text-too-long': {
    zh: '“{label}”有 {length} 个字，超过 {limit} 个字',
    en: '{label} has {length} characters, more than {limit}',
    fix: { zh: '请精简文字', en: 'Shorten the text' },
  },
  'duplicated-header': {
    zh: '“{label}”出现了两次',
    en: '{label} appears twice',
    fix: {
      zh: '请删除重复项；如为下一张表，请补上标题行',
      en: 'Remove one of them, or add the title line if a new table begins here',
    },
  },
  'unexpected-row': {
    zh: '此处的文字没有对应的栏目：{value}',
    en: 'This text belongs to no field: {value}',
    fix: { zh: '请检查是否误换行，或补上栏目名称', en: 'Check for a broken line, or add the label' },
  },
  'too-many-cells': {
    zh: '本行的单元格多于表头的列：{value}',
    en: 'The row has more cells than there are columns: {value}',
    fix: { zh: '请检查是否两行并成一行或多出制表符', en: 'Check for two joined rows or a stray tab' },
  },
  'indicator-column-missing': {
    zh: '绩效指标表头缺少“{label}”一列',
    en: 'The indicator heading lacks the column {label}',
    fix: {
      zh: '表头应为：一级指标、二级指标、三级指标、实施周期指标值、当年度指标值',
      en: 'The heading is 一级指标, 二级指标, 三级指标, 实施周期指标值, 当年度指标值',
    },
  },
  'unknown-first-level': {
    zh: '一级指标不在指标目录中：{value}',
    en: 'This first-level category is not in the catalogue: {value}',
    fix: { zh: '请使用：{known}', en: 'Use one of: {known}' },
  },
  'unknown-second-level': {
    zh: '二级指标不在“{level1}”之下：{value}',
    en: 'This second-level category does not stand under {level1}: {value}',
    fix: { zh: '请使用：{known}', en: 'Use one of: {known}' },
  },
  'indicator-without-category': {
    zh: '指标没有所属的一级、二级指标：{value}',
    en: 'The indicator stands under no category: {value}',
    fix: { zh: '请在指标前补上一级指标和二级指标', en: 'Enter its first and second level' },
  },
  'indicator-without-name': {
    zh: '填了指标值却没有三级指标名称：{value}',
    en: 'Targets without the name of an indicator: {value}',
    fix: { zh: '请填写三级指标名称', en: 'Enter the name of the indicator' },
  },
  'weight-not-a-number': {
    zh: '权重应为 0–100 的数字，最多两位小数：{value}',
    en: 'A weight is a number from 0 to 100 with at most two decimals: {value}',
    fix: { zh: '请填写如 10 或 12.5', en: 'Enter e.g. 10 or 12.5' },
  },
  'control-character': {
    zh: '单元格含有不可见的控制字符（{value}）',
    en: 'The cell holds an invisible control character ({value})',
    fix: { zh: '请删除该字符', en: 'Remove the character' },
  },
} as const satisfies Record<string, IssueWords>;
