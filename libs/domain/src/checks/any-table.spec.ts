import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyGoalTable, machongTables, seed, sized, SOUND_ROWS, tableOf, temptingText } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import { proposeAccrual } from '../monitoring/accrual.js';
import { checkPolicyFor, DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import { explanationOf } from './explained.js';
import { RULES } from './rules.data.js';
import { runChecks } from './run-checks.js';

/** The three real tables, with one text of each replaced by something else. */
function mutatedTables(): fc.Arbitrary<GoalTableContent> {
  const fields = ['projectName', 'projectType', 'overallGoal', 'annualGoal', 'annualBudget'] as const;
  const rowFields = ['name', 'annualTarget', 'periodTarget', 'level2', 'unit', 'weight'] as const;
  const text = fc.oneof(
    temptingText(4),
    fc.constantFrom('007名', '1.2.3', '九十亿亿', '3~', '5%%', '-0', '…'),
  );
  return fc
    .record({
      table: fc.constantFrom(...machongTables()),
      field: fc.constantFrom(...fields),
      row: fc.nat({ max: 7 }),
      rowField: fc.constantFrom(...rowFields),
      one: text,
      other: text,
    })
    .map(({ table, field, row, rowField, one, other }) => ({
      ...table,
      [field]: one,
      indicators: table.indicators.map((indicator, index) =>
        index === row ? { ...indicator, [rowField]: other } : indicator,
      ),
    }));
}

describe('tables that nobody has seen', () => {
  it('get an answer from every rule, on cells that exist, blocking only where a rule may', () => {
    const property = fc.property(fc.oneof(anyGoalTable(), mutatedTables()), (table) => {
      const findings = runChecks(table, DEFAULT_CHECK_POLICY);
      expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(RULES.map(({ id }) => id));
      for (const { rule, verdict, cells, evidence } of findings) {
        const strictest = RULES.find(({ id }) => id === rule)?.strictest;
        if (verdict === 'must-fix') expect(strictest).toBe('must-fix');
        expect(`${evidence.zh}${evidence.en}`).not.toMatch(/undefined|NaN|\[object/u);
        for (const cell of cells) {
          const [, first = '', index] = cell.split('/');
          expect(table).toHaveProperty(first);
          if (index !== undefined) expect(Number(index)).toBeLessThan(Math.max(table.indicators.length, 3));
        }
      }
      for (const indicator of table.indicators) {
        expect(proposeAccrual(indicator, table).because.zh).not.toBe('');
      }
    });
    fc.assert(property, { seed: seed(), numRuns: sized(400, 20_000) });
  });
});

describe('what has been explained', () => {
  const unasked = tableOf(SOUND_ROWS.slice(0, 5));
  const g02 = (evidence: string, cell = '/indicators', rule = 'G02') =>
    runChecks(unasked, DEFAULT_CHECK_POLICY, { explained: [{ rule, cell, evidence: [evidence] }] }).find(
      (finding) => finding.rule === 'G02',
    );

  it('settles a missing 满意度, and its evidence stays as it was', () => {
    expect(g02('没有填写满意度指标')).toMatchObject({
      verdict: 'info',
      mustExplain: false,
      evidence: { zh: '没有填写满意度指标' },
    });
  });

  it.each([
    ['other words of the rule', '没有填写效益指标', '/indicators', 'G02'],
    ['another cell', '没有填写满意度指标', '/annualGoal', 'G02'],
    ['another rule', '没有填写满意度指标', '/indicators', 'G03'],
  ])('does not cover %s', (_label, evidence, cell, rule) => {
    expect(g02(evidence, cell, rule)).toMatchObject({ verdict: 'advice', mustExplain: true });
  });

  it('does not settle a missing 效益, but nobody is asked again', () => {
    const table = tableOf(SOUND_ROWS.filter(([level2]) => level2 !== '社会效益指标'));
    const explained = [{ rule: 'G02', cell: '/indicators', evidence: ['没有填写效益指标'] }];
    const [finding] = runChecks(table, DEFAULT_CHECK_POLICY, { explained }).filter(
      ({ rule }) => rule === 'G02',
    );
    expect(finding).toMatchObject({ verdict: 'advice', mustExplain: false });
    expect(finding === undefined ? undefined : explanationOf(finding, explained)).toBe(explained[0]);
  });
});

describe('the policy of a year', () => {
  const policies = [2015, 2021, 2024].map((fromYear) => ({
    ...DEFAULT_CHECK_POLICY,
    key: `town-${String(fromYear)}`,
    fromYear,
  }));
  it.each([
    [2014, 'town-2015'],
    [2015, 'town-2015'],
    [2020, 'town-2015'],
    [2021, 'town-2021'],
    [2024, 'town-2024'],
    [2030, 'town-2024'],
  ])('of %i is %s', (year, key) => {
    expect(checkPolicyFor(year, DEFAULT_CHECK_POLICY.region, policies).key).toBe(key);
  });

  it('of an unknown region is the default', () => {
    expect(checkPolicyFor(2024, '000000', policies)).toBe(DEFAULT_CHECK_POLICY);
  });
});
