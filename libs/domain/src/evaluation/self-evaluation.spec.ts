import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { machongTables } from '#libs/fixtures';
import type { GoalTableContent } from '../goal-table/content.js';
import { proposePlan } from '../monitoring/progress-plan.js';
import { TOWN_EVALUATION } from './evaluation-policy.data.js';
import { GRADE_WORDS } from './evaluation-policy.js';
import { gradeOf } from './grade.js';
import type { SelfEvaluation, YearOver } from './self-evaluation.js';
import { selfEvaluation } from './self-evaluation.js';
import { weightsOf } from './weights.js';

type Told = readonly [actual: string | null, declared?: string];

function yearOf(
  table: GoalTableContent,
  [budget, executed]: readonly [string, string],
  told: readonly Told[],
  more: Partial<YearOver> = {},
): YearOver {
  const weights = weightsOf(table, TOWN_EVALUATION);
  return {
    table,
    plan: proposePlan(table),
    weights: weights.kind === 'faults' ? [] : weights.weights,
    money: { budget: decimal(budget), executed: decimal(executed) },
    results: table.indicators.map(({ lineageId }, index) => ({
      lineageId,
      actual: told[index]?.[0] ?? null,
      declared: told[index]?.[1] ?? null,
    })),
    awarded: [],
    declaredMoney: null,
    declaredTotal: null,
    ...more,
  };
}

function points({ rows }: SelfEvaluation): string[] {
  return rows.map(({ score }) => score.points.toPlaces(2));
}

const [staff, grid, uniforms] = machongTables() as [GoalTableContent, GoalTableContent, GoalTableContent];

describe('the three tables at the end of the year, with invented results', () => {
  it('staff: everything reached and 96 % spent', () => {
    const told: Told[] = [['184'], ['95'], ['100'], ['92'], [null], ['达成', '38']];
    const { rows, total, grade } = selfEvaluation(
      yearOf(staff, ['872.64', '837.7344'], told),
      TOWN_EVALUATION,
    );
    expect(rows.map(({ score }) => score.points.toPlaces(2))).toEqual([
      '9.60',
      '10.00',
      '10.00',
      '10.00',
      '10.00',
      '10.00',
      '38.00',
    ]);
    expect([total.toString(), grade]).toEqual(['97.6', 'excellent']);
  });

  it('grid: late work, half of the effect, few content people', () => {
    const told: Told[] = [['81'], ['100'], ['部分达成', '9'], [null], ['部分达成', '20'], ['72']];
    const evaluated = selfEvaluation(yearOf(grid, ['75.36', '75.36'], told), TOWN_EVALUATION);
    expect(points(evaluated)).toEqual(['10.00', '11.25', '12.50', '9.00', '12.50', '20.00', '8.00']);
    expect([evaluated.total.toString(), evaluated.grade]).toEqual(['83.25', 'good']);
  });

  it('uniforms: none bought', () => {
    const told: Told[] = [
      ['0'],
      ['0'],
      ['未达成', '0'],
      ['0'],
      [null],
      ['未达成', '0'],
      ['达成', '15'],
      ['0'],
    ];
    const evaluated = selfEvaluation(yearOf(uniforms, ['4.17', '0'], told), TOWN_EVALUATION);
    expect(points(evaluated)).toEqual([
      '0.00',
      '0.00',
      '0.00',
      '0.00',
      '10.00',
      '0.00',
      '0.00',
      '15.00',
      '0.00',
    ]);
    expect(evaluated.grade).toBe('poor');
  });

  it('预算执行率 comes from the money, whatever was typed, and is flagged as counted twice', () => {
    const told: Told[] = [['184'], ['95'], ['100'], ['92'], ['100', '10'], ['达成']];
    const { rows } = selfEvaluation(yearOf(staff, ['100', '45'], told), TOWN_EVALUATION);
    expect(rows.map(({ countedTwice }) => countedTwice)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect(rows[5]).toMatchObject({ declared: decimal('10'), difference: decimal('5') });
    expect(rows[5]?.score.because.zh).toBe('45 ÷ 90 × 10 = 5.00');
  });
});

describe('the money row', () => {
  it.each([
    ['90', '89.974', '10.00', 'money'],
    ['100', '94', '9.40', 'money'],
    ['100', '100', '10.00', 'money'],
    ['100', '130', '10.00', 'money'],
    ['3', '1', '3.33', 'money'],
    ['3', '2', '6.67', 'money'],
    ['100', '0', '0.00', 'money'],
    ['100', '-5', '0.00', 'money'],
    ['0', '0', '0.00', 'budget-zero'],
    ['0', '5', '0.00', 'budget-zero'],
  ])('of %s spent %s: %s', (budget, executed, expected, rule) => {
    const [row] = selfEvaluation(yearOf(staff, [budget, executed], []), TOWN_EVALUATION).rows;
    expect([row?.score.points.toPlaces(2), row?.score.rule]).toEqual([expected, rule]);
  });

  it('has the points that the policy gives it: 94 % of 6 is 5.64', () => {
    const policy = { ...TOWN_EVALUATION, moneyPoints: '6' };
    const [row] = selfEvaluation(yearOf(staff, ['100', '94'], []), policy).rows;
    expect(row?.score.because).toEqual({ zh: '94 ÷ 100 × 6 = 5.64', en: '94 ÷ 100 × 6 = 5.64' });
  });
});

describe('what was declared', () => {
  const told: Told[] = [
    ['184', '10'],
    ['95', '10'],
    ['100', '10'],
    ['92', '10'],
    [null, '10'],
    ['达成', '40'],
  ];
  const declared = { declaredMoney: '10', declaredTotal: '99' };

  it('is recomputed and the differences are shown, row by row and in all', () => {
    const evaluated = selfEvaluation(yearOf(staff, ['100', '90'], told, declared), TOWN_EVALUATION);
    expect(evaluated.rows.map(({ difference }) => difference?.toString())).toEqual([
      '1',
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
    ]);
    expect(evaluated).toMatchObject({ total: decimal('99'), difference: decimal('0'), grade: 'excellent' });
  });

  it('is shown where its own rows do not add up to it', () => {
    const evaluated = selfEvaluation(yearOf(staff, ['100', '90'], told, declared), TOWN_EVALUATION);
    expect([evaluated.declaredTotal, evaluated.declaredSum].map(String)).toEqual(['99', '100']);
  });

  it('has no sum while a row is missing, and no difference while nothing was declared', () => {
    const evaluated = selfEvaluation(yearOf(staff, ['100', '90'], told), TOWN_EVALUATION);
    expect([evaluated.declaredSum, evaluated.declaredTotal, evaluated.difference]).toEqual([
      null,
      null,
      null,
    ]);
    expect(evaluated.rows[0]?.difference).toBeNull();
  });

  it('cannot be judged before the weights were confirmed', () => {
    const year = yearOf(staff, ['100', '90'], told, { weights: [] });
    expect(() => selfEvaluation(year, TOWN_EVALUATION)).toThrow(RangeError);
  });
});

describe('grades', () => {
  it.each([
    ['100', 'excellent', '优'],
    ['90', 'excellent', '优'],
    ['89.99', 'good', '良'],
    ['80', 'good', '良'],
    ['79.99', 'fair', '中'],
    ['60', 'fair', '中'],
    ['59.99', 'poor', '差'],
    ['0', 'poor', '差'],
  ] as const)('%s is %s', (total, grade, zh) => {
    expect(gradeOf(decimal(total), TOWN_EVALUATION)).toBe(grade);
    expect(GRADE_WORDS[grade].zh).toBe(zh);
  });
});
