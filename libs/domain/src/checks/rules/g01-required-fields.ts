import type { GoalTableContent } from '../../goal-table/content.js';
import { headerCell } from '../cells.js';
import type { Observation } from '../finding.js';
import { mustFix, pass } from '../observe.js';
import type { CheckedTable } from '../checked-table.js';

type TextField = 'projectName' | 'projectType' | 'projectLevel' | 'unitName' | 'annualBudget' | 'annualGoal';

const REQUIRED_TEXTS: readonly (readonly [TextField, string])[] = [
  ['projectName', '项目名称'],
  ['projectType', '项目类型'],
  ['projectLevel', '项目等级'],
  ['unitName', '申报单位'],
  ['annualBudget', '预算金额'],
  ['annualGoal', '年度目标'],
];

const REQUIRED_YEARS = [
  ['fiscalYear', '预算年度'],
  ['periodStartYear', '起始年度'],
  ['periodEndYear', '到期年度'],
] as const;

/** A year as the official form prints it: four digits, 9999 included. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1949 && value <= 9999;
}

function missing(field: keyof GoalTableContent, label: string): Observation {
  return mustFix([headerCell(field)], `“${label}”未填写`, `${field} is missing`, {
    zh: `请填写“${label}”`,
    en: `fill in ${field}`,
  });
}

function overlong(
  field: 'projectName' | 'annualGoal' | 'overallGoal',
  label: string,
  text: string,
  limit: number,
): Observation[] {
  const length = [...text].length;
  if (length <= limit) return [];
  return [
    mustFix(
      [headerCell(field)],
      `“${label}”共 ${String(length)} 字，超过 ${String(limit)} 字`,
      `${field} has ${String(length)} characters, more than ${String(limit)}`,
      { zh: `请压缩到 ${String(limit)} 字以内`, en: `shorten it to ${String(limit)} characters` },
    ),
  ];
}

/** G01: the header fields that every form of the region asks for are filled in and fit. */
export function requiredFields({ table, policy }: CheckedTable): readonly Observation[] {
  const faults = [
    ...REQUIRED_TEXTS.filter(([field]) => table[field].trim() === '').map(([field, label]) =>
      missing(field, label),
    ),
    ...REQUIRED_YEARS.filter(([field]) => !isYear(table[field])).map(([field, label]) =>
      missing(field, label),
    ),
    ...(table.indicators.length === 0 ? [missing('indicators', '绩效指标')] : []),
    ...overlong('projectName', '项目名称', table.projectName, policy.maxProjectName),
    ...overlong('overallGoal', '实施周期总目标', table.overallGoal, policy.maxGoalText),
    ...overlong('annualGoal', '年度目标', table.annualGoal, policy.maxGoalText),
  ];
  if (faults.length > 0) return faults;
  const cells = [...REQUIRED_TEXTS, ...REQUIRED_YEARS].map(([field]) => headerCell(field));
  return [
    pass(
      cells,
      `${String(cells.length)} 个必填项均已填写`,
      `all ${String(cells.length)} required fields are filled in`,
    ),
  ];
}
