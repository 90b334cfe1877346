import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimal, decimalOfInteger, sumOfDecimals } from '#libs/shared';
import { machongTables, seed, sized, tableOf } from '#libs/fixtures';
import type { CheckRow } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import { TOWN_EVALUATION } from './evaluation-policy.data.js';
import type { EvaluationPolicy } from './evaluation-policy.js';
import { equalShares } from './shared-weights.js';
import type { Weights } from './weights.js';
import { weightsOf } from './weights.js';

const RUNS = { seed: seed(), numRuns: sized(200, 5_000) };

function shown(weights: Weights): string {
  if (weights.kind === 'faults') return weights.faults.map(({ code }) => code).join(' ');
  return weights.weights.map(({ weight }) => weight.toPlaces(2)).join(' ');
}

function of(table: GoalTableContent, policy: EvaluationPolicy = TOWN_EVALUATION): string {
  return shown(weightsOf(table, policy));
}

/** A table with so many indicators in each first-level category. */
function tableWith(counts: Readonly<Record<string, number>>): GoalTableContent {
  const rows = Object.entries(counts).flatMap(([level1, count]) =>
    Array.from({ length: count }, (_, index): CheckRow => [
      '',
      `${level1}${String(index)}`,
      '≥1',
      { level1 },
    ]),
  );
  return tableOf(rows);
}

function weighed(...weights: (string | null)[]): GoalTableContent {
  return tableOf(weights.map((weight): CheckRow => ['数量指标', '场次', '≥1', { weight }]));
}

describe('the three tables, which have no weights', () => {
  it.each([
    [0, '10.00 10.00 10.00 10.00 10.00 40.00'],
    [1, '12.50 12.50 12.50 12.50 30.00 10.00'],
    [2, '10.00 10.00 10.00 10.00 10.00 15.00 15.00 10.00'],
  ])('table %s: %s', (index, expected) => {
    expect(of(machongTables()[index]!)).toBe(expected);
  });

  it('add up to 100 with the money', () => {
    for (const table of machongTables()) {
      const weights = weightsOf(table, TOWN_EVALUATION);
      const shares = weights.kind === 'faults' ? [] : weights.weights.map(({ weight }) => weight);
      expect(sumOfDecimals([...shares, decimal(TOWN_EVALUATION.moneyPoints)]).toString()).toBe('100');
    }
  });
});

describe('shared weights', () => {
  it.each([
    [{ 产出指标: 3, 效益指标: 1, 满意度指标: 1 }, '16.67 16.67 16.66 30.00 10.00'],
    [{ 产出指标: 7, 效益指标: 1, 满意度指标: 1 }, '7.15 7.15 7.14 7.14 7.14 7.14 7.14 30.00 10.00'],
    [{ 产出指标: 1, 效益指标: 3, 满意度指标: 0 }, '50.00 13.34 13.33 13.33'],
    [{ 成本指标: 3, 产出指标: 1, 效益指标: 1, 满意度指标: 1 }, '6.67 6.67 6.66 40.00 20.00 10.00'],
    [{ 成本指标: 1, 产出指标: 1, 效益指标: 1, 满意度指标: 0 }, '20.00 40.00 30.00'],
    [{ 产出指标: 1, 效益指标: 0, 满意度指标: 1 }, 'category-unused'],
    [{ 产出指标: 0, 效益指标: 0, 满意度指标: 0 }, 'category-unused category-unused'],
    [{ 产出指标: 1, 效益指标: 1, 其他指标: 1 }, 'category-unknown'],
    [{ 产出指标: 1, 产出与效益指标: 1, 效益指标: 1, 满意度指标: 1 }, '25.00 25.00 30.00 10.00'],
  ])('%j: %s', (counts, expected) => {
    expect(of(tableWith(counts))).toBe(expected);
  });

  it('stand in the order of the categories and keep their indicators', () => {
    const weights = weightsOf(tableWith({ 效益指标: 1, 产出指标: 1, 满意度指标: 1 }), TOWN_EVALUATION);
    expect(weights).toMatchObject({
      kind: 'shared',
      weights: [{ lineageId: 'row-2' }, { lineageId: 'row-1' }, { lineageId: 'row-3' }],
    });
  });

  it('leave an unused 满意度 to people where the region names no heir, and to whom the region says', () => {
    const table = tableWith({ 产出指标: 1, 效益指标: 1 });
    expect(of(table, { ...TOWN_EVALUATION, heirOf: null })).toBe('category-unused');
    expect(of(table, { ...TOWN_EVALUATION, heirOf: { unused: '满意', heir: '产出' } })).toBe('60.00 30.00');
  });

  it('always add up to 90, whatever is counted, and differ by a cent at most', () => {
    const count = fc.integer({ min: 1, max: 40 });
    const property = fc.property(
      count,
      count,
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      (...n) => {
        const [outputs, benefits, satisfaction, costs] = n;
        const table = tableWith({
          成本指标: costs,
          产出指标: outputs,
          效益指标: benefits,
          满意度指标: satisfaction,
        });
        const weights = weightsOf(table, TOWN_EVALUATION);
        const shares = weights.kind === 'faults' ? [] : weights.weights.map(({ weight }) => weight);
        expect(sumOfDecimals(shares).toString()).toBe('90');
        expect(shares).toHaveLength(table.indicators.length);
      },
    );
    fc.assert(property, RUNS);
  });

  it('of any total differ by a cent at most and lose none', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 1, max: 60 }),
      (cents, parts) => {
        const total = decimalOfInteger(cents).divide(decimal('100'), 2);
        const shares = equalShares(total, parts);
        expect(sumOfDecimals(shares).equals(total)).toBe(true);
        const [first, last] = [shares[0]!, shares[parts - 1]!];
        expect(first.subtract(last).compare(decimal('0.01'))).toBeLessThanOrEqual(0);
      },
    );
    fc.assert(property, RUNS);
  });

  it.each(['0.001', '-1'])('are not of %s points', (total) => {
    expect(() => equalShares(decimal(total), 3)).toThrow(RangeError);
  });
});

describe('weights of the table itself', () => {
  it.each<[(string | null)[], string]>([
    [['50', '40'], '50.00 40.00'],
    [['33.33', '33.33', '23.34'], '33.33 33.33 23.34'],
    [['50', '40.01'], 'weights-sum'],
    [['60', '40'], 'weights-sum'],
    [['90', null], 'weights-incomplete'],
    [['90', ''], 'weight-unreadable'],
    [['90', '0'], 'weight-unreadable'],
    [['100', '-10'], 'weight-unreadable'],
    [['50%', '四十'], 'weight-unreadable weight-unreadable'],
  ])('%j: %s', (weights, expected) => {
    expect(of(weighed(...weights))).toBe(expected);
  });

  it('say what they add up to and what is missing', () => {
    expect(weightsOf(weighed('50', '40.01'), TOWN_EVALUATION)).toEqual({
      kind: 'faults',
      faults: [{ code: 'weights-sum', sum: '90.01', expected: '90.00' }],
    });
    expect(weightsOf(weighed('50', null), TOWN_EVALUATION)).toEqual({
      kind: 'faults',
      faults: [{ code: 'weights-incomplete', without: ['row-2'] }],
    });
  });
});
