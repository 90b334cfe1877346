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

describe('G02 categories', () => {
  it.each<[string, CheckRow[], number]>([
    ['no satisfaction', [quantity, quality, time, cost, benefit], 1],
    ['no benefit', [quantity, cost, satisfaction], 1],
    ['no output', [benefit, satisfaction], 1],
    ['only output', [quantity], 2],
    ['only benefit', [benefit], 2],
    ['only satisfaction', [satisfaction], 2],
    ['cost alone', [cost], 2],
    ['two quantities', [quantity, quantity], 2],
    ['quality and benefit', [quality, benefit], 1],
    ['time and satisfaction', [time, satisfaction], 1],
  ])('advises: %s', (_label, rows, count) => {
    expect(verdicts('G02', rows)).toEqual(Array.from({ length: count }, () => 'advice'));
  });

  it.each<[string, CheckRow[]]>([
    ['a sound table', [...SOUND_ROWS]],
    ['one of each', [quantity, benefit, satisfaction]],
    ['time instead of quantity', [time, benefit, satisfaction]],
    ['cost as output', [cost, benefit, satisfaction]],
    ['two satisfactions', [quality, benefit, satisfaction, satisfaction]],
    ['economic benefit', [quantity, ['经济效益指标', '增收', '≥1万元'], satisfaction]],
    [
      '效果指标 of another form',
      [quantity, ['生态效益', '绿化', '≥1亩', { level1: '效果指标' }], satisfaction],
    ],
    [
      '预期产出指标 of another form',
      [['数量', '桥', '1座', { level1: '预期产出指标' }], benefit, satisfaction],
    ],
    ['satisfaction under benefit', [quantity, ['满意度指标', '满意度', '≥90%', { level1: '效益指标' }]]],
    ['words as benefit', [quantity, ['社会效益指标', '形象', '良好'], satisfaction]],
  ])('passes: %s', (_label, rows) => {
    expect(verdicts('G02', rows)).toEqual(['pass']);
  });

  it('has not enough data without indicators, and asks for an answer to its advice', () => {
    expect(verdicts('G02', [])).toEqual(['not-enough-data']);
    const finding = runChecks(tableOf([quantity]), DEFAULT_CHECK_POLICY).find(({ rule }) => rule === 'G02');
    expect(finding?.mustExplain).toBe(true);
  });
});

describe('G13 category', () => {
  it.each<[string, CheckRow]>([
    ['预算执行率 under cost', ['成本指标', '预算执行率', '≥90%']],
    ['支出进度 under cost', ['成本指标', '支出进度', '100%']],
    ['a rate under quantity', ['数量指标', '任务完成率', '≥90%']],
    ['比例 under quantity', ['数量指标', '参与比例', '≥90%']],
    ['funds under quality', ['质量指标', '资金使用合规性', '100%']],
    ['专款专用 under quality', ['质量指标', '专款专用', '是']],
    ['satisfaction under quality', ['质量指标', '居民满意度', '≥90%']],
    ['satisfaction under benefit', ['社会效益指标', '群众满意度', '≥90%']],
    ['timeliness under quantity', ['数量指标', '发放及时性', '及时']],
    ['timeliness under cost', ['成本指标', '支付及时率', '100%']],
  ])('informs: %s', (_label, row) => {
    expect(verdicts('G13', [row])).toContain('info');
  });
  it.each<[string, CheckRow]>([
    ['a count under quantity', quantity],
    ['a rate under quality', quality],
    ['a rate under time', time],
    ['a unit cost', cost],
    ['a benefit', benefit],
    ['satisfaction in its place', satisfaction],
    ['satisfaction of another form', ['满意度指标', '居民满意度', '≥90%', { level1: '效益指标' }]],
    ['timeliness in its place', ['时效指标', '发放及时性', '及时']],
    ['预算执行率 elsewhere', ['时效指标', '预算执行率', '≥90%']],
    ['funds under cost', ['成本指标', '资金使用合规性', '合规']],
  ])('passes: %s', (_label, row) => {
    expect(verdicts('G13', [row])).toEqual(['pass']);
  });
  it('has not enough data without indicators', () => {
    expect(verdicts('G13', [])).toEqual(['not-enough-data']);
  });
});

describe('G17 inputs', () => {
  it.each([
    '购买服务人数',
    '聘用人数',
    '派遣人数',
    '劳务派遣人员',
    '投入资金',
    '资金投入',
    '预算金额',
    '拨付金额',
    '编外人员数',
    '经费投入总额',
  ])('advises: %s as an output', (name) => {
    expect(verdicts('G17', [['数量指标', name, '184']])).toEqual(['advice']);
  });
  it.each([
    '巡查里程',
    '培训人数',
    '受益人数',
    '定制服装人数',
    '发放补贴人数',
    '建设数量',
    '机柜数量',
    '救助人次',
    '视频数',
    '演练次数',
  ])('passes: %s', (name) => {
    expect(verdicts('G17', [['数量指标', name, '184']])).toEqual(['pass']);
  });
  it('looks at quantities only', () => {
    expect(verdicts('G17', [['质量指标', '购买服务人数达标', '100%']])).toEqual(['pass']);
    expect(verdicts('G17', [['社会效益指标', '投入资金', '1万元']])).toEqual(['not-enough-data']);
  });
});
