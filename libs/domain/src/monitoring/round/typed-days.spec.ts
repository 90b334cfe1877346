import { describe, expect, it } from '@jest/globals';
import { roundAfter, roundOffice, roundRegion, roundRequest } from '#libs/fixtures';
import type { RoundRequest } from './round-plan.js';
import { TOWN_ROUNDS } from './round-presets.data.js';
import { typedDays } from './typed-days.js';

const GUESSES = { preset: TOWN_ROUNDS, office: roundOffice() };

describe('the days of a round that a person has typed', () => {
  const cases: readonly (readonly [string, Partial<RoundRequest>, string | null, string | null])[] = [
    ['none', {}, null, null],
    ['the last one', { reportUntil: '2027-07-20' }, null, '2027-07-20'],
    ['the first one', { reportFrom: '2027-07-05' }, '2027-07-05', null],
    ['both', { reportFrom: '2027-07-05', reportUntil: '2027-07-20' }, '2027-07-05', '2027-07-20'],
  ];

  it.each(cases)('stand in its plan: %s', (_, request, reportFrom, reportUntil) => {
    const round = roundAfter(roundRequest('2027-06-30', request));
    expect(typedDays(round, 'system', GUESSES)).toEqual({ reportFrom, reportUntil });
  });

  it.each(cases)(
    'of an older release are those that neither cut-off nor preset give: %s',
    (_, request, from, until) => {
      const { typed: _typed, ...older } = roundAfter(roundRequest('2027-06-30', request));
      expect(typedDays(older, 'system', GUESSES)).toEqual({ reportFrom: from, reportUntil: until });
    },
  );

  it('stand there also where they are what would have been counted', () => {
    const same = { reportFrom: '2027-07-01', reportUntil: '2027-07-14' };
    const round = roundAfter(roundRequest('2027-06-30', same));
    expect(typedDays(round, 'system', GUESSES)).toEqual(same);
  });

  it('are none where the calendar of the year planned the round by its window', () => {
    const window = { opensOn: '2027-07-05', closesOn: '2027-07-30', provisional: true };
    const wish = { region: roundRegion({ window }), plannedBy: 'system' };
    const { typed: _typed, ...older } = roundAfter(roundRequest('2027-06-30'), wish);
    expect(older).toMatchObject({ reportFrom: '2027-07-05', reportUntil: '2027-07-30' });
    expect(typedDays(older, 'system', GUESSES)).toEqual({ reportFrom: null, reportUntil: null });
    expect(typedDays(older, 'somebody else', GUESSES)).toEqual({
      reportFrom: '2027-07-05',
      reportUntil: '2027-07-30',
    });
  });
});
