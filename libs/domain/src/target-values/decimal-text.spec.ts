import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import { addNumbers, canonicalNumber, compareNumbers, shiftNumber } from './decimal-text.js';

describe('one spelling per number', () => {
  it.each([
    ['90', '90'],
    ['090', '90'],
    ['007', '7'],
    ['0', '0'],
    ['000', '0'],
    ['00.0', '0'],
    ['90.', '90'],
    ['90.0', '90'],
    ['90.50', '90.5'],
    ['.5', '0.5'],
    ['0.05', '0.05'],
    ['+5', '5'],
    ['-5', '-5'],
    ['-05.10', '-5.1'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['-.5', '-0.5'],
    ['1,234,567.89', '1234567.89'],
    ['44,561', '44561'],
    ['100000000000000000000000001', '100000000000000000000000001'],
  ])('%s is %s', (text, number) => {
    expect(canonicalNumber(text)).toBe(number);
  });

  it.each(['', '-', '+', '.', '-.', 'x', '5%', '1e5', '5-', '1.2.3', '--5', '5 5', '５'])(
    '%p is none',
    (text) => {
      expect(canonicalNumber(text)).toBeNull();
    },
  );

  it('is found again in itself', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(99_999), (whole, part) => {
        const number = canonicalNumber(`${String(whole)}.${String(part)}`);
        expect(canonicalNumber(number ?? '')).toBe(number);
      }),
      { seed: seed() },
    );
  });
});

describe('exact arithmetic on texts', () => {
  it.each([
    ['1', '2', -1],
    ['2', '1', 1],
    ['10', '9', 1],
    ['-10', '-9', -1],
    ['0.1', '0.10', 0],
    ['0', '0', 0],
    ['99999999999999999999', '99999999999999999998', 1],
  ])('%s against %s: %s', (left, right, order) => {
    expect(Math.sign(compareNumbers(left, right))).toBe(order);
  });

  it.each([
    ['0.1', '0.2', '0.3', '-0.1'],
    ['20', '2', '22', '18'],
    ['-3', '3', '0', '-6'],
    ['5', '-5', '0', '10'],
    ['1.05', '0.95', '2', '0.1'],
  ])('%s and %s: sum %s, difference %s', (left, right, sum, difference) => {
    expect(compareNumbers(addNumbers(left, right), sum)).toBe(0);
    expect(compareNumbers(addNumbers(left, right, -1), difference)).toBe(0);
  });

  it.each([
    ['0.97', 2, '97'],
    ['3', -1, '0.3'],
    ['30', 4, '300000'],
    ['30', 0, '30'],
    ['5', -3, '0.005'],
    ['-1.5', 1, '-15'],
    ['1.68168', 8, '168168000'],
  ])('%s moved by %s is %s', (number, by, moved) => {
    expect(compareNumbers(shiftNumber(number, by), moved)).toBe(0);
  });
});
