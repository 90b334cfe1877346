import { describe, expect, it } from '@jest/globals';
import { planOf, plansOf, sha256, tryYear, UNITS, yearAfter } from '#libs/fixtures';
import type { YearCalendarCommand } from './commands.js';
import type { YearCalendarState } from './state.js';
import type { WindowPlan } from './year-window.js';

const BEGIN = ['2023-06-01T01:00:00.000Z', { type: 'propose', preset: 'town' }] as const;
const REASON = '国庆假期顺延。';
/** Wednesday 2023-11-15, 09:00: 一上 is over, 一下 and 二上 are open, the rest is to come. */
const MID_NOVEMBER = '2023-11-15T01:00:00.000Z';
const inNovember = yearAfter([BEGIN, [MID_NOVEMBER, 'turn']]).state;
const year = yearAfter([BEGIN]).state;

const set = (windows: readonly WindowPlan[], reason: string | null = REASON) =>
  ({ type: 'set-windows', windows, reason }) as const;
const tried = (
  state: YearCalendarState | null,
  command: YearCalendarCommand,
  override: Parameters<typeof tryYear>[3] = {},
) => tryYear(state, command, MID_NOVEMBER, override);

describe('windows are set', () => {
  it('for a year that has none, as far as they have passed too, and need no reason', () => {
    const { after, event } = tried(null, set(year.windows.map(planOf), null));
    expect(event).toMatchObject({
      type: 'year-calendar.windows-set',
      data: { fiscalYear: 2024, reason: null },
    });
    expect(after?.windows.map(({ key, status, openedAt }) => [key, status, openedAt])).toEqual([
      ['first-declaration', 'closed', null],
      ['control-figures', 'planned', null],
      ['second-declaration', 'planned', null],
      ['monitoring-1', 'planned', null],
      ['monitoring-2', 'planned', null],
      ['self-evaluation', 'planned', null],
    ]);
  });

  it('again, as far as they are to come, with a reason that stands beside the record', () => {
    const windows = plansOf(inNovember, {
      'second-declaration': { closesOn: '2024-01-12' },
      'monitoring-2': { closesAfter: '12wd' },
    });
    const { after, event, openings } = tried(inNovember, set(windows));
    expect(event).toMatchObject({ data: { reason: { commitment: sha256(`salt${REASON}`) } } });
    expect(openings).toEqual([{ commitment: sha256(`salt${REASON}`), salt: 'salt', text: REASON }]);
    const ends = after?.windows.map(({ key, closesOn, status }) => [key, closesOn, status]);
    expect(ends).toEqual([
      ['first-declaration', '2023-09-30', 'closed'],
      ['control-figures', '2023-11-30', 'open'],
      ['second-declaration', '2024-01-12', 'open'],
      ['monitoring-1', '2024-07-12', 'planned'],
      ['monitoring-2', '2024-10-22', 'planned'],
      ['self-evaluation', '2025-03-31', 'planned'],
    ]);
  });

  it.each<[string, Parameters<typeof plansOf>[1]]>([
    [
      'a new round in the spring',
      { 'monitoring-0': { opensOn: '2024-04-01', closesAfter: '5wd', countsFrom: '2024-03-31' } },
    ],
    ['no round in October', { 'monitoring-2': null }],
    [
      'an evaluation that begins today',
      { 'self-evaluation': { opensOn: '2023-11-15', closesOn: '2024-01-31' } },
    ],
    ['the end of an open window today', { 'control-figures': { closesOn: '2023-11-15' } }],
  ])('with %s', (_, changes) => {
    expect(tried(inNovember, set(plansOf(inNovember, changes))).refusal).toBeNull();
  });

  it.each<[string, string, Parameters<typeof plansOf>[1]]>([
    ['what is over is dropped', 'first-declaration', { 'first-declaration': null }],
    ['what is over ends later', 'first-declaration', { 'first-declaration': { closesOn: '2023-12-31' } }],
    ['what is over began otherwise', 'first-declaration', { 'first-declaration': { opensOn: '2023-07-02' } }],
    ['what is open is dropped', 'second-declaration', { 'second-declaration': null }],
    [
      'what is open began otherwise',
      'second-declaration',
      { 'second-declaration': { opensOn: '2023-11-02' } },
    ],
    [
      'what is open became something else',
      'second-declaration',
      { 'second-declaration': { kind: 'first-declaration' } },
    ],
    ['what is open ended yesterday', 'control-figures', { 'control-figures': { closesOn: '2023-11-14' } }],
    ['what is to come begins yesterday', 'self-evaluation', { 'self-evaluation': { opensOn: '2023-11-14' } }],
    [
      'something new began yesterday',
      'again',
      { again: { kind: 'first-declaration', opensOn: '2023-11-14', closesOn: '2023-12-31' } },
    ],
  ])('but not so that %s', (_, key, changes) => {
    expect(tried(inNovember, set(plansOf(inNovember, changes))).refusal).toEqual({
      code: 'window-past',
      key,
    });
  });

  it('nor without change, nor without reason where something changes', () => {
    expect(tried(inNovember, set(plansOf(inNovember, {}))).refusal).toEqual({ code: 'windows-unchanged' });
    const later = plansOf(inNovember, { 'self-evaluation': { closesOn: '2025-04-30' } });
    for (const reason of [null, '  ']) {
      expect(tried(inNovember, set(later, reason)).refusal).toEqual({ code: 'reason-required' });
    }
  });

  it.each<[string, YearCalendarCommand]>([
    ['propose', { type: 'propose', preset: 'town' }],
    ['set windows', set([])],
    ['enter the congress', { type: 'set-congress', congressOn: '2024-01-25', reason: null }],
    [
      'give leave',
      {
        type: 'open-mid-year',
        unitId: UNITS.grid,
        opensOn: '2024-05-06',
        closesOn: '2024-05-31',
        reason: REASON,
      },
    ],
  ])('only by finance: nobody else may %s', (_, command) => {
    const { refusal } = tried(inNovember, command, { plansTheYear: false });
    expect(refusal).toEqual({ code: 'year-planner-missing' });
  });

  it('and a preset only where nothing has been planned', () => {
    expect(tried(year, { type: 'propose', preset: 'central' }).refusal).toEqual({
      code: 'year-calendar-exists',
    });
    const congress = tried(null, { type: 'set-congress', congressOn: '2024-01-25', reason: null }).after;
    const { after } = tried(congress, { type: 'propose', preset: 'central' });
    expect([after?.preset, after?.congressOn, after?.windows.length]).toEqual(['central', '2024-01-25', 8]);
  });
});
