import { describe, expect, it } from '@jest/globals';
import { Decimal as Oracle } from 'decimal.js';
import fc from 'fast-check';
import type { Decimal } from './decimal.js';
import { largestDecimal, smallestDecimal } from './decimal-lists.js';
import { decimal } from './parse-decimal.js';

const Exact = Oracle.clone({ precision: 200, rounding: Oracle.ROUND_HALF_UP, toExpNeg: -400, toExpPos: 400 });
const RUNS = { seed: 20231106, numRuns: 1000 };

/** Plain decimals of very different sizes, with many halves at the end, where rounding goes wrong first. */
const text = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.bigInt({ min: 0n, max: 200n }), fc.bigInt({ min: 0n, max: 10n ** 24n })),
    fc.oneof(fc.constantFrom('', '.5', '.05', '.25', '.005'), fc.stringMatching(/^\.\d{1,18}$/u)),
  )
  .map(([sign, whole, decimals]) => `${sign}${whole}${decimals}`);
const scale = fc.integer({ min: 0, max: 12 });

/** decimal.js keeps a negative zero; we have one zero. */
function spelled(value: Oracle): string {
  return value.isZero() ? '0' : value.toFixed();
}

function agree(ours: Decimal, theirs: Oracle): void {
  expect(ours.toString()).toBe(spelled(theirs));
}

describe('our decimal against decimal.js', () => {
  it('spells, negates and sizes alike', () => {
    const property = fc.property(text, (a) => {
      agree(decimal(a), new Exact(a));
      agree(decimal(a).negate(), new Exact(a).negated());
      agree(decimal(a).abs(), new Exact(a).abs());
      expect(decimal(a).isZero()).toBe(new Exact(a).isZero());
      expect(decimal(a).isNegative()).toBe(new Exact(a).lt(0));
    });
    fc.assert(property, RUNS);
  });

  it('adds, subtracts and multiplies alike', () => {
    const property = fc.property(text, text, (a, b) => {
      agree(decimal(a).add(decimal(b)), new Exact(a).plus(b));
      agree(decimal(a).subtract(decimal(b)), new Exact(a).minus(b));
      agree(decimal(a).multiply(decimal(b)), new Exact(a).times(b));
    });
    fc.assert(property, RUNS);
  });

  it('rounds and prints alike', () => {
    const property = fc.property(text, scale, (a, places) => {
      const theirs = new Exact(a).toDecimalPlaces(places);
      agree(decimal(a).roundTo(places), theirs);
      const padded = theirs.abs().toFixed(places);
      expect(decimal(a).toPlaces(places)).toBe(theirs.lt(0) ? `-${padded}` : padded);
    });
    fc.assert(property, RUNS);
  });

  it('divides alike', () => {
    const divisor = text.filter((b) => !new Exact(b).isZero());
    const property = fc.property(text, divisor, scale, (a, b, places) => {
      agree(decimal(a).divide(decimal(b), places), new Exact(a).dividedBy(b).toDecimalPlaces(places));
    });
    fc.assert(property, RUNS);
  });

  it('compares alike', () => {
    const property = fc.property(text, text, (a, b) => {
      expect(decimal(a).compare(decimal(b))).toBe(new Exact(a).comparedTo(b));
      expect(decimal(a).equals(decimal(b))).toBe(new Exact(a).equals(b));
      agree(smallestDecimal(decimal(a), decimal(b)), Exact.min(a, b));
      agree(largestDecimal(decimal(a), decimal(b)), Exact.max(a, b));
    });
    fc.assert(property, RUNS);
  });
});

describe('what holds for all decimals', () => {
  it('reads back what it writes', () => {
    const property = fc.property(text, (a) => {
      expect(decimal(decimal(a).toString())).toEqual(decimal(a));
      expect(decimal(a).toString()).toMatch(/^(?:0|-?(?:[1-9]\d*(?:\.\d*[1-9])?|0\.\d*[1-9]))$/u);
    });
    fc.assert(property, RUNS);
  });

  it('takes away what it added', () => {
    const property = fc.property(text, text, (a, b) => {
      expect(decimal(a).add(decimal(b)).subtract(decimal(b))).toEqual(decimal(a));
    });
    fc.assert(property, RUNS);
  });

  it('is off by half a unit at most when it rounds', () => {
    const property = fc.property(text, scale, (a, places) => {
      const error = decimal(a).subtract(decimal(a).roundTo(places)).abs();
      const half = decimal(`0.${'0'.repeat(places)}5`);
      expect(error.compare(half)).toBeLessThanOrEqual(0);
    });
    fc.assert(property, RUNS);
  });
});
