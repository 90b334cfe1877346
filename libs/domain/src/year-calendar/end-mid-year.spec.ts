import { describe, expect, it } from '@jest/globals';
import { tryYear, UNITS, yearAfter } from '#libs/fixtures';
import { declarationDoors } from './declaration-doors.js';

const MAY = '2024-05-06T01:00:00.000Z';
const MID_MAY = '2024-05-15T02:00:00.000Z';
const leave = { type: 'open-mid-year', unitId: UNITS.grid, reason: '上级新增任务。' } as const;
const given = yearAfter([
  [MAY, { type: 'propose', preset: 'town' }],
  [MAY, { ...leave, opensOn: '2024-05-06', closesOn: '2024-05-31' }],
  [MAY, 'turn'],
]).state;
const toCome = yearAfter([[MAY, { ...leave, opensOn: '2024-06-03', closesOn: '2024-06-28' }]]).state;
const end = (closesOn: string, change: { key?: string; reason?: string } = {}) =>
  ({ type: 'end-mid-year', key: 'mid-year-1', closesOn, reason: '任务已并入。', ...change }) as const;

describe('a leave to declare in the middle of the year', () => {
  it('ends on an earlier day, and shuts the door of its unit on it', () => {
    const { after, event } = tryYear(given, end('2024-05-17'), MID_MAY);
    expect(event).toMatchObject({
      type: 'year-calendar.mid-year-ended',
      data: { fiscalYear: 2024, key: 'mid-year-1', unitId: UNITS.grid },
    });
    const doorAt = (now: string) => declarationDoors(after, UNITS.grid, now).midYear;
    expect(doorAt('2024-05-17T09:29:59.999Z').open).toBe(true);
    expect(doorAt('2024-05-17T09:30:00.000Z')).toEqual({
      open: false,
      closedOn: '2024-05-17',
      opensOn: null,
    });
    const others = (state: typeof given | null) => state?.windows.filter(({ kind }) => kind !== 'mid-year');
    expect(others(after)).toEqual(others(given));
  });

  it('is closed by the clock on that day, once, and may be given again', () => {
    const ENDED = '2024-05-17T09:30:00.000Z';
    const { events, state } = yearAfter([
      [MAY, { ...leave, opensOn: '2024-05-06', closesOn: '2024-05-31' }],
      [MAY, 'turn'],
      [MID_MAY, end('2024-05-17')],
      [ENDED, 'turn'],
      ['2024-05-31T09:30:00.000Z', 'turn'],
    ]);
    expect(events.map(({ type, occurredAt }) => `${type} ${occurredAt}`).slice(2)).toEqual([
      `year-calendar.mid-year-ended ${MID_MAY}`,
      `window.closed ${ENDED}`,
    ]);
    const again = { ...leave, opensOn: '2024-05-20', closesOn: '2024-05-31' };
    expect(tryYear(state, again, '2024-05-20T01:00:00.000Z').event?.data).toMatchObject({
      key: 'mid-year-2',
    });
  });

  it('that has not begun keeps at least its first day', () => {
    expect(tryYear(toCome, end('2024-06-03'), MID_MAY).after?.windows[0]?.closesOn).toBe('2024-06-03');
    expect(tryYear(toCome, end('2024-06-02'), MID_MAY).refusal).toEqual({
      ...{ code: 'window-days-invalid', key: 'mid-year-1' },
    });
  });

  const key = 'mid-year-1';
  it.each<[string, ReturnType<typeof end>, string, object]>([
    ['on the day on which it ends anyway', end('2024-05-31'), MID_MAY, { code: 'window-days-invalid', key }],
    ['later than it was given until', end('2024-06-07'), MID_MAY, { code: 'window-days-invalid', key }],
    ['on no day', end('2024-05-32'), MID_MAY, { code: 'window-days-invalid', key }],
    ['yesterday', end('2024-05-14'), MID_MAY, { code: 'window-past', key }],
    [
      'today, when offices have closed',
      end('2024-05-15'),
      '2024-05-15T09:30:00.000Z',
      { code: 'window-past', key },
    ],
    ['when it is over', end('2024-05-17'), '2024-05-31T09:30:00.000Z', { code: 'mid-year-not-running', key }],
    [
      'that nobody has',
      end('2024-05-17', { key: 'mid-year-2' }),
      MID_MAY,
      { code: 'mid-year-not-running', key: 'mid-year-2' },
    ],
    [
      'by the name of another window',
      end('2024-07-08', { key: 'monitoring-1' }),
      MID_MAY,
      { code: 'mid-year-not-running', key: 'monitoring-1' },
    ],
    ['without a reason', end('2024-05-17', { reason: ' ' }), MID_MAY, { code: 'reason-required' }],
  ])('does not end %s', (_, command, now, refusal) => {
    expect(tryYear(given, command, now).refusal).toEqual(refusal);
  });

  it('ends today while offices are open', () => {
    expect(tryYear(given, end('2024-05-15'), '2024-05-15T09:29:59.999Z').event).not.toBeNull();
  });
});
