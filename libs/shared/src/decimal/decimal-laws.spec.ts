import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sumOfDecimals } from './decimal-lists.js';
import { Decimal } from './decimal.js';

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
  .map(([coefficient, scale]) => Decimal.scaled(coefficient, scale));
const RUNS = { seed: 20240125, numRuns: 300 };

describe('the laws of arithmetic', () => {
  it('hold exactly: order, grouping and distribution', () => {
    const property = fc.property(number, number, number, (a, b, c) => {
      expect(a.add(b)).toEqual(b.add(a));
      expect(a.multiply(b)).toEqual(b.multiply(a));
      expect(a.add(b).add(c)).toEqual(a.add(b.add(c)));
      expect(a.multiply(b.add(c))).toEqual(a.multiply(b).add(a.multiply(c)));
    });
    fc.assert(property, RUNS);
  });

  it('hold for order: a total does not depend on the order of its lines', () => {
    const property = fc.property(fc.array(number, { maxLength: 12 }), (values) => {
      expect(sumOfDecimals(values.toReversed())).toEqual(sumOfDecimals(values));
    });
    fc.assert(property, RUNS);
  });

  it('hold for comparison: more on both sides keeps the order, a minus turns it', () => {
    const property = fc.property(number, number, number, (a, b, c) => {
      expect(a.add(c).compare(b.add(c))).toBe(a.compare(b));
      expect(b.negate().compare(a.negate())).toBe(a.compare(b));
    });
    fc.assert(property, RUNS);
  });
});
