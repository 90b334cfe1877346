import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { tableOf } from '#libs/fixtures';
import type { CheckRow } from '#libs/fixtures';
import type { Indicator } from '../goal-table/content.js';
import { proposePlan } from '../monitoring/progress-plan.js';
import { TOWN_EVALUATION } from './evaluation-policy.data.js';
import type { ScoredIndicator } from './indicator-score.js';
import { indicatorScore } from './indicator-score.js';

/** One indicator of 10 points in a year that spent half of its money. */
function single(row: CheckRow, actual: string | null, declared?: string): ScoredIndicator {
  const table = tableOf([row]);
  const one = {
    indicator: table.indicators[0] as Indicator,
    table,
    plan: proposePlan(table),
    weight: decimal('10'),
    money: { budget: decimal('100'), executed: decimal('50') },
    actual,
    awarded: null,
    declared: declared === undefined ? null : decimal(declared),
  };
  return indicatorScore(one, TOWN_EVALUATION);
}

describe('an indicator of 10 points', () => {
  it.each<[CheckRow, string | null, string, string]>([
    [['数量指标', '培训人次', '≥120人次'], '60', '5.00', 'share-of-target'],
    [['数量指标', '培训人次', '≥120人次'], null, '0.00', 'no-actual'],
    [['数量指标', '培训人次', '≥120人次'], '很多', '0.00', 'no-actual'],
    [['数量指标', '培训人次', '无'], '60', '0.00', 'people-decide'],
    [['数量指标', '绿化株数', '≥**株'], '60', '0.00', 'people-decide'],
    [['成本指标', '服装单价', '≤2085元/人'], '2200', '9.45', 'limit-missed'],
    [['成本指标', '服装单价', '≤2085元/人'], '2085', '10.00', 'limit'],
    [['时效指标', '完成时间', '2024年10月底'], '2024-10-31', '10.00', 'all-or-nothing'],
    [['时效指标', '完成时间', '2024年10月底'], '2024-11-01', '0.00', 'all-or-nothing'],
    [['时效指标', '完成时间', '2024年10月底'], '未完成', '0.00', 'all-or-nothing'],
    [['时效指标', '实施期', '2024年3-5月'], '2024-02-29', '0.00', 'all-or-nothing'],
    [['时效指标', '实施期', '2024年3-5月'], '2024-03-01', '10.00', 'all-or-nothing'],
    [['质量指标', '手续齐备', '是'], '是', '10.00', 'all-or-nothing'],
    [['质量指标', '手续齐备', '是'], '否', '0.00', 'all-or-nothing'],
    [['质量指标', '手续齐备', '否'], '否', '10.00', 'all-or-nothing'],
    [['成本指标', '预算执行率', '及时'], null, '0.00', 'people-decide'],
    [['成本指标', '预算执行率', '≥0.5比例'], null, '10.00', 'share-of-target'],
    [['成本指标', '预算执行率', '≥80%'], '80', '6.25', 'share-of-target'],
  ])('%j with %j: %s (%s)', (row, actual, expected, rule) => {
    const { score } = single(row, actual);
    expect([score.points.toPlaces(2), score.rule]).toEqual([expected, rule]);
    expect(score.because.zh).toMatch(/\p{Script=Han}|=/u);
  });

  it.each<[CheckRow, string, boolean]>([
    [['数量指标', '培训人次', '≥100人次'], '119.99', false],
    [['数量指标', '培训人次', '≥100人次'], '120', true],
    [['数量指标', '培训人次', '=100人次'], '121', true],
    [['数量指标', '培训人次', '=0人次'], '5', false],
    [['成本指标', '服装单价', '≤2085元/人'], '1', false],
    [['质量指标', '温度', '10-20度'], '30', false],
    [['社会效益指标', '部门运转', '正常'], '达成', false],
  ])('%j with %j asks why: %s', (row, actual, expected) => {
    expect(single(row, actual).asksExplanation).toBe(expected);
  });
});

describe('an aim in words', () => {
  it.each([
    ['达成', '10', '10.00'],
    ['达成', '8', '8.00'],
    ['达成', '7.99', '8.00'],
    ['达成', '10.01', '10.00'],
    ['部分达成', '7.99', '7.99'],
    ['部分达成', '8', '7.99'],
    ['部分达成', '6', '6.00'],
    ['部分达成', '5.99', '6.00'],
    ['未达成', '0', '0.00'],
    ['未达成', '5.99', '5.99'],
    ['未达成', '6', '5.99'],
    ['未达成', '-1', '0.00'],
  ])('%s, declared %s of 10: %s', (tier, declared, expected) => {
    const { score } = single(['社会效益指标', '部门运转', '正常'], tier, declared);
    expect(score.points.toPlaces(2)).toBe(expected);
  });

  it('takes the lowest of its tier where no points were declared', () => {
    const tiers = ['达成', '部分达成', '未达成'].map((tier) =>
      single(['社会效益指标', '运转', '正常'], tier),
    );
    expect(tiers.map(({ score }) => score.points.toString())).toEqual(['8', '6', '0']);
  });
});
