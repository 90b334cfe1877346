import { describe, expect, it } from '@jest/globals';
import { SOUND_ROWS, tableOf } from '#libs/fixtures';
import { DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import { explanationOf } from './explained.js';
import { adviceFindings, blockingFindings, runChecks } from './run-checks.js';

const finding = {
  rule: 'G11',
  cells: ['/annualGoal', '/overallGoal'],
  evidence: { zh: '慰问192名没有对应的指标', en: '192 has no indicator' },
} as const;

describe('the words that answer a finding', () => {
  it.each([
    ['of its rule, on its first cell', 'G11', '/annualGoal', ['慰问192名没有对应的指标']],
    ['of its rule, on another of its cells', 'G11', '/overallGoal', ['慰问192名没有对应的指标']],
    ['given when it said this and more', 'G11', '/annualGoal', ['别的', '慰问192名没有对应的指标']],
  ])('are those %s', (_label, rule, cell, evidence) => {
    const explained = { rule, cell, evidence, words: '见附件' };
    expect(explanationOf(finding, [explained])).toBe(explained);
  });

  it.each([
    ['of another rule', 'G10', '/annualGoal', ['慰问192名没有对应的指标']],
    ['on a cell that it does not read', 'G11', '/indicators', ['慰问192名没有对应的指标']],
    ['given when it said something else', 'G11', '/annualGoal', ['慰问193名没有对应的指标']],
    ['given when it said nothing', 'G11', '/annualGoal', []],
    ['that answer its English', 'G11', '/annualGoal', ['192 has no indicator']],
  ])('are not those %s', (_label, rule, cell, evidence) => {
    expect(explanationOf(finding, [{ rule, cell, evidence }])).toBeUndefined();
  });

  it('are found among others, the first of two', () => {
    const right = { rule: 'G11', cell: '/annualGoal', evidence: ['慰问192名没有对应的指标'], at: 1 };
    const others = [
      { ...right, rule: 'G02', at: 0 },
      { ...right, cell: '/indicators', at: 0 },
    ];
    expect(explanationOf(finding, [...others, right, { ...right, at: 2 }])?.at).toBe(1);
  });

  it('end the duty to explain, and leave the finding as it was', () => {
    const table = tableOf(SOUND_ROWS, { annualGoal: '慰问192名职工', overallGoal: '' });
    const g11 = (facts = {}) =>
      runChecks(table, DEFAULT_CHECK_POLICY, facts).filter(({ rule }) => rule === 'G11');
    const [asked] = g11();
    expect(asked).toMatchObject({ verdict: 'advice', mustExplain: true });
    const answered = { rule: 'G11', cell: '/annualGoal', evidence: [asked?.evidence.zh ?? ''] };
    expect(g11({ explained: [answered] })).toEqual([{ ...asked, mustExplain: false }]);
    expect(g11({ explained: [{ ...answered, cell: '/indicators/0/name' }] })).toEqual([asked]);
  });
});

describe('what stands in the way', () => {
  const table = tableOf(SOUND_ROWS.slice(0, 5), { annualGoal: '' });
  const findings = runChecks(table, DEFAULT_CHECK_POLICY);

  it('is 须改 alone', () => {
    expect(blockingFindings(findings).map(({ rule, cells }) => [rule, cells])).toEqual([
      ['G01', ['/annualGoal']],
    ]);
  });

  it('and what may be answered in words is 提示 alone', () => {
    const advice = adviceFindings(findings);
    expect(advice.map(({ rule }) => rule)).toContain('G02');
    expect(advice).toEqual(findings.filter((one) => one.verdict === 'advice'));
  });

  it('asks the rules that are named, and no other', () => {
    const named = runChecks(table, DEFAULT_CHECK_POLICY, {}, ['G02', 'G01']);
    expect([...new Set(named.map(({ rule }) => rule))]).toEqual(['G01', 'G02']);
    expect(runChecks(table, DEFAULT_CHECK_POLICY, {}, [])).toEqual([]);
  });
});
