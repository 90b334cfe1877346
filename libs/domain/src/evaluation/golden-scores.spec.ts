import { describe, expect, it } from '@jest/globals';
import { decimal } from '#libs/shared';
import { goldenLines } from '#libs/fixtures';
import { aimOf } from '../monitoring/aim.js';
import { fraction } from '../monitoring/fraction.js';
import type { MeasuredAim } from '../monitoring/number-light.js';
import { parseTargetValue } from '../target-values/parse-target-value.js';
import { TOWN_EVALUATION } from './evaluation-policy.data.js';
import type { EvaluationPolicy } from './evaluation-policy.js';
import { asksExplanation, numberScore } from './number-score.js';
import { equalShares } from './shared-weights.js';

function measured(raw: string): MeasuredAim {
  const aim = aimOf(
    parseTargetValue({ raw }, { indicatorName: '数量', level1: '产出指标', level2: '数量指标' }),
  );
  if (!('number' in aim) && aim.kind !== 'within') throw new Error(`no measured target: ${raw}`);
  return aim;
}

function points(
  raw: string,
  actual: string,
  weight: string,
  formula: EvaluationPolicy['aboveLimit'],
): string {
  const policy = { ...TOWN_EVALUATION, aboveLimit: formula };
  return numberScore(measured(raw), decimal(weight), fraction(decimal(actual)), policy).points.toPlaces(2);
}

describe('the points that the oracle counted', () => {
  const lines = goldenLines('monitoring/scores.tsv') as [
    string,
    string,
    string,
    EvaluationPolicy['aboveLimit'],
    string,
    string,
  ][];

  it.each(lines)('%s, %s of %s points by %s → %s %s', (target, actual, weight, formula, expected, ask) => {
    expect(points(target, actual, weight, formula)).toBe(expected);
    expect(asksExplanation(measured(target), fraction(decimal(actual)), TOWN_EVALUATION)).toBe(ask === 'ask');
  });
});

describe('the points that a person counted', () => {
  const lines = goldenLines('monitoring/hand-scores.tsv') as [
    string,
    string,
    string,
    EvaluationPolicy['aboveLimit'],
    string,
    string,
  ][];

  it.each(lines)('%s, %s of %s points by %s → %s: %s', (target, actual, weight, formula, expected) => {
    expect(points(target, actual, weight, formula)).toBe(expected);
  });
});

describe('equal shares that the oracle dealt', () => {
  it.each(goldenLines('monitoring/shared-weights.tsv') as [string, string, string][])(
    '%s among %s → %s',
    (total, parts, expected) => {
      const shares = equalShares(decimal(total), Number(parts)).map((share) => share.toPlaces(2));
      expect(shares.join(' ')).toBe(expected);
    },
  );
});
