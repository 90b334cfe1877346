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
    ['a number whose unit the table leaves out', '在线率达到98%', [['质量指标', '在线率', '98']]],
    ['a number whose unit the text leaves out', '在线率达到98', [['质量指标', '在线率', '≥98%']]],
    ['the lower bound of a range', '每年巡查10次', [['数量指标', '巡查次数', '10~20次']]],
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
    ['money against a count', '发放20元', [['数量指标', '慰问次数', '20次']], '20元 没有对应的指标'],
    ['a count as large as the budget', '巡查120000公里', [], '120000公里 没有对应的指标'],
    ['nothing against words', '开展0场培训', [['数量指标', '培训', '及时']], '0场 没有对应的指标'],
    [
      'a thing named too far behind',
      '举办5场面向全镇各村居民的培训',
      [['数量指标', '培训场次', '3场']],
      '5场 没有对应的指标',
    ],
    ['a measure word that counts something unnamed', '配备14个电动自行车', [], '14 计的可能是别的事物，'],
    ['a thing with 的 in its name', '配备14个新设的网格的电动自行车', [], '“新设的网格”'],
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

  const g11 = (header: Partial<GoalTableContent>, rows: readonly CheckRow[] = []) =>
    runChecks(tableOf([...SOUND_ROWS, ...rows], header), DEFAULT_CHECK_POLICY).filter(
      ({ rule }) => rule === 'G11',
    );

  it.each<[string, Partial<GoalTableContent>]>([
    ['to the yuan, of a budget with cents', { annualBudget: '120000.30', annualGoal: '投入120000元' }],
    [
      'of one source of money',
      { annualGoal: '投入3万元', funding: [{ source: '本级', annual: '30000.00', total: null }] },
    ],
    [
      'of a source over all years',
      { annualGoal: '投入9万元', funding: [{ source: '本级', annual: '30000.00', total: '90000.00' }] },
    ],
  ])('knows the budget %s', (_label, header) => {
    expect(g11({ overallGoal: '', ...header }).map(({ verdict }) => verdict)).toEqual(['pass']);
  });

  it.each<[string, Partial<GoalTableContent>]>([
    ['half a yuan away', { annualBudget: '120000.50', annualGoal: '投入120000元' }],
    ['without a budget', { annualBudget: '', annualGoal: '投入120000元' }],
  ])('does not take money for the budget %s', (_label, header) => {
    expect(g11({ overallGoal: '', ...header })[0]?.evidence.zh).toContain('120000元 没有对应的指标');
  });

  it.each<[string, string, string]>([
    ['元/人', '120000.00', '（192 × 2085 = 400320.00；20 × 2085 = 41700.00；预算 120000.00）'],
    ['元/件', '120000.00', '“≥20人”'],
    ['元', '120000.00', '“≥20人”'],
    ['元/人', '', '“≥20人”'],
  ])('gives both sums where the cost is %s and the budget %j', (unit, annualBudget, end) => {
    const rows: CheckRow[] = [
      ['数量指标', '慰问人数', '≥20人'],
      ['成本指标', '人均成本', `≤2085${unit}`],
    ];
    const [found] = g11({ annualBudget, annualGoal: '慰问192名职工', overallGoal: '' }, rows);
    expect(found?.evidence.zh.endsWith(end)).toBe(true);
  });

  it.each<[string, string, string, string, string]>([
    [
      'numbers in the overall goal alone',
      '慰问职工',
      '慰问192名职工，走访5户',
      '年度目标没有写数量（192名、5户 只写在总目标中）',
      'the annual goal gives no quantity; overall goal: 192名, 5户',
    ],
    [
      'a list in the annual goal alone',
      '制作短袖、长袖、帽子等',
      '保障出勤',
      '年度目标列举 3 项（短袖、长袖、帽子），没有写数量',
      'the annual goal lists 3 items and gives no quantity; overall goal: none',
    ],
    [
      'a list here and numbers there',
      '制作短袖、长袖、帽子等',
      '慰问192名职工',
      '年度目标列举 3 项（短袖、长袖、帽子），没有写数量（192名 只写在总目标中）',
      'the annual goal lists 3 items and gives no quantity; overall goal: 192名',
    ],
  ])('tells of %s', (_label, annualGoal, overallGoal, zh, en) => {
    expect(g11({ annualGoal, overallGoal }).at(-1)).toMatchObject({
      verdict: 'info',
      cells: ['/annualGoal', '/overallGoal'],
      evidence: { zh, en },
    });
  });

  it.each([
    ['both goals are one', '制作短袖、长袖、帽子等', '制作短袖、长袖、帽子等'],
    ['the annual goal has a number', '全年巡查道路120公里，制作短袖、长袖、帽子等', '全面保障'],
    ['there is neither list nor number', '保持畅通', '保持道路畅通'],
  ])('tells nothing when %s', (_label, annualGoal, overallGoal) => {
    expect(g11({ annualGoal, overallGoal }).map(({ verdict }) => verdict)).toEqual(['pass']);
  });

  it.each([
    ['保持畅通', '目标文字中没有数量', 'no numbers in the goal texts'],
    ['巡查120公里', '目标文字中的数量均有对应指标', 'every number has its indicator'],
  ])('passes %s with words', (annualGoal, zh, en) => {
    expect(g11({ annualGoal, overallGoal: '' }).map(({ evidence }) => evidence)).toEqual([{ zh, en }]);
  });
});
