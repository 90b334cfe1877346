import type { CheckFacts, GoalTableContent, Indicator, RuleId, Verdict } from '#libs/domain';
import { DEFAULT_CHECK_POLICY, runChecks } from '#libs/domain';

/** One indicator of a table made for a check: category, name, annual target, and whatever else matters. */
export type CheckRow = readonly [
  level2: string,
  name: string,
  annualTarget: string,
  more?: Partial<Indicator>,
];

const LEVEL1: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  社会效益指标: '效益指标',
  经济效益指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/** Rows that no rule finds fault with. */
export const SOUND_ROWS: readonly CheckRow[] = [
  ['数量指标', '巡查里程', '≥120公里'],
  ['质量指标', '验收合格率', '≥95%'],
  ['时效指标', '按期完成率', '=100%'],
  ['成本指标', '单位巡查成本', '≤1000元/公里'],
  ['社会效益指标', '事故下降率', '≥5%'],
  ['服务对象满意度指标', '居民满意度', '≥90%'],
];

/** A table of 120 000 元 for 2024 with the given rows; the header can be changed field by field. */
export function tableOf(
  rows: readonly CheckRow[] = SOUND_ROWS,
  header: Partial<GoalTableContent> = {},
): GoalTableContent {
  return {
    schema: 'goal-table/1',
    catalogue: 'national-2015',
    fiscalYear: 2024,
    projectName: '道路巡查',
    projectCode: null,
    projectType: '其他运转类（综合类）',
    projectLevel: '二级项目',
    unitName: '某镇公路站',
    periodStartYear: 2023,
    periodEndYear: 2025,
    annualBudget: '120000.00',
    funding: [],
    overallGoal: '保持道路安全畅通。',
    annualGoal: '全年巡查道路120公里。',
    disclosure: { kind: 'public' },
    ...header,
    indicators: rows.map(([level2, name, annualTarget, more], index) => ({
      lineageId: `row-${String(index + 1)}`,
      level1: LEVEL1[level2] ?? '',
      level2,
      name,
      periodTarget: '≥1',
      annualTarget,
      unit: null,
      weight: null,
      ...more,
    })),
  };
}

/** The verdicts that one rule gives a table under the default policy, in order. */
export function verdictsOf(rule: RuleId, table: GoalTableContent, facts: CheckFacts = {}): Verdict[] {
  return runChecks(table, DEFAULT_CHECK_POLICY, facts)
    .filter((finding) => finding.rule === rule)
    .map(({ verdict }) => verdict);
}
