import { describe, expect, it } from '@jest/globals';
import { decimal } from './parse-decimal.js';
import { largestDecimal, smallestDecimal, sumOfDecimals } from './decimal-lists.js';

describe('the arithmetic of the three official tables', () => {
  it('finds the price of a garment set: 20 sets at 2085 spend the budget exactly', () => {
    expect(decimal('2085').multiply(decimal('20')).equals(decimal('41700.00'))).toBe(true);
  });

  it('finds the cost of a person and year: 8 726 400 for 184 people', () => {
    expect(decimal('8726400.00').divide(decimal('184'), 2).toPlaces(2)).toBe('47426.09');
  });

  it('adds what floats cannot', () => {
    expect(decimal('0.1').add(decimal('0.2')).toString()).toBe('0.3');
    expect(decimal('1681680.00').subtract(decimal('1681680')).isZero()).toBe(true);
  });
});

describe('rounding half up', () => {
  it.each([
    ['2.345', 2, '2.35'],
    ['2.344999', 2, '2.34'],
    ['-2.345', 2, '-2.35'],
    ['-2.344', 2, '-2.34'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['0.4', 0, '0'],
    ['99.995', 2, '100.00'],
    ['-0.004', 2, '0.00'],
    ['7', 2, '7.00'],
    ['1.005', 2, '1.01'],
  ])('prints %s with %i places as %s', (text, scale, printed) => {
    expect(decimal(text).toPlaces(scale)).toBe(printed);
    expect(decimal(text).roundTo(scale).equals(decimal(printed))).toBe(true);
  });

  it.each([
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['-2', '3', 4, '-0.6667'],
    ['2', '-3', 4, '-0.6667'],
    ['-2', '-3', 4, '0.6667'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['0', '-7', 2, '0'],
    ['1', '0.001', 0, '1000'],
    ['0.0001', '1000', 3, '0'],
  ])('divides %s by %s with %i places: %s', (dividend, divisor, scale, quotient) => {
    expect(decimal(dividend).divide(decimal(divisor), scale).toString()).toBe(quotient);
  });

  it('does not divide by zero', () => {
    expect(() => decimal('1').divide(decimal('0.00'), 2)).toThrow('1 is divided by zero');
  });

  it.each([-1, 1.5, Number.NaN])('has no %s places', (scale) => {
    expect(() => decimal('1').roundTo(scale)).toThrow(RangeError);
    expect(() => decimal('1').toPlaces(scale)).toThrow(RangeError);
    expect(() => decimal('1').divide(decimal('3'), scale)).toThrow(RangeError);
  });
});

describe('one number, one spelling', () => {
  it('is the same for every way to write it', () => {
    expect(decimal('1.50')).toEqual(decimal('1.5'));
    expect(decimal('100').toString()).toBe('100');
    expect(decimal('-0').isNegative()).toBe(false);
    expect(decimal('-0.0').negate().toString()).toBe('0');
  });

  it('is a string in JSON', () => {
    expect(JSON.stringify({ budget: decimal('41700.00') })).toBe('{"budget":"41700"}');
  });

  it('cannot be compared as text by accident', () => {
    expect(() => decimal('9') < decimal('10')).toThrow(TypeError);
    expect(`${decimal('9')}`).toBe('9');
  });

  it('keeps its operands as they were', () => {
    const budget = decimal('-41700.00');
    budget.add(decimal('1'));
    budget.negate();
    budget.abs();
    expect(budget.toString()).toBe('-41700');
    expect(budget.abs().toString()).toBe('41700');
  });
});

describe('lists of decimals', () => {
  const [first, ...others] = [
    decimal('9.99'),
    decimal('-0.01'),
    decimal('200000.00'),
    decimal('41700'),
  ] as const;
  const funding = [first, ...others];

  it('are summed exactly, and nothing sums to zero', () => {
    expect(sumOfDecimals(funding).toPlaces(2)).toBe('241709.98');
    expect(sumOfDecimals([]).isZero()).toBe(true);
  });

  it('have a smallest and a largest, by value and not by text', () => {
    expect(smallestDecimal(first, ...others).toString()).toBe('-0.01');
    expect(largestDecimal(first, ...others).toString()).toBe('200000');
    expect(largestDecimal(decimal('9'), decimal('10')).toString()).toBe('10');
  });

  it('are sorted with compare', () => {
    const sorted = funding.toSorted((left, right) => left.compare(right)).map(String);
    expect(sorted).toEqual(['-0.01', '9.99', '41700', '200000']);
  });
});
