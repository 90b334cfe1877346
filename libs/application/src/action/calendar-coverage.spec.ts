import { describe, expect, it } from '@jest/globals';
import { storedNationalCalendar } from '#libs/testing';
import fc from 'fast-check';
import { seed, sized } from '#libs/fixtures';
import { coverageOf } from './calendar-coverage.js';

const NATIONAL = storedNationalCalendar();

function loaded(years: readonly number[], from: number, to: number) {
  const days = years.map(
    (year) => ({ date: `${String(year)}-10-01`, kind: 'rest', label: '国庆节' }) as const,
  );
  return coverageOf({
    coverageFrom: `${String(from)}-01-01`,
    coverageTo: `${String(to)}-12-31`,
    days,
  });
}

describe('how far a stored calendar can be trusted', () => {
  it('is as far as it says when every year was loaded', () => {
    expect(coverageOf(NATIONAL)).toEqual({ coverageFrom: '2023-01-01', coverageTo: '2026-12-31' });
  });

  it.each([
    ['2024 was never loaded', [2023, 2025, 2026], '2023-12-31'],
    ['2025 was never loaded', [2023, 2024, 2026], '2024-12-31'],
    ['the last year was never loaded', [2023, 2024, 2025], '2025-12-31'],
    ['nothing after the first', [2023], '2023-12-31'],
    ['nothing at all', [], '2023-12-31'],
  ])('ends before the gap when %s', (_, years, coverageTo) => {
    expect(loaded(years, 2023, 2026)).toEqual({ coverageFrom: '2023-01-01', coverageTo });
  });

  it('is one year for a calendar of one year', () => {
    expect(loaded([2024], 2024, 2024)).toEqual({ coverageFrom: '2024-01-01', coverageTo: '2024-12-31' });
  });

  it('keeps the last day that the publication names, also in the middle of a year', () => {
    const { days } = NATIONAL;
    const coverageTo = '2026-06-30';
    expect(coverageOf({ coverageFrom: '2023-01-01', coverageTo, days })).toMatchObject({ coverageTo });
  });

  it('never reaches over a year that was not loaded, and never ends before one that must not', () => {
    const years = fc.uniqueArray(fc.integer({ min: 2001, max: 2010 }), { maxLength: 10 });
    fc.assert(
      fc.property(years, (present) => {
        const reach = Number(loaded(present, 2000, 2010).coverageTo.slice(0, 4));
        const gap = Array.from({ length: 10 }, (_, at) => 2001 + at).find((year) => !present.includes(year));
        expect(reach).toBe(gap === undefined ? 2010 : gap - 1);
      }),
      { seed: seed(), numRuns: sized(100, 5000) },
    );
  });
});
