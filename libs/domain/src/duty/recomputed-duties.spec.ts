import { describe, expect, it } from '@jest/globals';
import { aDuty, idOf } from '#libs/testing';
import { dutiesDueAnew, foldDueAnew, recountDuties } from './recomputed-duties.js';

const CERTAIN = {
  ...{ dueOn: '2027-01-15', dueAt: '2027-01-15T09:30:00.000Z', legalDueOn: null },
  provisional: false,
};
const GUESSED = { ...CERTAIN, dueOn: '2027-01-14', dueAt: '2027-01-14T09:30:00.000Z', provisional: true };
const OWED = aDuty('甲', GUESSED);

describe('provisional dates of duties', () => {
  it.each([
    ['another day', CERTAIN, true],
    ['the same day, for certain', { ...GUESSED, provisional: false }, true],
    ['the same day, still a guess', GUESSED, false],
    ['another guess', { ...CERTAIN, provisional: true }, true],
    ['another legal day', { ...GUESSED, legalDueOn: '2027-01-17' }, true],
  ])('that are counted again as %s', (_, due, changed) => {
    expect(dutiesDueAnew([OWED], () => due)).toEqual(changed ? [{ dutyId: OWED.dutyId, ...due }] : []);
  });

  it.each([
    ['done', aDuty('甲', { ...GUESSED, status: 'done' })],
    ['cancelled', aDuty('甲', { ...GUESSED, status: 'cancelled' })],
    ['certain', aDuty('甲')],
  ])('are not counted again when the duty is %s', (_, duty) => {
    expect(dutiesDueAnew([duty], () => CERTAIN)).toEqual([]);
  });

  it('are folded into their duty and no other', () => {
    const other = aDuty('乙', GUESSED);
    const after = foldDueAnew([OWED, other], [{ dutyId: OWED.dutyId, ...CERTAIN }]);
    expect(after).toEqual([{ ...OWED, ...CERTAIN }, other]);
    expect(foldDueAnew([OWED], [{ dutyId: idOf('无'), ...CERTAIN }])).toEqual([OWED]);
  });
});

describe('the duties of a stream, when the calendar of their year is there', () => {
  const counted = { term: '10wd', from: '2026-12-31' } as const;
  const asked: string[] = [];
  const dueDates = {
    localDateOf: () => '2026-12-30',
    dueFrom: (term: string, from: string) => {
      asked.push(`${term} ${from}`);
      return CERTAIN;
    },
  };
  const guesses = { ...dueDates, dueFrom: () => GUESSED };
  const facts = { actorId: 'system', now: '2026-12-30T02:00:00.000Z', dueDates, guesses };

  it('are counted as they were counted first, in one event', () => {
    const duties = [{ ...OWED, counted }, aDuty('乙'), { ...aDuty('丙', GUESSED), counted }];
    expect(recountDuties(duties, facts)).toEqual({
      ...{ type: 'duty-dates.recomputed', actorId: 'system', occurredAt: facts.now },
      data: { dueAnew: ['甲', '丙'].map((name) => ({ dutyId: idOf(name), ...CERTAIN })) },
    });
    expect(asked).toEqual(['10wd 2026-12-31', '10wd 2026-12-31']);
  });

  it('also of an older release, which kept no term: by the one that gives the guess', () => {
    asked.length = 0;
    expect(recountDuties([aDuty('甲', { ...GUESSED, kind: 'self-evaluation' })], facts)?.data).toEqual({
      dueAnew: [{ dutyId: idOf('甲'), ...CERTAIN }],
    });
    expect(asked).toEqual(['1wd 2026-12-30']);
  });

  it.each([
    ['certain already', [{ ...aDuty('甲'), counted }]],
    ['done already', [{ ...OWED, counted, status: 'done' as const }]],
    ['none', []],
  ])('are no event when they are %s', (_, duties) => {
    expect(recountDuties(duties, facts)).toBeNull();
  });
});
