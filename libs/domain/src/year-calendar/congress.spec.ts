import { describe, expect, it } from '@jest/globals';
import { tryYear, UNITS, yearAfter } from '#libs/fixtures';
import { declarationDoors } from './declaration-doors.js';

const BEGIN = ['2023-06-01T01:00:00.000Z', { type: 'propose', preset: 'town' }] as const;
const REASON = '录入有误。';
/** Friday, the day after the congress. */
const JANUARY = '2024-01-26T01:00:00.000Z';
const congress = (congressOn: string, reason: string | null = null) =>
  ({ type: 'set-congress', congressOn, reason }) as const;
const year = yearAfter([BEGIN, [JANUARY, 'turn']]).state;
const entered = yearAfter([
  BEGIN,
  [JANUARY, 'turn'],
  [JANUARY, congress('2024-01-25')],
  [JANUARY, 'turn'],
]).state;

describe('the date of the people’s congress', () => {
  it('opens 批复 and what follows, with the day by law and the day to act by', () => {
    expect(entered.congressOn).toBe('2024-01-25');
    const statutory = entered.windows.filter(({ legalDueOn }) => legalDueOn !== null);
    expect(statutory.map((w) => [w.key, w.status, w.legalDueOn, w.closesOn])).toEqual([
      ['approval', 'open', '2024-02-14', '2024-02-09'],
      ['publication', 'open', '2024-03-05', '2024-03-05'],
      ['unit-approval', 'open', '2024-02-29', '2024-02-29'],
    ]);
  });

  it('is corrected with a reason while 批复 is under way, and the windows stay open', () => {
    const { after, event } = tryYear(entered, congress('2024-01-24', REASON), JANUARY);
    expect(event?.data).toMatchObject({ fiscalYear: 2024, congressOn: '2024-01-24' });
    expect(after?.windows.find(({ key }) => key === 'approval')).toMatchObject({
      ...{ status: 'open', openedAt: JANUARY, legalDueOn: '2024-02-13', closesOn: '2024-02-09' },
    });
    expect(after?.windows).toHaveLength(entered.windows.length);
  });

  it.each<[string, typeof year | null, ReturnType<typeof congress>, string, object]>([
    [
      'long before the year',
      year,
      congress('2023-09-30'),
      JANUARY,
      { code: 'congress-date-invalid', from: '2023-10-01', to: '2025-12-31' },
    ],
    [
      'long after it',
      year,
      congress('2026-01-01'),
      JANUARY,
      { code: 'congress-date-invalid', from: '2023-10-01', to: '2025-12-31' },
    ],
    [
      'on no day at all',
      year,
      congress('2024-02-30'),
      JANUARY,
      { code: 'congress-date-invalid', from: '2023-10-01', to: '2025-12-31' },
    ],
    ['twice on one day', entered, congress('2024-01-25', REASON), JANUARY, { code: 'congress-unchanged' }],
    ['corrected without a reason', entered, congress('2024-01-24'), JANUARY, { code: 'reason-required' }],
    [
      'corrected without a reason when 批复 is over',
      entered,
      congress('2024-01-24', ' '),
      '2024-02-09T09:30:00.000Z',
      { code: 'reason-required' },
    ],
  ])('is not %s', (_, state, command, now, refusal) => {
    expect(tryYear(state, command, now).refusal).toEqual(refusal);
  });

  it('entered when it is long past, opens nothing that is over already', () => {
    const { after } = tryYear(year, congress('2024-01-25'), '2024-02-20T01:00:00.000Z');
    const life = after?.windows.filter(({ legalDueOn }) => legalDueOn !== null).map((w) => [w.key, w.status]);
    expect(life).toEqual([
      ['approval', 'closed'],
      ['publication', 'planned'],
      ['unit-approval', 'planned'],
    ]);
  });

  it('begins the calendar of a year that has none', () => {
    expect(tryYear(null, congress('2024-01-25'), JANUARY).after).toMatchObject({
      version: 1,
      fiscalYear: 2024,
    });
  });
});

describe('年中追加', () => {
  const MAY = '2024-05-06T01:00:00.000Z';
  const leave = (
    change: Partial<{ unitId: string; opensOn: string; closesOn: string; reason: string }> = {},
  ) => ({
    type: 'open-mid-year' as const,
    ...{
      unitId: UNITS.grid,
      opensOn: '2024-05-06',
      closesOn: '2024-05-31',
      reason: '上级新增任务。',
      ...change,
    },
  });
  const given = yearAfter([BEGIN, [MAY, leave()], [MAY, 'turn']]);

  it('is a leave of one unit, as a window of its own', () => {
    const window = given.state.windows.find(({ kind }) => kind === 'mid-year');
    expect(window).toMatchObject({
      ...{ key: 'mid-year-1', unitId: UNITS.grid, status: 'open', closesAt: '2024-05-31T09:30:00.000Z' },
    });
  });

  it('may be given again when the first is over, and to another unit at any time', () => {
    const school = tryYear(given.state, leave({ unitId: UNITS.school }), MAY).after;
    expect(school?.windows.filter(({ kind }) => kind === 'mid-year')).toHaveLength(2);
    const later = tryYear(
      given.state,
      leave({ opensOn: '2024-09-02', closesOn: '2024-09-30' }),
      '2024-06-03T01:00:00.000Z',
    );
    expect(later.event?.data).toMatchObject({ key: 'mid-year-2', unitId: UNITS.grid });
  });

  it.each<[string, ReturnType<typeof leave>, object]>([
    ['while it has one', leave(), { code: 'mid-year-open-already', key: 'mid-year-1' }],
    ['to nobody', leave({ unitId: 'unit-elsewhere' }), { code: 'mid-year-unit-unknown' }],
    [
      'from yesterday',
      leave({ unitId: UNITS.school, opensOn: '2024-05-05' }),
      { code: 'window-past', key: 'mid-year-2' },
    ],
    [
      'for no day',
      leave({ unitId: UNITS.school, closesOn: '2024-05-05' }),
      { code: 'window-days-invalid', key: 'mid-year-2' },
    ],
    [
      'for a day that does not exist',
      leave({ unitId: UNITS.school, closesOn: '2024-06-31' }),
      { code: 'window-days-invalid', key: 'mid-year-2' },
    ],
    [
      'beyond its year',
      leave({ unitId: UNITS.school, closesOn: '2025-01-01' }),
      { code: 'window-outside-year', key: 'mid-year-2', from: '2024-01-01', to: '2024-12-31' },
    ],
    ['without a reason', leave({ unitId: UNITS.school, reason: ' ' }), { code: 'reason-required' }],
  ])('is not given %s', (_, command, refusal) => {
    expect(tryYear(given.state, command, MAY).refusal).toEqual(refusal);
  });

  it.each<[string, string, boolean, string | null, string | null]>([
    ['before it begins', '2024-05-05T15:59:59.999Z', false, null, '2024-05-06'],
    ['on its first day', '2024-05-05T16:00:00.000Z', true, null, null],
    ['when offices close on its last', '2024-05-31T09:30:00.000Z', false, '2024-05-31', null],
  ])('lets the unit declare within its days: %s', (_, now, open, closedOn, opensOn) => {
    expect(declarationDoors(given.state, UNITS.grid, now).midYear).toEqual({ open, closedOn, opensOn });
    expect(declarationDoors(given.state, UNITS.school, now).midYear.open).toBe(false);
  });
});

describe('declaring with the budget request', () => {
  it.each<[string, string, object]>([
    ['before 一上', '2023-06-30T01:00:00.000Z', { open: false, closedOn: null, opensOn: '2023-07-01' }],
    ['in 一上', '2023-09-30T09:29:59.999Z', { open: true, closedOn: null, opensOn: '2023-11-01' }],
    [
      'between 一上 and 二上',
      '2023-10-09T01:00:00.000Z',
      { open: false, closedOn: '2023-09-30', opensOn: '2023-11-01' },
    ],
    ['in 二上', '2023-12-06T02:00:00.000Z', { open: true, closedOn: '2023-09-30', opensOn: null }],
    ['after 二上', '2024-01-02T01:00:00.000Z', { open: false, closedOn: '2023-12-31', opensOn: null }],
  ])('is possible in its windows: %s', (_, now, door) => {
    expect(declarationDoors(year, UNITS.grid, now).initial).toEqual(door);
  });

  it('is possible at any time where no such window has been set', () => {
    const onlyCongress = tryYear(null, congress('2024-01-25'), JANUARY).after;
    for (const state of [null, onlyCongress]) {
      const doors = declarationDoors(state, UNITS.grid, JANUARY);
      expect([doors.initial.open, doors.midYear.open]).toEqual([true, false]);
    }
  });
});
