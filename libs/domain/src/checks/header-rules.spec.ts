import { describe, expect, it } from '@jest/globals';
import { SOUND_ROWS, tableOf } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import { DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import type { CheckFacts } from './check-policy.js';
import type { RuleId, Verdict } from './finding.js';
import { runChecks } from './run-checks.js';

type Header = Partial<GoalTableContent>;

function verdicts(rule: RuleId, header: Header, facts: CheckFacts = {}): Verdict[] {
  const table = tableOf(header.indicators === undefined ? SOUND_ROWS : [], header);
  return runChecks(table, DEFAULT_CHECK_POLICY, facts)
    .filter((finding) => finding.rule === rule)
    .map(({ verdict }) => verdict);
}

const funding = (...annual: string[]): Header => ({
  funding: annual.map((amount) => ({ source: '一般公共预算', total: null, annual: amount })),
});

describe('G01 required fields', () => {
  it.each<[string, Header]>([
    ['项目名称 missing', { projectName: '' }],
    ['项目名称 blank', { projectName: ' 　' }],
    ['项目类型 missing', { projectType: '' }],
    ['项目等级 missing', { projectLevel: '' }],
    ['申报单位 missing', { unitName: '' }],
    ['预算金额 missing', { annualBudget: '' }],
    ['年度目标 missing', { annualGoal: '' }],
    ['预算年度 missing', { fiscalYear: 0 }],
    ['起始年度 missing', { periodStartYear: Number.NaN }],
    ['到期年度 with two digits', { periodEndYear: 25 }],
    ['no indicators', { indicators: [] }],
    ['181 characters in 项目名称', { projectName: '路'.repeat(181) }],
    ['2001 characters in 年度目标', { annualGoal: '路'.repeat(2001) }],
    ['2001 characters in 总目标', { overallGoal: '路'.repeat(2001) }],
  ])('blocks: %s', (_label, header) => {
    expect(verdicts('G01', header)).toEqual(['must-fix']);
  });

  it.each<[string, Header]>([
    ['a sound table', {}],
    ['180 characters in 项目名称', { projectName: '路'.repeat(180) }],
    ['180 characters outside the basic plane', { projectName: '𠮷'.repeat(180) }],
    ['2000 characters in 年度目标', { annualGoal: '路'.repeat(2000) }],
    ['no overall goal', { overallGoal: '' }],
    ['no 项目代码', { projectCode: null }],
    ['full-width brackets', { projectName: '货物购置（服装）' }],
    ['open-ended 2099', { periodEndYear: 2099 }],
    ['open-ended 9999', { periodEndYear: 9999 }],
    ['start 1949', { periodStartYear: 1949 }],
    ['budget 0', { annualBudget: '0.00' }],
  ])('passes: %s', (_label, header) => {
    expect(verdicts('G01', header)).toEqual(['pass']);
  });
});

describe('G08 the fiscal year lies in the period', () => {
  it.each<[number, number, number]>([
    [2024, 2025, 2026],
    [2024, 2025, 2099],
    [2024, 2020, 2023],
    [2024, 2025, 2023],
    [2022, 2023, 2025],
    [2026, 2023, 2025],
    [2000, 2001, 2001],
    [2024, 9999, 9999],
    [2100, 2022, 2099],
    [1999, 2000, 2099],
  ])('blocks %i outside %i–%i', (fiscalYear, periodStartYear, periodEndYear) => {
    expect(verdicts('G08', { fiscalYear, periodStartYear, periodEndYear })[0]).toBe('must-fix');
  });

  it.each<[number, number, number, Verdict[]]>([
    [2024, 2024, 2024, ['pass']],
    [2024, 2023, 2025, ['pass']],
    [2024, 2024, 2025, ['pass']],
    [2024, 2020, 2024, ['pass']],
    [2025, 2024, 2026, ['pass']],
    [2000, 1999, 2001, ['pass']],
    [2098, 2098, 2098, ['pass']],
    [2023, 2022, 2100, ['pass']],
    [2024, 2024, 9999, ['pass', 'info']],
    [2024, 2022, 2099, ['pass', 'info']],
    [2024, 2022, 9999, ['pass', 'info']],
    [2099, 2022, 2099, ['pass', 'info']],
    [2024, 1949, 2098, ['pass']],
    [2024, 0, 2025, ['not-enough-data']],
    [2024, 2023, Number.NaN, ['not-enough-data']],
    [0, 2023, 2025, ['not-enough-data']],
  ])('lets %i in %i–%i through as %j', (fiscalYear, periodStartYear, periodEndYear, expected) => {
    expect(verdicts('G08', { fiscalYear, periodStartYear, periodEndYear })).toEqual(expected);
  });

  it('points at a dated type that never ends', () => {
    const header = { projectType: '其他特定目标类（部门职能类）', periodEndYear: 2099 };
    expect(verdicts('G08', header)).toEqual(['pass', 'info', 'info']);
  });
});

describe('G09 amounts', () => {
  it.each<[string, Header]>([
    ['negative', { annualBudget: '-1.00' }],
    ['three decimals', { annualBudget: '1.005' }],
    ['with 万', { annualBudget: '12万' }],
    ['with separators', { annualBudget: '120,000.00' }],
    ['words', { annualBudget: '十二万元' }],
    ['exponent', { annualBudget: '1e5' }],
    ['zero', { annualBudget: '0' }],
    ['zero with decimals', { annualBudget: '0.00' }],
    ['a line that is no number', funding('120000', 'x')],
    ['a negative line', funding('120001', '-1')],
    ['lines that miss a cent', funding('100000.00', '19999.99')],
    ['lines that exceed by a cent', funding('120000.01')],
    ['a line with three decimals', funding('120000.000')],
  ])('blocks: %s', (_label, header) => {
    expect(verdicts('G09', header)).toContain('must-fix');
  });

  it.each<[string, Header, CheckFacts, Verdict[]]>([
    ['two decimals', {}, {}, ['pass']],
    ['one decimal', { annualBudget: '120000.5' }, {}, ['pass']],
    ['no decimals', { annualBudget: '120000' }, {}, ['pass']],
    ['one cent', { annualBudget: '0.01' }, {}, ['pass']],
    ['more than a float can hold', { annualBudget: '90071992547409931.99' }, {}, ['pass']],
    ['missing', { annualBudget: '' }, {}, ['not-enough-data']],
    ['one line', funding('120000.00'), {}, ['pass']],
    ['three lines', funding('40000.10', '40000.20', '39999.70'), {}, ['pass']],
    ['a line of 0', funding('120000', '0'), {}, ['pass']],
    ['0 for 年中追加', { annualBudget: '0.00' }, { midYearAddition: true }, ['info']],
    [
      '0 for 年中追加 with lines of 0',
      { annualBudget: '0', ...funding('0') },
      { midYearAddition: true },
      ['info', 'pass'],
    ],
  ])('does not block: %s', (_label, header, facts, expected) => {
    expect(verdicts('G09', header, facts)).toEqual(expected);
  });

  it('shows its sum', () => {
    const table = tableOf(SOUND_ROWS, funding('100000.00', '19999.99'));
    const finding = runChecks(table, DEFAULT_CHECK_POLICY).find(({ rule }) => rule === 'G09');
    expect(finding?.evidence.zh).toBe(
      '资金构成合计 100000.00 + 19999.99 = 119999.99，预算金额 120000.00，相差 -0.01',
    );
    expect(finding?.cells).toEqual(['/annualBudget', '/funding/0/annual', '/funding/1/annual']);
  });
});

describe('G15 the two goals differ', () => {
  it.each([
    ['全年巡查。', '全年巡查。'],
    ['全年巡查。', '全年巡查'],
    ['全年 巡查', '全年巡查'],
    ['（全年）巡查', '(全年)巡查'],
    ['巡查１２０公里', '巡查120公里'],
    ['“平安”路', '平安路'],
    ['A、B', 'A,B'],
    ['巡查\n养护', '巡查养护'],
    ['路。', '路！'],
    ['保畅通；', '保畅通；'],
    ['巡查1,200公里', '巡查1200公里'],
  ])('says that %j repeats %j', (overallGoal, annualGoal) => {
    expect(verdicts('G15', { overallGoal, annualGoal })).toEqual(['info']);
  });

  it.each<[string, string, Verdict]>([
    ['保畅通', '巡查', 'pass'],
    ['巡查120公里', '巡查20公里', 'pass'],
    ['全年巡查', '全年巡查养护', 'pass'],
    ['长期', '本年', 'pass'],
    ['a', 'b', 'pass'],
    ['2022年起巡查', '2024年巡查', 'pass'],
    ['保 畅', '畅保', 'pass'],
    ['完成3座', '完成三座', 'pass'],
    ['巡查1.5公里', '巡查15公里', 'pass'],
    ['培训10-20场', '培训1020场', 'pass'],
    ['达到90%', '达到90', 'pass'],
    ['保畅通', '保畅通，巡查120公里', 'pass'],
    ['', '巡查', 'not-enough-data'],
    ['保畅通', '', 'not-enough-data'],
    ['。', '。', 'not-enough-data'],
  ])('reads %j and %j as %s', (overallGoal, annualGoal, expected) => {
    expect(verdicts('G15', { overallGoal, annualGoal })).toEqual([expected]);
  });
});
