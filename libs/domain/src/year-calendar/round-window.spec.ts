import { describe, expect, it } from '@jest/globals';
import { plansOf, tryYear, yearAfter, yearFacts } from '#libs/fixtures';
import { NATIONAL_CALENDAR } from '../calendar/national-calendar.data.js';
import { workingCalendar } from '../calendar/working-calendar.js';
import { roundWindow } from './round-window.js';
import type { YearCalendarState } from './state.js';

const BEGIN = ['2023-06-01T01:00:00.000Z', { type: 'propose', preset: 'town' }] as const;
const { state } = yearAfter([BEGIN]);

function seen(
  year: YearCalendarState,
  cutOff: string,
  now = '2024-06-03T01:00:00.000Z',
  rest: string[] = [],
) {
  const { office } = yearFacts(now);
  const calendar = workingCalendar(NATIONAL_CALENDAR, rest);
  const window = roundWindow(year, cutOff, { now, office: { ...office, calendar } });
  return window === null ? null : `${window.opensOn} ${window.closesOn}`;
}

describe('the window of a round', () => {
  it.each([
    ['2024-06-30', '2024-07-01 2024-07-12'],
    ['2024-09-30', '2024-10-01 2024-10-18'],
    ['2024-07-31', null],
    ['2023-12-31', null],
  ])('that looks back at %s is %s', (cutOff, expected) => {
    expect(seen(state, cutOff)).toBe(expected);
  });

  it('is counted over the days as they are known now, before the year has been counted again', () => {
    expect(seen(state, '2024-06-30', '2024-06-03T01:00:00.000Z', ['2024-07-05'])).toBe(
      '2024-07-01 2024-07-15',
    );
  });

  it('that has ended stays as it was', () => {
    const late = '2024-07-12T09:30:00.000Z';
    expect(seen(state, '2024-06-30', late, ['2024-07-05'])).toBe('2024-07-01 2024-07-12');
  });

  it('is where the district has moved it', () => {
    const windows = plansOf(state, { 'monitoring-1': { closesOn: '2024-07-26', closesAfter: null } });
    const command = { type: 'set-windows', windows, reason: '汛期。' } as const;
    const { after } = tryYear(state, command, '2024-06-03T01:00:00.000Z');
    expect(seen(after!, '2024-06-30')).toBe('2024-07-01 2024-07-26');
  });

  it('is not that of one unit, nor one of another kind', () => {
    const changed = (more: object): YearCalendarState => ({
      ...state,
      windows: state.windows.map((one) => ({ ...one, ...more })),
    });
    expect(seen(changed({ unitId: 'unit-1' }), '2024-06-30')).toBeNull();
    expect(seen(changed({ kind: 'self-evaluation' }), '2024-06-30')).toBeNull();
  });
});
