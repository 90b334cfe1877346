import { describe, expect, it } from '@jest/globals';
import { yearAfter } from '#libs/fixtures';
import type { YearCalendarState } from './state.js';

/** Friday, the day after the congress; the moment at which 批复 closed; and when the mistake is found. */
const JANUARY = '2024-01-26T01:00:00.000Z';
const CLOSED = '2024-02-09T09:30:00.000Z';
const FOUND = '2024-02-19T02:00:00.000Z';

const entered = (congressOn: string, reason: string | null = null) =>
  ({ type: 'set-congress', congressOn, reason }) as const;
const OVER = [
  ['2023-06-01T01:00:00.000Z', { type: 'propose', preset: 'town' }],
  [JANUARY, 'turn'],
  [JANUARY, entered('2024-01-25')],
  [JANUARY, 'turn'],
  [CLOSED, 'turn'],
] as const;
const over = yearAfter(OVER).state;
const corrected = (congressOn: string) => [...OVER, [FOUND, entered(congressOn, '录入有误。')]] as const;

const windowOf = ({ windows }: YearCalendarState, key: string) => {
  const window = windows.find((one) => one.key === key);
  return [window?.status, window?.legalDueOn, window?.closesOn, window?.openedAt, window?.closedAt];
};

describe('the date of the congress, corrected when 批复 has closed', () => {
  it.each<[string, string, readonly unknown[]]>([
    [
      'a day before: 批复 has its right days, and stays closed when it was closed',
      '2024-01-15',
      ['closed', '2024-02-04', '2024-02-04', JANUARY, CLOSED],
    ],
    [
      'a day after, whose time is over too',
      '2024-01-29',
      ['closed', '2024-02-18', '2024-02-18', JANUARY, CLOSED],
    ],
    [
      'a day after, whose time is not: it is to open again',
      '2024-02-05',
      ['planned', '2024-02-25', '2024-02-23', null, null],
    ],
  ])('to %s', (_, day, window) => {
    const { state, events } = yearAfter(corrected(day));
    expect(events.at(-1)).toMatchObject({
      type: 'year-calendar.congress-set',
      data: { congressOn: day, reason: { commitment: expect.any(String) } },
    });
    expect(state.congressOn).toBe(day);
    expect(windowOf(state, 'approval')).toEqual(window);
  });

  it('moves what follows from 批复 and is open, and leaves what the district has planned', () => {
    const { state } = yearAfter(corrected('2024-02-05'));
    expect(windowOf(state, 'publication')).toEqual(['open', '2024-03-16', '2024-03-15', JANUARY, null]);
    expect(windowOf(state, 'unit-approval')).toEqual(['open', '2024-03-11', '2024-03-11', JANUARY, null]);
    const planned = ({ windows }: YearCalendarState) => windows.filter((one) => one.legalDueOn === null);
    expect(planned(state)).toEqual(planned(over));
    const days = state.windows.map(({ opensOn }) => opensOn);
    expect(days).toEqual(days.toSorted());
  });

  it('opens 批复 by the clock once more and closes it on its right day; the first time stays on record', () => {
    const [right, end] = [corrected('2024-02-05'), '2024-02-23T09:30:00.000Z'];
    const { state, events } = yearAfter([...right, [FOUND, 'turn'], [FOUND, 'turn'], [end, 'turn']]);
    const told = events.flatMap((one) =>
      'key' in one.data && one.data.key === 'approval' ? [`${one.type} ${one.occurredAt}`] : [],
    );
    expect(told).toEqual([
      `window.opened ${JANUARY}`,
      `window.closed ${CLOSED}`,
      `window.opened ${FOUND}`,
      `window.closed ${end}`,
    ]);
    expect(windowOf(state, 'approval')).toEqual(['closed', '2024-02-25', '2024-02-23', FOUND, end]);
  });

  it('lets a clock that is late close 批复 at its right end, and does not open it anew', () => {
    const late = [...OVER.slice(0, 4), [FOUND, entered('2024-01-29', '录入有误。')]] as const;
    expect(windowOf(yearAfter(late).state, 'approval')[0]).toBe('open');
    const told = yearAfter([...late, [FOUND, 'turn']]).events.at(-1);
    expect(told).toMatchObject({
      type: 'window.closed',
      data: { key: 'approval', at: '2024-02-18T09:30:00.000Z' },
    });
  });
});
