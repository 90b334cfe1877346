import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { SOUND_ROWS, tableOf, verdictsOf } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import type { CheckFacts } from './check-policy.js';
import { DEFAULT_CHECK_POLICY } from './check-policy.data.js';
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

  it.each<[string, string, CheckRow[]]>([
    ['the budget in 元', '安排预算120000元', []],
    ['the budget in 万元', '投入资金12万元', []],
    ['the budget, rounded', '投入约12.0万元', []],
    ['a bound of a range', '每年巡查10至20次', [['数量指标', '巡查次数', '10~20次']]],
    ['the period target', '三年建成30座', [['数量指标', '桥', '10座', { periodTarget: '30座' }]]],
    ['words for digits', '开展五场培训', [['数量指标', '培训场次', '≥5场']]],
    ['another scale', '服务1.2万人次', [['数量指标', '服务人次', '≥12000人次']]],
    ['money in another scale', '补助资金不超过3万元', [['成本指标', '补助', '≤30000元']]],
    ['a rate written as a decimal', '在线率达到97%', [['质量指标', '在线率', '≥0.97比例']]],
    ['百分点 against %', '事故下降5个百分点', []],
  ])('finds the indicator of %s: %s', (_label, annualGoal, rows) => {
    expect(verdicts('G11', [...SOUND_ROWS, ...rows], { annualGoal, overallGoal: '' })).toEqual(['pass']);
  });

  it.each<[string, string, CheckRow[], string]>([
    ['the only count of people', '慰问192名职工', [['数量指标', '慰问人数', '≥20人']], '“慰问人数”为“≥20人”'],
    [
      'of two, the one that shares a word',
      '慰问192名职工',
      [
        ['数量指标', '慰问职工人数', '≥20人'],
        ['数量指标', '培训人数', '≥50人'],
      ],
      '“慰问职工人数”',
    ],
    ['a thing of the same name', '培训5场', [['数量指标', '培训场次', '3场']], '没有对应的指标'],
    ['no budget but near it', '投入资金12.1万元', [], '没有对应的指标'],
    ['another kind of number', '满意度为120%', [], '120% 没有对应的指标'],
    ['a count against a rate', '慰问90名职工', [], '90名 没有对应的指标'],
  ])('asks about %s: %s', (_label, annualGoal, rows, words) => {
    const table = tableOf([...SOUND_ROWS, ...rows], { annualGoal, overallGoal: '' });
    const found = runChecks(table, DEFAULT_CHECK_POLICY).filter(({ rule }) => rule === 'G11');
    expect(found.map(({ verdict }) => verdict)).toEqual(['advice']);
    expect(found[0]?.evidence.zh).toContain(words);
  });

  it('says of a measure word that does not fit what it may count instead', () => {
    const table = tableOf(SOUND_ROWS, { annualGoal: '配备14个新增网格的电动自行车', overallGoal: '' });
    const [found] = runChecks(table, DEFAULT_CHECK_POLICY).filter(({ rule }) => rule === 'G11');
    expect(found?.evidence.zh).toContain('14 计的可能是“新增网格”');
    const fitting = tableOf(SOUND_ROWS, { annualGoal: '配备14辆电动自行车', overallGoal: '' });
    const [plain] = runChecks(fitting, DEFAULT_CHECK_POLICY).filter(({ rule }) => rule === 'G11');
    expect(plain?.evidence.zh).not.toContain('不相称');
  });
});
