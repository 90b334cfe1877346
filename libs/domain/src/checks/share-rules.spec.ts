import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { SOUND_ROWS, tableOf, verdictsOf } from '#libs/fixtures';
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

const [quantity] = SOUND_ROWS as [CheckRow, CheckRow, CheckRow, CheckRow, CheckRow, CheckRow];

describe('G03 number of indicators', () => {
  it.each([0, 1, 2, 3, 4])('advises for %i', (count) => {
    expect(
      verdicts(
        'G03',
        Array.from({ length: count }, () => quantity),
      ),
    ).toEqual(['advice']);
  });
  it.each([0, 1, 2, 3, 4])('does not count %i of five that have no name', (named) => {
    const rows = Array.from({ length: 5 }, (_, index): CheckRow =>
      index < named ? quantity : ['数量指标', ' ', '1个'],
    );
    expect(verdicts('G03', rows)).toEqual(['advice']);
  });
  it.each([5, 6, 7, 8, 9, 10, 15, 20, 30, 50])('passes for %i', (count) => {
    expect(
      verdicts(
        'G03',
        Array.from({ length: count }, () => quantity),
      ),
    ).toEqual(['pass']);
  });
});

describe('G05 share of quantitative targets', () => {
  const words: CheckRow = ['社会效益指标', '形象', '良好'];
  const rows = (counted: number, worded: number): CheckRow[] => [
    ...Array.from({ length: counted }, () => quantity),
    ...Array.from({ length: worded }, () => words),
  ];

  it.each([
    [0, 1],
    [1, 1],
    [1, 2],
    [2, 2],
    [2, 3],
    [4, 3],
    [5, 4],
    [5, 5],
    [59, 41],
    [0, 9],
  ])('advises for %i numbers and %i words', (counted, worded) => {
    expect(verdicts('G05', rows(counted, worded))).toEqual(['advice', 'info']);
  });
  it.each([
    [3, 2],
    [6, 4],
    [60, 40],
    [2, 1],
    [9, 1],
  ])('passes for %i numbers and %i words, and asks for grades', (counted, worded) => {
    expect(verdicts('G05', rows(counted, worded))).toEqual(['pass', 'info']);
  });
  it.each([['2024年12月底前'], ['是'], ['10-20个'], ['±3%以内'], ['2024年1-12月']])(
    'counts %s as quantitative',
    (target) => {
      expect(verdicts('G05', [['时效指标', '期限', target]])).toEqual(['pass']);
    },
  );
  it('leaves blanks out, and has not enough data when nothing is left', () => {
    expect(verdicts('G05', [['数量指标', '数', ''], quantity])).toEqual(['pass']);
    expect(verdicts('G05', [['数量指标', '数', '无']])).toEqual(['not-enough-data']);
  });
});

describe('G07 weights', () => {
  const weighted = (...weights: (string | null)[]): CheckRow[] =>
    weights.map((weight) => ['数量指标', '数', '1个', { weight }]);

  it.each(
    [
      ['50', '20', '20', '1'],
      ['30', '30', '30', '9.99'],
      ['99'],
      ['101'],
      ['0', '90'],
      ['-10', '100'],
      ['一', '90'],
      ['90%'],
      ['45', '45.01'],
      ['70'],
    ].map((weights) => ({ weights })),
  )('blocks $weights', ({ weights: given }) => {
    expect(verdicts('G07', weighted(...given))).toContain('must-fix');
  });
  it.each(
    [
      ['30', '30', '30'],
      ['30', '30', '20', '20'],
      ['10', '20', '30', '20'],
      ['33.33', '33.33', '33.34'],
      ['3.71', '3.74', '82.55'],
      ['90'],
      ['100'],
      ['80'],
      ['0.01', '89.99'],
      ['45', '45'],
    ].map((weights) => ({ weights })),
  )('does not block $weights', ({ weights: given }) => {
    expect(verdicts('G07', weighted(...given))).toContain('pass');
    expect(verdicts('G07', weighted(...given))).not.toContain('must-fix');
  });
  it('advises on a weight above 30, has not enough data for half a column, and passes unused', () => {
    expect(verdicts('G07', weighted('31', '30', '29'))).toEqual(['advice', 'pass']);
    expect(verdicts('G07', weighted('30', null))).toEqual(['not-enough-data']);
    expect(verdicts('G07', weighted(null, null))).toEqual(['pass']);
  });
});
