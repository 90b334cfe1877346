import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Decimal } from '#libs/shared';
import { decimal, decimalOfInteger } from '#libs/shared';
import { seed, sized } from '#libs/fixtures';
import type { Tier } from '../monitoring/actual.js';
import { fraction } from '../monitoring/fraction.js';
import type { MeasuredAim } from '../monitoring/number-light.js';
import { TOWN_EVALUATION } from './evaluation-policy.data.js';
import { moneyScore } from './money-score.js';
import { numberScore } from './number-score.js';
import { tierRange, tierScore } from './tier-score.js';

const RUNS = { seed: seed(), numRuns: sized(400, 20_000) };

const signed = fc
  .tuple(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), fc.integer({ min: 0, max: 3 }))
  .map(([digits, places]) => decimalOfInteger(digits).divide(decimalOfInteger(10 ** places), places));
const size = signed.map((value) => value.abs());
const weight = fc
  .integer({ min: 1, max: 10_000 })
  .map((cents) => decimalOfInteger(cents).divide(decimal('100'), 2));
const aim = fc.oneof(
  signed.map((number): MeasuredAim => ({ kind: 'at-least', number })),
  signed.map((number): MeasuredAim => ({ kind: 'exactly', number })),
  signed.map((number): MeasuredAim => ({ kind: 'at-most', number, strict: false })),
  fc.tuple(signed, size).map(([low, width]): MeasuredAim => ({
    kind: 'within',
    low,
    high: low.add(width),
    lowOpen: false,
    highOpen: false,
  })),
);
const tier = fc.constantFrom<Tier>('met', 'partly', 'missed');
const policy = fc.constantFrom(TOWN_EVALUATION, { ...TOWN_EVALUATION, aboveLimit: 'inverse' } as const);

function within(points: Decimal, most: Decimal): boolean {
  return !points.isNegative() && points.compare(most) <= 0 && points.equals(points.roundTo(2));
}

describe('what holds for every score', () => {
  it('lies between nothing and the weight, in two places', () => {
    const property = fc.property(aim, weight, signed, policy, (one, most, actual, rules) => {
      expect(within(numberScore(one, most, fraction(actual), rules).points, most)).toBe(true);
    });
    fc.assert(property, RUNS);
  });

  it('grows with what was reached where more is better, and falls where less is', () => {
    const property = fc.property(size, weight, signed, size, policy, (number, most, some, more, rules) => {
      const scored = (kind: 'at-least' | 'at-most', actual: Decimal): Decimal =>
        numberScore({ kind, number, strict: false }, most, fraction(actual), rules).points;
      expect(scored('at-least', some).compare(scored('at-least', some.add(more)))).toBeLessThanOrEqual(0);
      expect(scored('at-most', some).compare(scored('at-most', some.add(more)))).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, RUNS);
  });

  it('is the whole weight for the target itself', () => {
    const property = fc.property(size, weight, policy, (number, most, rules) => {
      for (const one of [
        { kind: 'at-least', number },
        { kind: 'exactly', number },
        { kind: 'at-most', number, strict: false },
      ] as const) {
        expect(numberScore(one, most, fraction(number), rules).points.equals(most)).toBe(true);
      }
    });
    fc.assert(property, RUNS);
  });

  it('keeps to its tier, whatever was declared', () => {
    const property = fc.property(tier, weight, signed, (one, most, declared) => {
      const { points } = tierScore(one, most, declared, TOWN_EVALUATION);
      const { lowest, highest } = tierRange(one, most, TOWN_EVALUATION);
      expect(within(points, most)).toBe(true);
      expect([points.compare(lowest) >= 0, points.compare(highest) <= 0]).toEqual([true, true]);
    });
    fc.assert(property, RUNS);
  });

  it('of a better tier is never less', () => {
    const property = fc.property(weight, signed, (most, declared) => {
      const [missed, partly, met] = (['missed', 'partly', 'met'] as const).map(
        (one) => tierScore(one, most, declared, TOWN_EVALUATION).points,
      ) as [Decimal, Decimal, Decimal];
      expect([missed.compare(partly) <= 0, partly.compare(met) <= 0]).toEqual([true, true]);
    });
    fc.assert(property, RUNS);
  });

  it('of the money lies between nothing and its points', () => {
    const property = fc.property(weight, size, signed, (most, budget, executed) => {
      expect(within(moneyScore(most, { budget, executed }).points, most)).toBe(true);
    });
    fc.assert(property, RUNS);
  });
});

describe('the range of a tier', () => {
  it.each<[Tier, string, string, string]>([
    ['met', '10', '8', '10'],
    ['partly', '10', '6', '7.99'],
    ['missed', '10', '0', '5.99'],
    ['met', '7.15', '5.72', '7.15'],
    ['partly', '7.15', '4.29', '5.71'],
    ['missed', '7.15', '0', '4.28'],
    ['met', '13.33', '10.67', '13.33'],
    ['partly', '13.33', '8', '10.66'],
    ['missed', '13.33', '0', '7.99'],
    ['met', '0.01', '0.01', '0.01'],
    ['partly', '0.01', '0.01', '0.01'],
    ['missed', '0.01', '0', '0'],
  ])('%s of %s points: %s to %s', (one, most, lowest, highest) => {
    const range = tierRange(one, decimal(most), TOWN_EVALUATION);
    expect([range.lowest.toString(), range.highest.toString()]).toEqual([lowest, highest]);
  });
});
