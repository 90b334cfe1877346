import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { machongTables, tableOf } from '#libs/fixtures';
import { CHECK_POLICIES, DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import { RULES } from './rules.data.js';
import { blockingFindings, runChecks } from './run-checks.js';

const TABLES = machongTables().map((table, index) => ({
  table,
  golden: `test/golden/checks/machong-${String(index + 1)}.json`,
}));

describe('the three approved tables', () => {
  it.each(TABLES)('has the reviewed findings: $table.projectName', ({ table, golden }) => {
    expect(runChecks(table, DEFAULT_CHECK_POLICY)).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it.each(TABLES)('has no blocking finding: $table.projectName', ({ table }) => {
    expect(blockingFindings(runChecks(table, DEFAULT_CHECK_POLICY))).toEqual([]);
  });

  it.each([
    [0, 'G04', '8726400.00 ÷ 184 = 47426.09 元/人·年'],
    [0, 'G06', '缺少计量单位'],
    [0, 'G17', '投入'],
    [0, 'G02', '没有填写满意度指标'],
    [0, 'G15', '完全相同'],
    [1, 'G11', '开展5场业务培训'],
    [1, 'G11', '6场'],
    [1, 'G11', '12个'],
    [1, 'G11', '创建2个示范网格'],
    [1, 'G11', '14 计的可能是“新增网格”，“电动自行车”的数量并未写明'],
    [1, 'G13', '是比率，不是数量'],
    [1, 'G12', '指标值却是“及时”'],
    [1, 'G13', '资金使用合规性'],
    [1, 'G15', '完全相同'],
    [1, 'G08', '特定目标类'],
    [2, 'G10', '20 × 2085 = 41700.00 元，预算 41700.00 元'],
    [2, 'G11', '192 × 2085 = 400320.00；20 × 2085 = 41700.00；预算 41700.00'],
    [2, 'G10', '总成本没有上限'],
    [2, 'G06', '“≥ 20”：缺少计量单位'],
    [2, 'G11', '列举 7 项'],
    [2, 'G06', '“使用人满意度”的指标值“$\\geq 90\\%$”：指标值里残留 LaTeX'],
  ])('table %i: %s says %s', (index, rule, words) => {
    const findings = runChecks(TABLES[index]?.table ?? tableOf(), DEFAULT_CHECK_POLICY);
    expect(
      findings.filter((finding) => finding.rule === rule && finding.evidence.zh.includes(words)),
    ).toHaveLength(1);
  });

  it.each(TABLES)('says what all three share: $table.projectName', ({ table }) => {
    const said = runChecks(table, DEFAULT_CHECK_POLICY).map(({ rule, evidence }) => `${rule} ${evidence.zh}`);
    expect(said).toContain('G13 成本指标中的“预算执行率（%）”反映支出进度，不是成本');
    expect(said).toContain(`G06 ${String(table.indicators.length)} 个指标的实施周期指标值均为“无”或空白`);
    expect(
      said.filter((line) => line.startsWith('G12 “预算执行率（%）”') && line.includes('重复写了单位')),
    ).toHaveLength(1);
  });
});

describe('the runner', () => {
  it('answers every rule in order, with version, policy and words in two languages', () => {
    const findings = runChecks(tableOf(), DEFAULT_CHECK_POLICY);
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(RULES.map(({ id }) => id));
    for (const finding of findings) {
      expect(finding.policy).toBe('guangdong-town-2024');
      expect(finding.ruleVersion).toBe('1');
      expect(finding.evidence.zh).toMatch(/\p{Script=Han}/u);
      expect(finding.evidence.en).toMatch(/[a-z]/u);
      expect(finding.cells.length).toBeGreaterThan(0);
    }
  });

  it('leaves out what the region does not use', () => {
    const findings = runChecks(tableOf(), { ...DEFAULT_CHECK_POLICY, off: ['G01', 'G13'] });
    expect(findings.some(({ rule }) => rule === 'G01' || rule === 'G13')).toBe(false);
    expect(findings.some(({ rule }) => rule === 'G02')).toBe(true);
  });

  it('never gives a verdict stricter than its rule allows, and never throws, whatever the cells hold', () => {
    const strictest = new Map(RULES.map(({ id, strictest: most }) => [id, most]));
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('', 'XX', '≥90%', '184', '1e9', '-1'),
    );
    const row = fc.tuple(
      fc.constantFrom('数量指标', '成本指标', ''),
      cell,
      cell,
      fc.record({ weight: fc.option(cell), unit: fc.option(cell), periodTarget: cell }),
    );
    const header = fc.record({
      annualBudget: cell,
      annualGoal: cell,
      overallGoal: cell,
      fiscalYear: fc.integer(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), header, (rows, changes) => {
        for (const { rule, verdict } of runChecks(tableOf(rows, changes), DEFAULT_CHECK_POLICY, {
          stage: 'publish',
        })) {
          if (verdict === 'must-fix') expect(strictest.get(rule)).toBe('must-fix');
        }
      }),
      { numRuns: 500, seed: 20240125 },
    );
  });

  it('ships policies with distinct keys', () => {
    expect(new Set(CHECK_POLICIES.map(({ key }) => key)).size).toBe(CHECK_POLICIES.length);
    expect(CHECK_POLICIES).toContain(DEFAULT_CHECK_POLICY);
  });
});
