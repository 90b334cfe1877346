/** What a careful clerk would remark on a value; a closed union, codes are stable. */
export type TargetFindingCode =
  | 'latex'
  | 'two-numbers'
  | 'number-in-text'
  | 'text-after-number'
  | 'number-missing'
  | 'unit-missing'
  | 'unit-incomplete'
  | 'unit-unknown'
  | 'unit-ambiguous'
  | 'unit-from-name'
  | 'unit-in-name-and-value'
  | 'unit-conflict'
  | 'percent-over-100'
  | 'at-least-100-percent'
  | 'ratio-not-percent'
  | 'excel-serial'
  | 'ocr-suspected'
  | 'comparator-twice'
  | 'comparator-conflict'
  | 'comparator-unusual'
  | 'comparator-without-number'
  | 'equals-target'
  | 'columns-swapped'
  | 'column-not-understood'
  | 'nature-conflict'
  | 'placeholder'
  | 'spreadsheet-error'
  | 'choice-not-made'
  | 'extra-condition'
  | 'approximate'
  | 'change-amount'
  | 'ordinal'
  | 'numeral-in-words'
  | 'negative-number'
  | 'thousands-doubtful'
  | 'expression'
  | 'range-reversed'
  | 'year-assumed'
  | 'year-unknown'
  | 'may-be-year'
  | 'ambiguous-date'
  | 'impossible-date'
  | 'recurring-date'
  | 'open-ended'
  | 'rate-with-word'
  | 'unreadable';

/** `advice` asks somebody to look; `info` only says how the cell was read. */
export type TargetFindingWeight = 'advice' | 'info';

/** Weight and words of every remark; `{}` is filled with the detail. */
export const TARGET_FINDING_WORDS: Readonly<
  Record<TargetFindingCode, readonly [weight: TargetFindingWeight, zh: string, en: string]>
> = {
  latex: ['info', '指标值里残留 LaTeX 记号', 'LaTeX marks are left in the value'],
  'two-numbers': ['advice', '单元格里有多个数：{}', 'the cell holds several numbers: {}'],
  'number-in-text': ['advice', '数字写在文字里：{}', 'the number stands inside a text: {}'],
  'text-after-number': ['info', '数值之后另有文字“{}”', 'text after the number: "{}"'],
  'number-missing': ['advice', '没有数值', 'the number is missing'],
  'unit-missing': ['advice', '缺少计量单位{}', 'the unit is missing{}'],
  'unit-incomplete': ['advice', '计量单位不完整：{}', 'the unit is incomplete: {}'],
  'unit-unknown': ['advice', '不认识的计量单位“{}”', 'unknown unit "{}"'],
  'unit-ambiguous': ['advice', '计量单位有歧义：{}', 'the unit is ambiguous: {}'],
  'unit-from-name': ['info', '计量单位“{}”取自指标名称', 'the unit "{}" was taken from the name'],
  'unit-in-name-and-value': [
    'info',
    '名称与指标值重复写了单位“{}”',
    'name and value both carry the unit "{}"',
  ],
  'unit-conflict': ['advice', '计量单位互相矛盾：{}', 'the units contradict each other: {}'],
  'percent-over-100': ['advice', '比率超过 100%：{}', 'a rate above 100 %: {}'],
  'at-least-100-percent': [
    'advice',
    '比率不可能大于 100%，应写“=100%”',
    'a rate cannot exceed 100 %; write "=100%"',
  ],
  'ratio-not-percent': ['advice', '比率写成小数：{}', 'a rate written as a decimal fraction: {}'],
  'excel-serial': ['advice', '疑为 Excel 日期序列号：{}', 'probably a spreadsheet date serial: {}'],
  'ocr-suspected': ['advice', '疑为识别错误：{}', 'probably a recognition error: {}'],
  'comparator-twice': ['info', '比较符重复', 'the comparator is written twice'],
  'comparator-conflict': ['advice', '比较符互相矛盾：{}', 'the comparators contradict each other: {}'],
  'comparator-unusual': ['advice', '比较符与指标含义相反：{}', 'the comparator runs against the name: {}'],
  'comparator-without-number': ['advice', '比较符之后不是数值', 'a comparator without a number'],
  'equals-target': [
    'info',
    '写“=”，超额完成是否算达成需说明',
    'written "=": say whether exceeding it counts as met',
  ],
  'columns-swapped': ['advice', '性质、指标值、单位各列疑似错位', 'the split columns seem to be swapped'],
  'column-not-understood': ['advice', '不认识的列内容“{}”', 'a column that is not understood: "{}"'],
  'nature-conflict': ['advice', '指标性质与指标值不符：{}', 'the nature column contradicts the value: {}'],
  placeholder: ['advice', '占位符未填写', 'a placeholder was never filled in'],
  'spreadsheet-error': ['advice', '电子表格错误值', "a spreadsheet's error value"],
  'choice-not-made': ['advice', '选项未勾选', 'the choice was not made'],
  'extra-condition': ['advice', '数值之外另有条件“{}”', 'a further condition: "{}"'],
  approximate: ['advice', '约数，无法按数值考核', 'an approximate number cannot be scored'],
  'change-amount': [
    'advice',
    '变化量（{}），需说明基数',
    'an amount of change ({}), the base must be stated',
  ],
  ordinal: ['advice', '名次或序号，不是数量：{}', 'a rank or ordinal, not a quantity: {}'],
  'numeral-in-words': ['info', '中文数字：{}', 'a number in words: {}'],
  'negative-number': ['info', '负数', 'a negative number'],
  'thousands-doubtful': ['advice', '千分位写法不规范：{}', 'doubtful thousands separators: {}'],
  expression: ['advice', '算式或比例，不是单一数值：{}', 'an expression, not one number: {}'],
  'range-reversed': ['advice', '区间下限大于上限：{}', 'the lower bound exceeds the upper: {}'],
  'year-assumed': ['info', '未写年份，按 {} 年理解', 'no year is written, read as {}'],
  'year-unknown': ['advice', '年份无法确定', 'the year cannot be told'],
  'may-be-year': ['advice', '可能是年份', 'this may be a year'],
  'ambiguous-date': ['advice', '日期写法有歧义：{}', 'an ambiguous date: {}'],
  'impossible-date': ['advice', '不存在的日期：{}', 'no such date: {}'],
  'recurring-date': ['advice', '按期重复的时点，不是单一日期', 'a recurring date, not one day'],
  'open-ended': ['info', '2099 或 9999 表示长期', '2099 or 9999 means open-ended'],
  'rate-with-word': ['advice', '名称是比率，指标值却是文字', 'the name promises a rate, the value is a word'],
  unreadable: ['advice', '无法识别的内容', 'the content cannot be read'],
};
