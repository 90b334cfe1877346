import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '#libs/fixtures';
import { dateExists, daysInMonth, excelSerialDate, isoDate, startsAfter } from './calendar-date.js';

describe('the days of a month', () => {
  it.each([
    [2023, 1, 31],
    [2023, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2100, 2, 28],
    [null, 2, 29],
    [2024, 3, 31],
    [2024, 4, 30],
    [2024, 5, 31],
    [2024, 6, 30],
    [2024, 7, 31],
    [2024, 8, 31],
    [2024, 9, 30],
    [2024, 10, 31],
    [2024, 11, 30],
    [2024, 12, 31],
    [2024, 0, 0],
    [2024, 13, 0],
  ])('year %s, month %s: %s', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('whether a day can exist', () => {
  it.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [null, 2, 29, true],
    [2024, 6, 30, true],
    [2024, 6, 31, false],
    [2024, 12, 31, true],
    [2024, 12, 32, false],
    [2024, 12, 0, false],
    [2024, 12, 1, true],
    [2024, 0, 1, false],
    [2024, 1, 1, true],
    [2024, 13, 1, false],
    [2024, 12, null, true],
    [2024, 13, null, false],
    [2024, 0, null, false],
    [null, 7, null, true],
    [2024, null, null, true],
    [null, null, null, false],
    [2024, null, 5, false],
  ])('%s-%s-%s: %s', (year, month, day, exists) => {
    expect(dateExists({ year, month, day })).toBe(exists);
  });
});

describe('a date in its notation', () => {
  it.each([
    [2024, 12, 31, '2024-12-31'],
    [2024, 1, 5, '2024-01-05'],
    [2024, 7, null, '2024-07'],
    [2024, null, null, '2024'],
    [null, 12, 31, '--12-31'],
    [null, 3, null, '--03'],
    [9999, null, null, '9999'],
    [24, 1, 1, '0024-01-01'],
  ])('%s, %s, %s is %s', (year, month, day, text) => {
    expect(isoDate({ year, month, day })).toBe(text);
  });
});

describe('which of two dates comes later', () => {
  it.each([
    ['2024-12-31', '2024-01-01', true],
    ['2024-01-01', '2024-12-31', false],
    ['2024-01-01', '2024-01-01', false],
    ['2025', '2024-12', true],
    ['2024-12', '2025', false],
    ['2024-12', '2024', false],
    ['2024', '2024-12-31', false],
    ['2024-12', '2024-01-31', true],
    ['--12', '2024-01', false],
    ['2024-01', '--12', false],
    ['--12', '--01', false],
  ])('%s starts after %s: %s', (left, right, later) => {
    expect(startsAfter(left, right)).toBe(later);
  });
});

describe("a spreadsheet's day count", () => {
  it.each([
    [61, '1900-03-01'],
    [91, '1900-03-31'],
    [92, '1900-04-01'],
    [366, '1900-12-31'],
    [367, '1901-01-01'],
    [36_526, '2000-01-01'],
    [36_585, '2000-02-29'],
    [44_561, '2021-12-31'],
    [45_657, '2024-12-31'],
    [45_658, '2025-01-01'],
    [45_351, '2024-02-29'],
    [45_352, '2024-03-01'],
    [55_153, '2050-12-31'],
  ])('%s is %s', (serial, date) => {
    expect(excelSerialDate(serial)).toBe(date);
  });

  it('moves on by one existing day at a time, and never back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 60_000 }), (serial) => {
        const [today, tomorrow] = [excelSerialDate(serial), excelSerialDate(serial + 1)];
        const [year = 0, month = 0, day = 0] = tomorrow.split('-').map(Number);
        expect(tomorrow > today).toBe(true);
        expect(dateExists({ year, month, day })).toBe(true);
      }),
      { seed: seed(), numRuns: 300 },
    );
  });
});
