import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { fraction } from '../monitoring/fraction.js';
import { TOWN_EVALUATION } from './evaluation-policy.data.js';
import { moneyScore } from './money-score.js';
import { numberScore } from './number-score.js';
import { tierRange } from './tier-score.js';

describe('the money says how its points came about', () => {
  it.each([
    [
      '0',
      '0',
      'budget-zero',
      '0.00',
      '预算数为 0，执行率无法计算，请人工评定',
      'the budget is 0: people decide',
    ],
    [
      '-1',
      '0',
      'budget-zero',
      '0.00',
      '预算数为 0，执行率无法计算，请人工评定',
      'the budget is 0: people decide',
    ],
    ['100', '-5', 'money', '0.00', '执行数为负 -5 ÷ 100，得 0.00', 'negative spending -5 ÷ 100: 0.00'],
    ['100', '0', 'money', '0.00', '0 ÷ 100 × 10 = 0.00', '0 ÷ 100 × 10 = 0.00'],
    ['90', '89.974', 'money', '10.00', '89.974 ÷ 90 × 10 = 10.00', '89.974 ÷ 90 × 10 = 10.00'],
    ['100', '100', 'money', '10.00', '100 ÷ 100 ≥ 1，得 10.00', '100 ÷ 100 ≥ 1: 10.00'],
    ['100', '120', 'money', '10.00', '120 ÷ 100 ≥ 1，得 10.00', '120 ÷ 100 ≥ 1: 10.00'],
  ])('budget %s, executed %s', (budget, executed, rule, points, zh, en) => {
    const money = { budget: decimal(budget), executed: decimal(executed) };
    const score = moneyScore(decimal('10'), money);
    expect([score.rule, score.points.toPlaces(2), score.because]).toEqual([rule, points, { zh, en }]);
  });
});

describe('borders of a score', () => {
  const held = (kind: 'at-least' | 'exactly', target: string, actual: string) =>
    numberScore({ kind, number: decimal(target) }, decimal('10'), fraction(decimal(actual)), TOWN_EVALUATION);

  it.each([
    ['at-least', '0', '-1', '0.00'],
    ['at-least', '0', '0', '10.00'],
    ['at-least', '-5', '-5', '10.00'],
    ['at-least', '-5', '-6', '0.00'],
    ['exactly', '100', '50', '5.00'],
    ['exactly', '100', '100', '10.00'],
    ['exactly', '0', '0', '10.00'],
  ] as const)('%s %s with %s gives %s', (kind, target, actual, points) => {
    expect(held(kind, target, actual).points.toPlaces(2)).toBe(points);
  });

  it.each([
    ['met', '10', '8.00–10.00'],
    ['partly', '10', '6.00–7.99'],
    ['missed', '10', '0.00–5.99'],
    ['partly', '12.5', '7.50–9.99'],
    ['missed', '0.01', '0.00–0.00'],
    ['partly', '0', '0.00–0.00'],
  ] as const)('%s of %s points lies in %s', (tier, weight, range) => {
    const { lowest, highest } = tierRange(tier, decimal(weight), TOWN_EVALUATION);
    expect(`${lowest.toPlaces(2)}–${highest.toPlaces(2)}`).toBe(range);
  });
});
