import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wholeNumber } from './whole-number.js';

describe('a whole number', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['08', 8],
    ['2024', 2024],
    ['999999999', 999_999_999],
  ])('%s', (digits, number) => {
    expect(wholeNumber(digits)).toBe(number);
  });

  it('is what its digits say, with any zeros before them', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999 }), fc.nat({ max: 3 }), (number, zeros) => {
        expect(wholeNumber('0'.repeat(zeros) + String(number))).toBe(number);
      }),
      { seed: 1 },
    );
  });

  it.each(['', ' 7', '7 ', '-7', '+7', '7.0', '872.64', '1e3', '0x7', '７', '七', 'NaN', '1234567890'])(
    'is not %j: an amount stays a decimal',
    (text) => {
      expect(() => wholeNumber(text)).toThrow(RangeError);
    },
  );
});
