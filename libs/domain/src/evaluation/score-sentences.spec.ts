import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import type { CheckRow } from '#libs/fixtures';
import { tableOf } from '#libs/fixtures';
import type { Indicator } from '../goal-table/content.js';
import { proposePlan } from '../monitoring/progress-plan.js';
import { TOWN_EVALUATION } from './evaluation-policy.data.js';
import type { EvaluationPolicy } from './evaluation-policy.js';
import type { ScoredIndicator } from './indicator-score.js';
import { indicatorScore } from './indicator-score.js';

const INVERSE: EvaluationPolicy = { ...TOWN_EVALUATION, aboveLimit: 'inverse' };

interface More {
  readonly declared?: string;
  readonly awarded?: string;
  readonly executed?: string;
  readonly budget?: string;
  readonly policy?: EvaluationPolicy;
}

/** One indicator of 10 points in a year that spent half of its money. */
function scored(row: CheckRow, actual: string | null, more: More = {}): ScoredIndicator {
  const table = tableOf([row]);
  const { declared, awarded, executed = '50', budget = '100', policy = TOWN_EVALUATION } = more;
  const one = {
    ...{ indicator: table.indicators[0] as Indicator, table, plan: proposePlan(table), actual },
    weight: decimal('10'),
    money: { budget: decimal(budget), executed: decimal(executed) },
    awarded: awarded === undefined ? null : decimal(awarded),
    declared: declared === undefined ? null : decimal(declared),
  };
  return indicatorScore(one, policy);
}

const COUNT: CheckRow = ['数量指标', '培训人次', '≥120人次'];
const EXACT: CheckRow = ['数量指标', '安全事故数', '=0起'];
const PRICE: CheckRow = ['成本指标', '服装单价', '≤2000元/人'];
const RANGE: CheckRow = ['质量指标', '温度', '10-20度'];
const DAY: CheckRow = ['时效指标', '完成时间', '2024年10月底'];
const SPAN: CheckRow = ['时效指标', '实施期', '2024年3-5月'];
const YES: CheckRow = ['质量指标', '手续齐备', '是'];
const WORDS: CheckRow = ['社会效益指标', '部门运转', '正常'];
const RATE: CheckRow = ['成本指标', '预算执行率', '≥80%'];
const NONE: CheckRow = ['数量指标', '培训人次', '无'];

describe('points say how they came about', () => {
  it.each<[string, () => ScoredIndicator, string, string, string]>([
    ['half', () => scored(COUNT, '60'), 'share-of-target', '60 ÷ 120 × 10 = 5.00', '60 ÷ 120 × 10 = 5.00'],
    [
      'all',
      () => scored(COUNT, '120'),
      'share-of-target',
      '实际 120，目标 ≥120，得 10.00',
      '120 against ≥120: 10.00',
    ],
    [
      'below nothing',
      () => scored(COUNT, '-1'),
      'share-of-target',
      '实际 -1，目标 ≥120，得 0.00',
      '-1 against ≥120: 0.00',
    ],
    [
      'zero kept',
      () => scored(EXACT, '0'),
      'zero-target',
      '实际 0，目标 =0，得 10.00',
      '0 against =0: 10.00',
    ],
    [
      'zero missed',
      () => scored(EXACT, '1'),
      'zero-target',
      '实际 1，目标 =0，得 0.00',
      '1 against =0: 0.00',
    ],
    [
      'a limit kept',
      () => scored(PRICE, '2000'),
      'limit',
      '实际 2000，目标 ≤2000，得 10.00',
      '2000 against ≤2000: 10.00',
    ],
    [
      'a limit passed',
      () => scored(PRICE, '2500'),
      'limit-missed',
      '(1 − (2500 − 2000) ÷ 2000) × 10 = 7.50',
      '(1 − (2500 − 2000) ÷ 2000) × 10 = 7.50',
    ],
    [
      'a limit doubled',
      () => scored(PRICE, '4000'),
      'limit-missed',
      '实际 4000，目标 ≤2000，超出一倍以上，得 0.00',
      '4000 against ≤2000, twice or more: 0.00',
    ],
    [
      'nearly doubled',
      () => scored(PRICE, '3999'),
      'limit-missed',
      '(1 − (3999 − 2000) ÷ 2000) × 10 = 0.01',
      '(1 − (3999 − 2000) ÷ 2000) × 10 = 0.01',
    ],
    [
      'a limit passed, by the other formula',
      () => scored(PRICE, '2500', { policy: INVERSE }),
      'limit-missed',
      '2000 ÷ 2500 × 10 = 8.00',
      '2000 ÷ 2500 × 10 = 8.00',
    ],
    [
      'inside',
      () => scored(RANGE, '15'),
      'all-or-nothing',
      '实际 15，区间 10–20，得 10.00',
      '15 against 10–20: 10.00',
    ],
    [
      'outside',
      () => scored(RANGE, '21'),
      'all-or-nothing',
      '实际 21，区间 10–20，得 0.00',
      '21 against 10–20: 0.00',
    ],
    [
      'in time',
      () => scored(DAY, '2024-10-31'),
      'all-or-nothing',
      '实际 2024-10-31，得 10.00',
      'reported 2024-10-31: 10.00',
    ],
    [
      'not done',
      () => scored(DAY, '未完成'),
      'all-or-nothing',
      '实际 未完成，得 0.00',
      'reported not done: 0.00',
    ],
    [
      'in its months',
      () => scored(SPAN, '2024-03-01'),
      'all-or-nothing',
      '实际 2024-03-01，得 10.00',
      'reported 2024-03-01: 10.00',
    ],
    ['yes', () => scored(YES, '是'), 'all-or-nothing', '实际“是”，得 10.00', 'reported yes: 10.00'],
    ['no', () => scored(YES, '否'), 'all-or-nothing', '实际“否”，得 0.00', 'reported no: 0.00'],
    [
      'a tier, declared',
      () => scored(WORDS, '部分达成', { declared: '7' }),
      'tier',
      '自评“部分达成”，应得 6.00–7.99，得 7.00',
      'a tier of 6.00 to 7.99: 7.00',
    ],
    [
      'a tier, declared too high',
      () => scored(WORDS, '部分达成', { declared: '9' }),
      'tier',
      '自评“部分达成”，应得 6.00–7.99，得 7.99',
      'a tier of 6.00 to 7.99: 7.99',
    ],
    [
      'a tier of three places',
      () => scored(WORDS, '达成', { declared: '8.125' }),
      'tier',
      '自评“达成”，应得 8.00–10.00，得 8.13',
      'a tier of 8.00 to 10.00: 8.13',
    ],
    ['nothing reported', () => scored(COUNT, null), 'no-actual', '没有实际值，得 0.00', 'no actual: 0.00'],
    [
      'no aim',
      () => scored(NONE, '60'),
      'people-decide',
      '指标值无法自动评分，请人工评定',
      'the target cannot be scored: people decide',
    ],
    [
      'given by people',
      () => scored(NONE, '60', { awarded: '8.5' }),
      'people-decided',
      '人工评定，得 8.50',
      'given by people: 8.50',
    ],
    [
      'all given by people',
      () => scored(NONE, '60', { awarded: '10' }),
      'people-decided',
      '人工评定，得 10.00',
      'given by people: 10.00',
    ],
    [
      'more given than there is',
      () => scored(NONE, '60', { awarded: '10.01' }),
      'people-decide',
      '指标值无法自动评分，请人工评定',
      'the target cannot be scored: people decide',
    ],
    [
      'the rate of the money',
      () => scored(RATE, '99'),
      'share-of-target',
      '50 ÷ 80 × 10 = 6.25',
      '50 ÷ 80 × 10 = 6.25',
    ],
    [
      'no rate without a budget',
      () => scored(RATE, '99', { budget: '0' }),
      'no-actual',
      '没有实际值，得 0.00',
      'no actual: 0.00',
    ],
  ])('%s', (_label, act, rule, zh, en) => {
    const { score } = act();
    expect([score.rule, score.because.zh, score.because.en]).toEqual([rule, zh, en]);
  });

  it.each<[string, () => ScoredIndicator, boolean, boolean]>([
    ['a count far above its target', () => scored(COUNT, '144'), true, false],
    ['a count at its target', () => scored(COUNT, '120'), false, false],
    ['a day', () => scored(DAY, '2024-10-31'), false, false],
    ['an aim in words', () => scored(WORDS, '达成'), false, false],
    ['no aim', () => scored(NONE, '500'), false, false],
    ['nothing reported', () => scored(COUNT, null), false, false],
    ['预算执行率', () => scored(RATE, null, { executed: '100' }), true, true],
    ['预算执行率 in words', () => scored(['成本指标', '预算执行率', '及时'], null), false, true],
    ['预算执行率 without a budget', () => scored(RATE, null, { budget: '0' }), false, true],
  ])('%s asks why %s, is counted twice %s', (_label, act, asks, twice) => {
    const one = act();
    expect([one.asksExplanation, one.countedTwice]).toEqual([asks, twice]);
  });
});
