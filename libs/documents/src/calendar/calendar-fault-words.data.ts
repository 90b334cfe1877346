import type { Words } from '#libs/domain';

/** Every reason for refusing a calendar file, with stable codes; `{name}` stands for a value of the case. */
export const CALENDAR_FAULT_WORDS = {
  'too-many-lines': {
    zh: '文件超过 {limit} 行，不是一年的工作日安排',
    en: 'More than {limit} lines: this is not the calendar of one year',
  },
  'header-missing': {
    zh: '缺少“{name}:”一行，应在 date,kind,label 之前',
    en: 'The line “{name}:” is missing before date,kind,label',
  },
  'header-unknown': {
    zh: '第 {line} 行“{name}”不认识；只有 year、scope、source、coverage',
    en: 'Line {line}: “{name}” is unknown; there are year, scope, source and coverage',
  },
  'header-twice': {
    zh: '第 {line} 行重复给出“{name}”',
    en: 'Line {line} gives “{name}” a second time',
  },
  'year-invalid': {
    zh: '第 {line} 行“{value}”不是 2000 至 2099 之间的年份',
    en: 'Line {line}: “{value}” is no year from 2000 to 2099',
  },
  'scope-invalid': {
    zh: '第 {line} 行“{value}”应为 national（全国安排）或 district（本地放假）',
    en: 'Line {line}: “{value}” should be national or district',
  },
  'source-invalid': {
    zh: '第 {line} 行来源应为 2 至 200 个字，例如通知的文号',
    en: 'Line {line}: a source has 2 to 200 characters, such as the number of the notice',
  },
  'coverage-invalid': {
    zh: '第 {line} 行覆盖范围“{value}”应为 {expected}，即整年',
    en: 'Line {line}: the coverage “{value}” should be {expected}, the whole year',
  },
  'columns-missing': {
    zh: '缺少表头“date,kind,label”一行',
    en: 'The line “date,kind,label” is missing',
  },
  'cells-wrong': {
    zh: '第 {line} 行有 {count} 格，应为日期、性质、名称 3 格',
    en: 'Line {line} has {count} cells instead of date, kind and label',
  },
  'date-invalid': {
    zh: '第 {line} 行“{value}”不是日历上的一天（YYYY-MM-DD）',
    en: 'Line {line}: “{value}” is no day of the calendar (YYYY-MM-DD)',
  },
  'date-of-another-year': {
    zh: '第 {line} 行 {value} 不在 {year} 年',
    en: 'Line {line}: {value} does not lie in {year}',
  },
  'date-twice': {
    zh: '第 {line} 行 {value} 已在第 {other} 行给出',
    en: 'Line {line}: {value} was given in line {other} already',
  },
  'kind-invalid': {
    zh: '第 {line} 行“{value}”应为 rest（放假）或 working（上班）',
    en: 'Line {line}: “{value}” should be rest or working',
  },
  'label-invalid': {
    zh: '第 {line} 行名称应为 1 至 20 个字，例如“国庆节”',
    en: 'Line {line}: a label has 1 to 20 characters, such as 国庆节',
  },
  'weekday-working': {
    zh: '第 {line} 行 {value} 是周{weekday}，本来就上班，不是调休',
    en: 'Line {line}: {value} is a weekday and works anyway',
  },
  'weekend-rest': {
    zh: '第 {line} 行 {value} 是周{weekday}，本来就休息，不必列出',
    en: 'Line {line}: {value} is at a weekend and rests anyway',
  },
  'district-works': {
    zh: '第 {line} 行：本地只能增加放假，不能增加上班',
    en: 'Line {line}: a district adds days of rest, not of work',
  },
  'no-days': {
    zh: '没有任何日期：每年都有放假安排，空文件不载入',
    en: 'There is no day: every year has holidays, and an empty file is not loaded',
  },
} as const satisfies Readonly<Record<string, Words>>;
