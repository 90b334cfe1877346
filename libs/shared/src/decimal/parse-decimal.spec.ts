import { describe, expect, it } from '@jest/globals';
import { decimal, decimalOfInteger, parseDecimal } from './parse-decimal.js';

describe('reading a decimal', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['184', '184'],
    ['41700.00', '41700'],
    ['8726400.10', '8726400.1'],
    ['-1600.50', '-1600.5'],
    ['0.000000000000000000001', '0.000000000000000000001'],
    ['9007199254740993', '9007199254740993'],
    ['10000000000000000000000.01', '10000000000000000000000.01'],
  ])('reads %s as %s', (text, canonical) => {
    expect(parseDecimal(text)?.toString()).toBe(canonical);
  });

  it.each([
    ['nothing', ''],
    ['a sign alone', '-'],
    ['a plus', '+1'],
    ['two signs', '--1'],
    ['a leading zero', '007'],
    ['a bare point before', '.5'],
    ['a bare point after', '5.'],
    ['two points', '1.2.3'],
    ['an exponent', '1e3'],
    ['a separator', '44,561'],
    ['a blank before', ' 1'],
    ['a line end after', '1\n'],
    ['two numbers', '88 100'],
    ['hexadecimal', '0x10'],
    ['a unit', '250万'],
    ['full-width digits', '１２'],
    ['Arabic digits', '١٢'],
    ['a word', 'NaN'],
  ])('refuses %s', (_, text) => {
    expect(parseDecimal(text)).toBeNull();
    expect(() => decimal(text)).toThrow(RangeError);
  });

  it('refuses a text that is longer than any amount', () => {
    expect(parseDecimal('9'.repeat(400))?.toString()).toBe('9'.repeat(400));
    expect(parseDecimal('9'.repeat(401))).toBeNull();
  });

  it('does not repeat a long foreign text in its complaint', () => {
    expect(() => decimal('x'.repeat(10_000))).toThrow(/^.{1,80}$/u);
  });
});

describe('a count as a decimal', () => {
  it('is exact', () => {
    expect(decimalOfInteger(192).toString()).toBe('192');
    expect(decimalOfInteger(-20n).toString()).toBe('-20');
    expect(decimalOfInteger(2n ** 64n).toString()).toBe('18446744073709551616');
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('is never the float %s', (value) => {
    expect(() => decimalOfInteger(value)).toThrow(RangeError);
  });
});
