import { describe, expect, it } from '@jest/globals';
import { addDays, isWorkingDay } from '#libs/domain';
import { seed, sized } from '#libs/fixtures';
import { storedNationalCalendar } from '#libs/testing';
import fc from 'fast-check';
import type { CalendarRecord } from '../ports/calendar.repository.port.js';
import { calendarOf, dueDatesOf } from './due-dates.js';

const NATIONAL = storedNationalCalendar();

function dueFrom(term: '1wd' | '2wd' | '5wd' | '20cd', from: string, change: Partial<CalendarRecord> = {}) {
  const { dueOn, dueAt, legalDueOn, provisional } = dueDatesOf({ ...NATIONAL, ...change }).dueFrom(
    term,
    from,
  );
  return [dueOn, dueAt.slice(11, 16), legalDueOn, provisional];
}

describe('terms over the stored calendar', () => {
  it.each([
    ['a plain week', '2wd', '2023-12-06', '2023-12-08'],
    ['over a weekend', '2wd', '2023-12-07', '2023-12-11'],
    ['over New Year', '2wd', '2023-12-29', '2024-01-03'],
    ['to the Sunday worked before Spring Festival 2024', '2wd', '2024-02-02', '2024-02-05'],
    ['to that Sunday itself', '1wd', '2024-02-02', '2024-02-04'],
    ['to New Year’s Eve 2024, which was worked', '1wd', '2024-02-08', '2024-02-09'],
    ['over Spring Festival 2024 to the Sunday worked after it', '1wd', '2024-02-09', '2024-02-18'],
    ['over Spring Festival 2025', '1wd', '2025-01-27', '2025-02-05'],
    ['over Spring Festival 2026, nine days', '1wd', '2026-02-14', '2026-02-24'],
    ['over Qingming to the Sunday worked', '1wd', '2024-04-03', '2024-04-07'],
    ['over Labour Day 2024 to Monday', '2wd', '2024-04-29', '2024-05-06'],
    ['over National Day and Mid-Autumn 2025', '1wd', '2025-09-30', '2025-10-09'],
    ['to the Saturday worked after National Day 2024', '5wd', '2024-09-30', '2024-10-12'],
  ] as const)('%s', (_, term, from, dueOn) => {
    expect(dueFrom(term, from)).toEqual([dueOn, '09:30', null, false]);
  });

  it.each([
    ['2023-12-06', '2023-12-26', '2023-12-26'],
    ['2024-01-25', '2024-02-14', '2024-02-09'],
    ['2024-01-29', '2024-02-18', '2024-02-18'],
    ['2024-09-12', '2024-10-02', '2024-09-30'],
    ['2025-01-17', '2025-02-06', '2025-02-06'],
    ['2023-12-12', '2024-01-01', '2023-12-29'],
  ])('twenty calendar days from %s end on %s, and are asked for by %s', (from, legalDueOn, dueOn) => {
    expect(dueFrom('20cd', from)).toEqual([dueOn, '09:30', legalDueOn, false]);
  });

  it('count a rest day of the district as a rest day', () => {
    const districtRestDays = ['2023-12-07', '2023-12-08'];
    expect(dueFrom('2wd', '2023-12-06', { districtRestDays })).toEqual(['2023-12-12', '09:30', null, false]);
    expect(dueFrom('20cd', '2023-11-18', { districtRestDays })[0]).toBe('2023-12-06');
  });

  it.each([
    ['2wd', '2026-12-29', false],
    ['2wd', '2026-12-30', true],
    ['2wd', '2022-12-29', true],
    ['20cd', '2026-12-11', false],
    ['20cd', '2026-12-12', true],
  ] as const)('%s from %s are provisional outside of the published years: %s', (term, from, provisional) => {
    expect(dueFrom(term, from)[3]).toBe(provisional);
  });

  it('are provisional from the first year on that was never loaded', () => {
    const days = NATIONAL.days.filter(({ date }) => !date.startsWith('2025'));
    expect(dueFrom('2wd', '2024-12-27', { days })[3]).toBe(false);
    expect(dueFrom('2wd', '2024-12-30', { days })[3]).toBe(true);
    expect(dueFrom('2wd', '2026-03-02', { days })[3]).toBe(true);
  });

  it('know the day of the district, not that of Greenwich', () => {
    const { localDateOf } = dueDatesOf(NATIONAL);
    expect(localDateOf('2023-12-31T15:59:59.999Z')).toBe('2023-12-31');
    expect(localDateOf('2023-12-31T16:00:00.000Z')).toBe('2024-01-01');
    const zone = { name: 'Asia/Urumqi', offsetMinutes: 360 };
    expect(dueDatesOf({ ...NATIONAL, zone }).localDateOf('2023-12-31T16:00:00.000Z')).toBe('2023-12-31');
    expect(dueFrom('2wd', '2023-12-06', { zone })[1]).toBe('11:30');
  });

  it('end on a day that is worked, whatever day they begin and the district rests', () => {
    const day = fc.integer({ min: 0, max: 1300 }).map((days) => addDays('2023-02-01', days));
    const rests = fc.uniqueArray(day, { maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom('2wd', '5wd', '20cd'), day, rests, (term, from, districtRestDays) => {
        const record = { ...NATIONAL, districtRestDays };
        const due = dueDatesOf(record).dueFrom(term, from);
        expect(isWorkingDay(calendarOf(record), due.dueOn)).toBe(true);
        expect(due.legalDueOn === null || due.dueOn <= due.legalDueOn).toBe(true);
      }),
      { seed: seed(), numRuns: sized(150, 5000) },
    );
  });
});
