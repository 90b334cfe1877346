import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { tableOf, verdictsOf } from '#libs/fixtures';
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

describe('G06 targets', () => {
  it.each([
    'XX',
    '≥**株',
    '≤**元/株',
    '≥XX个',
    '20XX年12月',
    '待定',
    '#REF!',
    '___',
    '××',
    '？？',
    '（待填写）',
    '……',
  ])('blocks the placeholder %s', (target) => {
    expect(verdicts('G06', [['数量指标', '株数', target, { periodTarget: '1株' }]])).toEqual(['must-fix']);
  });
  it('blocks a placeholder in the period target, too', () => {
    expect(verdicts('G06', [['数量指标', '株数', '5株', { periodTarget: '**株' }]])).toEqual(['must-fix']);
  });
  it.each([
    ['88 100'],
    ['184'],
    ['250万'],
    ['≥0.97比例'],
    ['≥100%'],
    ['292%'],
    ['6月31日前'],
    ['5魔方'],
    ['≥90%且≤80%以上'],
    ['1:50'],
    ['年度预算220万元'],
    ['≥'],
  ])('advises on %s without blocking', (target) => {
    const found = verdicts('G06', [['质量指标', '合格率', target, { periodTarget: '1个' }]]);
    expect(found).toContain('advice');
    expect(found).not.toContain('must-fix');
  });
  it.each([
    '≥90%',
    '5个',
    '≤2085元/人',
    '2024年12月底前',
    '及时',
    '是',
    '10~20个',
    '±3%以内',
    '每年2次',
    '3个工作日内',
    'X光机',
    '**90%**',
  ])('does not block %s', (target) => {
    expect(verdicts('G06', [['质量指标', '情况', target, { periodTarget: '1个' }]])).not.toContain(
      'must-fix',
    );
  });
  it.each(['', '无', '/', '不适用'])('has not enough data for %j', (target) => {
    expect(verdicts('G06', [['数量指标', '株数', target, { periodTarget: '1株' }]])).toEqual([
      'not-enough-data',
    ]);
  });
  it('passes when every target can be read', () => {
    expect(verdicts('G06', [['数量指标', '株数', '5株', { periodTarget: '15株' }]])).toEqual(['pass']);
    expect(verdicts('G06', [])).toEqual(['not-enough-data']);
  });
  it('reads a separate unit column', () => {
    expect(verdicts('G06', [['数量指标', '株数', '5', { unit: '株', periodTarget: '15' }]])).toEqual([
      'pass',
    ]);
  });
});
