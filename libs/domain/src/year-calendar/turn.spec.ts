import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed, sized, yearAfter, yearFacts } from '#libs/fixtures';
import { NATIONAL_CALENDAR } from '../calendar/national-calendar.data.js';
import type { NationalCalendar } from '../calendar/working-calendar.js';
import { nextBoundary, openWindows } from './boundaries.js';
import { evolveYear } from './evolve.js';
import { recountYear, turnYear } from './turn.js';

const BEGIN = ['2023-06-01T01:00:00.000Z', { type: 'propose', preset: 'town' }] as const;
const { state } = yearAfter([BEGIN]);

describe('windows open and close by themselves', () => {
  it('in the order of their moments, each end once, through the whole year', () => {
    const { events } = yearAfter([BEGIN, ['2025-12-31T01:00:00.000Z', 'turn']]);
    expect(events.slice(1).map(({ type, data }) => [type, 'at' in data && `${data.key} ${data.at}`])).toEqual(
      [
        ['window.opened', 'first-declaration 2023-06-30T16:00:00.000Z'],
        ['window.closed', 'first-declaration 2023-09-30T09:30:00.000Z'],
        ['window.opened', 'control-figures 2023-09-30T16:00:00.000Z'],
        ['window.opened', 'second-declaration 2023-10-31T16:00:00.000Z'],
        ['window.closed', 'control-figures 2023-11-30T09:30:00.000Z'],
        ['window.closed', 'second-declaration 2023-12-31T09:30:00.000Z'],
        ['window.opened', 'monitoring-1 2024-06-30T16:00:00.000Z'],
        ['window.closed', 'monitoring-1 2024-07-12T09:30:00.000Z'],
        ['window.opened', 'monitoring-2 2024-09-30T16:00:00.000Z'],
        ['window.closed', 'monitoring-2 2024-10-18T09:30:00.000Z'],
        ['window.opened', 'self-evaluation 2024-12-31T16:00:00.000Z'],
        ['window.closed', 'self-evaluation 2025-03-31T09:30:00.000Z'],
      ],
    );
  });

  it.each([
    ['a millisecond before the first', '2023-06-30T15:59:59.999Z', 0],
    ['with the first', '2023-06-30T16:00:00.000Z', 1],
    ['before offices close on its last day', '2023-09-30T09:29:59.999Z', 1],
    ['when they close', '2023-09-30T09:30:00.000Z', 2],
  ])('%s: at %s %i ends have been told', (_, now, told) => {
    expect(yearAfter([BEGIN, [now, 'turn']]).events).toHaveLength(1 + told);
  });

  it('however often the clock looks: the same events as with one look at the end', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 30 });
    const at = (day: number) => new Date(Date.parse(BEGIN[0]) + day * 86_400_000).toISOString();
    const all = yearAfter([BEGIN, [at(900), 'turn']]);
    const property = fc.property(moments, (days) => {
      const looks = [...days.toSorted((a, b) => a - b), 900].map((day) => [at(day), 'turn'] as const);
      const { events, state: after } = yearAfter([BEGIN, ...looks]);
      expect(events.map(({ type, data }) => [type, data])).toEqual(
        all.events.map(({ type, data }) => [type, data]),
      );
      expect(nextBoundary(after)).toBeNull();
    });
    fc.assert(property, { seed: seed(), numRuns: sized(100, 3_000) });
  });

  it('and say when they did, which is when somebody looked', () => {
    const { state: after } = yearAfter([BEGIN, ['2023-07-03T01:00:00.000Z', 'turn']]);
    const [first] = after.windows;
    expect(first).toMatchObject({ status: 'open', openedAt: '2023-07-03T01:00:00.000Z', closedAt: null });
    expect(nextBoundary(after)).toMatchObject({ type: 'window.closed', at: '2023-09-30T09:30:00.000Z' });
  });

  it('close before others open, where a window ends in the moment in which another begins', () => {
    const [a, b] = [
      { ...state.windows[0]!, key: 'a', status: 'planned', opensAt: '2024-01-02T00:00:00.000Z' },
      { ...state.windows[0]!, key: 'b', status: 'open', closesAt: '2024-01-02T00:00:00.000Z' },
    ] as const;
    expect(nextBoundary({ windows: [a, b] })).toMatchObject({ type: 'window.closed', key: 'b' });
  });
});

describe('what is open', () => {
  it.each<[string, readonly string[]]>([
    ['2023-06-30T15:59:59.999Z', []],
    ['2023-06-30T16:00:00.000Z', ['first-declaration']],
    ['2023-11-15T01:00:00.000Z', ['control-figures', 'second-declaration']],
    ['2023-12-31T09:30:00.000Z', []],
    ['2024-07-12T09:29:59.999Z', ['monitoring-1']],
    ['2025-02-01T01:00:00.000Z', ['self-evaluation']],
  ])('at %s, whether or not the clock has told so: %j', (now, keys) => {
    expect(openWindows(state, now).map(({ key }) => key)).toEqual(keys);
  });
});

describe('a changed calendar', () => {
  const INVENTED_2027: NationalCalendar = {
    ...NATIONAL_CALENDAR,
    coverageTo: '2027-12-31',
    days: [...NATIONAL_CALENDAR.days, ['2027-07-05', 'rest', '假定'], ['2027-10-09', 'working', '假定']],
  };
  const year2027 = yearAfter([['2026-06-01T01:00:00.000Z', BEGIN[1]]], { fiscalYear: 2027 }).state;
  const recount = (from: typeof state, now: string, national: NationalCalendar) =>
    recountYear(from, '2027 假定', yearFacts(now, { fiscalYear: 2027, national, actorId: 'system' }));

  it('moves what was provisional, and makes it certain', () => {
    const decision = recount(year2027, '2026-12-01T01:00:00.000Z', INVENTED_2027);
    if (decision?.ok !== true) throw new Error('nothing moved');
    expect(decision.event).toMatchObject({
      ...{ type: 'year-calendar.recounted', actorId: 'system', data: { source: '2027 假定' } },
    });
    const { windows } = evolveYear(year2027, decision.event, year2027.id);
    const rounds = windows.filter(({ kind }) => kind === 'monitoring');
    expect(rounds.map((w) => [w.closesOn, w.closesAt, w.provisional])).toEqual([
      ['2027-07-15', '2027-07-15T09:30:00.000Z', false],
      ['2027-10-13', '2027-10-13T09:30:00.000Z', false],
    ]);
    expect(windows.filter(({ kind }) => kind !== 'monitoring')).toEqual(
      year2027.windows.filter(({ kind }) => kind !== 'monitoring'),
    );
  });

  it('is no event where nothing moves', () => {
    expect(recount(state, '2023-06-02T01:00:00.000Z', INVENTED_2027)).toBeNull();
  });

  it('leaves a window alone that is over, though nobody has told of its end yet', () => {
    expect(recount(year2027, '2027-12-01T01:00:00.000Z', INVENTED_2027)).toBeNull();
  });

  it('ends an open window earlier or later, which stays open', () => {
    const now = '2027-07-05T01:00:00.000Z';
    const open = yearAfter(
      [
        ['2026-06-01T01:00:00.000Z', BEGIN[1]],
        [now, 'turn'],
      ],
      { fiscalYear: 2027 },
    ).state;
    const decision = recount(open, now, INVENTED_2027);
    if (decision?.ok !== true) throw new Error('nothing moved');
    const after = evolveYear(open, decision.event, open.id);
    expect(after.windows.find(({ key }) => key === 'monitoring-1')).toMatchObject({
      ...{ status: 'open', openedAt: now, closesOn: '2027-07-15', provisional: false },
    });
  });

  it('asks nobody: the clock needs no office to turn a year', () => {
    const by = { actorId: 'system', now: '2023-07-01T01:00:00.000Z' };
    expect(turnYear(state, by)).toMatchObject({
      ok: true,
      event: { type: 'window.opened', actorId: 'system' },
    });
    expect(() =>
      evolveYear(
        null,
        {
          ...by,
          type: 'window.opened',
          occurredAt: by.now,
          data: { key: 'a', kind: 'approval', at: by.now },
        },
        'x',
      ),
    ).toThrow('no calendar of a year begins with window.opened');
  });
});
