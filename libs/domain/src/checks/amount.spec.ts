import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inCents, printCents } from './amount.js';

describe('amounts of a table in 分', () => {
  it.each([
    ['120000.00', 12000000n],
    ['120000', 12000000n],
    ['0', 0n],
    ['-0', 0n],
    ['0.5', 50n],
    ['0.05', 5n],
    ['12.3', 1230n],
    ['-12.30', -1230n],
    [' 872640.00 ', 87264000n],
    ['\t1', 100n],
    ['90071992547409.93', 9007199254740993n],
  ])('%j is %s', (text, cents) => {
    expect(inCents(text)).toBe(cents);
  });

  it.each(['', ' ', '12.345', '1,200', '12万', '+1', '--1', '1.', '.5', '1e3', '１２', 'x1', '1x', '1 2'])(
    '%j is none',
    (text) => {
      expect(inCents(text)).toBeNull();
    },
  );

  it.each([
    [0n, '0.00'],
    [5n, '0.05'],
    [-5n, '-0.05'],
    [99n, '0.99'],
    [100n, '1.00'],
    [-12000000n, '-120000.00'],
  ])('%s is printed %s', (cents, text) => {
    expect(printCents(cents)).toBe(text);
  });

  it('says what it has read', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (cents) => {
        expect(inCents(printCents(cents))).toBe(cents);
      }),
      { numRuns: 200 },
    );
  });
});
