import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/testing';
import { SOUND_ROWS, tableOf, verdictsOf } from '#libs/testing';
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

describe('G11 numbers in the goal text', () => {
  it.each([
    '开展5场培训。',
    '慰问192名职工。',
    '制作12个视频',
    '巡查99公里',
    '投入3万元',
    '覆盖率达到98%',
    '培训3期，共40人',
    '完成1,200亩',
    '新建2.5公里步道',
    '购置14个新增网格电动自行车',
  ])('advises on %s', (annualGoal) => {
    expect(verdicts('G11', SOUND_ROWS, { annualGoal })).toContain('advice');
  });
  it.each([
    '全年巡查道路120公里。',
    '2024年完成',
    '2024年12月31日前完成',
    '第3季度完成',
    '保持畅通',
    '满意度90%',
    '合格率不低于95%',
    '下降5%',
    '按〔2019〕文件执行',
    'A4纸',
  ])('passes %s', (annualGoal) => {
    expect(verdicts('G11', SOUND_ROWS, { annualGoal })).toEqual(['pass']);
  });
  it('has not enough data without an annual goal', () => {
    expect(verdicts('G11', SOUND_ROWS, { annualGoal: ' ' })).toEqual(['not-enough-data']);
  });
});
