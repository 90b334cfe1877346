import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { SOUND_ROWS, tableOf, verdictsOf } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import { DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import type { CheckFacts } from './check-policy.js';
import type { RuleId, Verdict } from './finding.js';
import { runChecks } from './run-checks.js';

function verdicts(
  rule: RuleId,
  rows: readonly CheckRow[],
  header: Partial<GoalTableContent> = {},
  facts: CheckFacts = {},
): Verdict[] {
  return verdictsOf(rule, tableOf(rows, header), facts);
}

const [quantity, quality, time, cost, benefit, satisfaction] = SOUND_ROWS as [
  CheckRow,
  CheckRow,
  CheckRow,
  CheckRow,
  CheckRow,
  CheckRow,
];
const rest = [quantity, quality, time, benefit, satisfaction];

describe('G04 a real cost indicator', () => {
  it.each<[string, CheckRow[]]>([
    ['none at all', []],
    ['only 预算执行率', [['成本指标', '预算执行率（%）', '≥90%']]],
    ['only 支出进度', [['成本指标', '支出进度', '≥90%']]],
    ['only 资金支付率', [['成本指标', '资金支付率', '100%']]],
    ['the budget restated in 万元', [['成本指标', '项目总成本', '≤12万元']]],
    ['the budget restated in 元', [['成本指标', '总成本', '120000元']]],
    ['the budget restated in 万', [['成本指标', '控制在预算成本内', '12万']]],
    ['控制在预算内', [['成本指标', '成本', '控制在预算内']]],
    ['不超预算', [['成本指标', '成本控制', '不超预算']]],
    [
      'two that say nothing',
      [
        ['成本指标', '预算执行率', '≥90%'],
        ['成本指标', '总成本', '≤12万元'],
      ],
    ],
  ])('advises: %s', (_label, rows) => {
    expect(verdicts('G04', [...rest, ...rows])).toEqual(['advice']);
  });

  it.each<[string, CheckRow]>([
    ['a unit cost', cost],
    ['a unit price', ['成本指标', '服装单价', '≤ 2085 元/人']],
    ['a total below the budget', ['成本指标', '项目总成本', '≤10万元']],
    ['a total above the budget', ['成本指标', '项目总成本', '≤20万元']],
    ['a name of cost elsewhere', ['数量指标', '人均成本', '≤500元/人']],
    ['the first-level 成本指标', ['经济成本指标', '设备采购价', '≤3万元', { level1: '成本指标' }]],
    ['words', ['成本指标', '单项业务成本', '符合相关规定']],
    ['a monthly cost', ['成本指标', '人工成本', '≤620万/月']],
    ['a subsidy per mu', ['成本指标', '财政资金补助', '1600元/亩']],
    ['a rate of saving', ['成本指标', '成本节约率', '≥5%']],
  ])('passes: %s', (_label, row) => {
    expect(verdicts('G04', [...rest, row])).toEqual(['pass']);
  });

  it('computes what the unit cost would be', () => {
    const rows: CheckRow[] = [['数量指标', '在岗人数', '184']];
    const finding = runChecks(tableOf(rows, { annualBudget: '8726400.00' }), DEFAULT_CHECK_POLICY).find(
      ({ rule }) => rule === 'G04',
    );
    expect(finding?.evidence.zh).toBe('没有成本指标；按数量测算 8726400.00 ÷ 184 = 47426.09 元/人·年');
    expect(verdicts('G04', [])).toEqual(['not-enough-data']);
    expect(verdicts('G04', [['数量指标', '人数', '0']])).toEqual(['advice']);
  });
});

describe('G10 quantity times unit cost', () => {
  const pair = (many: string, price: string, name = '巡查里程'): CheckRow[] => [
    ['数量指标', name, many],
    ['成本指标', '单位成本', price],
  ];

  it.each<[string, CheckRow[]]>([
    ['far below', pair('=20公里', '≤1000元/公里')],
    ['far above', pair('=200公里', '≤1000元/公里')],
    ['5.01 % below', pair('=113.98公里', '1000元/公里')],
    ['5.01 % above', pair('=126.02公里', '1000元/公里')],
    ['by the month', pair('=20人', '1000元/人·月')],
    ['in 万元', pair('=120公里', '1万元/公里')],
    ['a total above the budget', [['成本指标', '总成本', '≤13万元']]],
    ['strictly less than the budget itself', [['成本指标', '维护成本', '<120000元']]],
    ['no upper bound', pair('≥120公里', '≤1000元/公里')],
    ['people without unit', pair('=20', '1000元/人', '定制人数')],
    ['by 名', pair('=20人', '1000元/名')],
    ['a total a little above the budget', [['成本指标', '总成本', '≤120000.01元']]],
  ])('advises: %s', (_label, rows) => {
    expect(verdicts('G10', rows)).toContain('advice');
  });

  it.each<[string, CheckRow[]]>([
    ['exactly', pair('=120公里', '≤1000元/公里')],
    ['exactly, bare', pair('120公里', '1000元/公里')],
    ['5 % below', pair('=114公里', '1000元/公里')],
    ['5 % above', pair('=126公里', '1000元/公里')],
    ['by the month', pair('=10人', '1000元/人·月')],
    ['by the year', pair('=10人', '12000元/人/年')],
    ['名 for 人', pair('=10名', '12000元/人')],
    ['in 万元', pair('=12公里', '1万元/公里')],
    ['a total within the budget', [['成本指标', '总成本', '≤12万元']]],
    ['people without unit', pair('=120', '1000元/人', '定制人数')],
    ['by 名', pair('=120人', '1000元/名')],
    ['strictly less than a total below the budget', [['成本指标', '维护成本', '<110000元']]],
  ])('passes: %s', (_label, rows) => {
    expect(verdicts('G10', rows)).toEqual(['pass']);
  });

  it.each<[string, CheckRow[], Partial<GoalTableContent>]>([
    ['no cost', [quantity], {}],
    ['no quantity for the unit', pair('=120个', '1000元/公里'), {}],
    ['by the day', pair('=10人', '100元/人·天'), {}],
    ['no budget', pair('=120公里', '1000元/公里'), { annualBudget: '' }],
    ['a quantity that is a range', pair('100~120公里', '1000元/公里'), {}],
  ])('has not enough data: %s', (_label, rows, header) => {
    expect(verdicts('G10', rows, header)).toEqual(['not-enough-data']);
  });
});
