import { describe, expect, it } from '@jest/globals';
import { aDuty, idOf } from '#libs/testing';
import { dutiesDueAnew, foldDueAnew } from './recomputed-duties.js';

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
    ['no day', null, false],
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
