import { describe, expect, it } from '@jest/globals';
import { aDuty } from '#libs/testing';
import { dueDates } from '../calendar/due-dates.js';
import { NATIONAL_CALENDAR } from '../calendar/national-calendar.data.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import type { DutyKind } from './duty.js';
import { guessedTerm } from './guessed-term.js';

const office = (days: readonly (readonly [string, 'rest' | 'working', string])[]) =>
  dueDates({
    calendar: workingCalendar({ ...NATIONAL_CALENDAR, days: [...NATIONAL_CALENDAR.days, ...days] }),
    ...{ offsetMinutes: 480, closesAt: '17:30' },
  });
/** What is known in 2026 of 2027, and what is known later: three invented days of rest and a Saturday of work. */
const GUESSES = office([]);
const CERTAIN = office([
  ['2027-01-01', 'rest', '元旦'],
  ['2027-01-04', 'rest', '元旦'],
  ['2027-01-05', 'rest', '元旦'],
  ['2027-01-09', 'working', '元旦调休'],
]);

describe('a duty of an older release, which kept only the guess of its day', () => {
  it.each<[string, DutyKind, string, string, string, string, string]>([
    ['five days', 'weights-confirm', '2026-12-30', '2027-01-06', '5wd', '2026-12-30', '2027-01-09'],
    ['one day', 'evaluation-check', '2026-12-31', '2027-01-01', '1wd', '2026-12-31', '2027-01-06'],
    ['twenty days', 'self-evaluation', '2026-12-30', '2027-01-27', '20wd', '2026-12-30', '2027-01-29'],
    [
      'longer than any office gives',
      'correction-plan',
      '2026-09-30',
      '2027-01-05',
      '1wd',
      '2027-01-04',
      '2027-01-06',
    ],
    ['a set day', 'correction-act', '2026-12-30', '2027-01-06', '1wd', '2027-01-05', '2027-01-06'],
    ['a set day of rest', 'correction-act', '2026-12-30', '2027-01-05', '1wd', '2027-01-04', '2027-01-06'],
    [
      'the last day of a round',
      'progress-report',
      '2026-12-01',
      '2027-01-04',
      '1wd',
      '2027-01-03',
      '2027-01-06',
    ],
    [
      'no working day at all',
      'evaluation-check',
      '2026-12-30',
      '2027-01-02',
      '1wd',
      '2027-01-01',
      '2027-01-06',
    ],
  ])('is counted again as it was counted: %s', (_, kind, opened, dueOn, term, from, anew) => {
    const duty = aDuty('甲', { kind, openedAt: `${opened}T02:00:00.000Z`, dueOn, provisional: true });
    const counted = guessedTerm(duty, GUESSES);
    expect(counted).toEqual({ term, from });
    expect(CERTAIN.dueFrom(counted.term, counted.from).dueOn).toBe(anew);
  });
});
