import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { SOUND_ROWS, tableOf, verdictsOf } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import type { CheckFacts } from './check-policy.js';
import type { RuleId, Verdict } from './finding.js';

function verdicts(
  rule: RuleId,
  rows: readonly CheckRow[],
  header: Partial<GoalTableContent> = {},
  facts: CheckFacts = {},
): Verdict[] {
  return verdictsOf(rule, tableOf(rows, header), facts);
}

const [quantity] = SOUND_ROWS as [CheckRow, CheckRow, CheckRow, CheckRow, CheckRow, CheckRow];

describe('G12 name and value', () => {
  it.each<[string, CheckRow[]]>([
    ['a rate with 及时', [['时效指标', '工作完成及时率', '及时']]],
    ['a rate with 良好', [['质量指标', '合格率', '良好']]],
    ['满意度 with a word', [['服务对象满意度指标', '居民满意度', '满意']]],
    ['占比 with a word', [['数量指标', '绿化占比', '提升']]],
    ['比例 with a word', [['数量指标', '参与比例', '较高']]],
    ['the unit twice', [['质量指标', '合格率（%）', '≥90%']]],
    ['the unit twice, other spelling', [['质量指标', '合格率%', '=99百分比']]],
    ['a count in per cent', [['数量指标', '培训人数', '≥90%']]],
    ['an area in per cent', [['数量指标', '绿化面积', '100%']]],
    ['a name used twice', [quantity, quantity]],
    ['a name used twice with spaces', [quantity, ['数量指标', ' 巡查里程 ', '1公里']]],
  ])('advises: %s', (_label, rows) => {
    expect(verdicts('G12', rows)).toContain('advice');
  });
  it.each<[string, CheckRow]>([
    ['及时性 with 及时', ['时效指标', '发放及时性', '及时']],
    ['效率 with a word', ['社会效益指标', '工作效率', '有效提高']],
    ['a rate with a number', ['质量指标', '合格率', '≥90%']],
    ['the unit once in the name', ['质量指标', '合格率（%）', '≥90']],
    ['a count with a count', ['数量指标', '培训人数', '90人']],
    ['brackets that are no unit', ['数量指标', '视频（智网）', '12个']],
    ['a blank rate', ['质量指标', '合格率', '']],
    ['a word', ['社会效益指标', '形象', '良好']],
    ['频率 in words', ['数量指标', '巡查频率', '每日']],
    ['a date', ['时效指标', '完成时间', '2024年12月']],
  ])('passes: %s', (_label, row) => {
    expect(verdicts('G12', [row])).toEqual(['pass']);
  });
  it('has not enough data without indicators', () => {
    expect(verdicts('G12', [])).toEqual(['not-enough-data']);
  });
});
