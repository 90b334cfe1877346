import { describe, expect, it } from '@jest/globals';
import { planOf, plansOf, tryYear, UNITS, yearAfter } from '#libs/fixtures';
import type { WindowPlan } from './year-window.js';

const BEGIN = ['2023-06-01T01:00:00.000Z', { type: 'propose', preset: 'town' }] as const;
const REASON = '国庆假期顺延。';
/** Wednesday 2023-11-15, 09:00: 一上 is over, 一下 and 二上 are open, the rest is to come. */
const MID_NOVEMBER = '2023-11-15T01:00:00.000Z';
const inNovember = yearAfter([BEGIN, [MID_NOVEMBER, 'turn']]).state;

const set = (windows: readonly WindowPlan[]) => ({ type: 'set-windows', windows, reason: REASON }) as const;
const tried = (state: typeof inNovember, windows: readonly WindowPlan[]) =>
  tryYear(state, set(windows), MID_NOVEMBER);

describe('no window is set', () => {
  it.each<[string, object, Parameters<typeof plansOf>[1]]>([
    [
      'a day that does not exist',
      { code: 'window-days-invalid', key: 'self-evaluation' },
      { 'self-evaluation': { closesOn: '2025-02-29' } },
    ],
    [
      'an end before the beginning',
      { code: 'window-days-invalid', key: 'self-evaluation' },
      { 'self-evaluation': { closesOn: '2024-12-31' } },
    ],
    [
      'a term that ends before the window begins',
      { code: 'window-days-invalid', key: 'monitoring-1' },
      { 'monitoring-1': { opensOn: '2024-07-10', closesAfter: '2wd' } },
    ],
    [
      'a day outside of the year',
      { code: 'window-outside-year', key: 'self-evaluation', from: '2023-01-01', to: '2025-12-31' },
      { 'self-evaluation': { closesOn: '2026-01-01' } },
    ],
    [
      'no end',
      { code: 'window-end-unclear', key: 'self-evaluation' },
      { 'self-evaluation': { closesOn: null } },
    ],
    [
      'two ends',
      { code: 'window-end-unclear', key: 'self-evaluation' },
      { 'self-evaluation': { closesAfter: '5wd' } },
    ],
    [
      'a term that is none',
      { code: 'window-end-unclear', key: 'monitoring-1' },
      { 'monitoring-1': { closesAfter: '0wd' } },
    ],
    [
      'a round without cut-off',
      { code: 'window-cut-off-invalid', key: 'monitoring-1' },
      { 'monitoring-1': { countsFrom: null } },
    ],
    [
      'a round that looks at another year',
      { code: 'window-cut-off-invalid', key: 'monitoring-1' },
      { 'monitoring-1': { countsFrom: '2023-12-31' } },
    ],
    [
      'a round that begins before its cut-off is over',
      { code: 'window-cut-off-invalid', key: 'monitoring-1' },
      { 'monitoring-1': { opensOn: '2024-06-30' } },
    ],
    [
      'a cut-off where nothing is monitored',
      { code: 'window-cut-off-invalid', key: 'self-evaluation' },
      { 'self-evaluation': { countsFrom: '2024-12-31' } },
    ],
    [
      'what the law sets',
      { code: 'window-not-plannable', key: 'approval' },
      { approval: { kind: 'approval', opensOn: '2024-01-25', closesAfter: '20cd' } },
    ],
    [
      'the leave of a unit',
      { code: 'window-not-plannable', key: 'leave' },
      { leave: { kind: 'mid-year', opensOn: '2024-05-01', closesOn: '2024-05-31' } },
    ],
    [
      'a unit of its own',
      { code: 'window-not-plannable', key: 'self-evaluation' },
      { 'self-evaluation': { unitId: UNITS.grid } },
    ],
    [
      'two rounds in one day',
      { code: 'window-overlap', key: 'monitoring-0', other: 'monitoring-1' },
      { 'monitoring-0': { opensOn: '2024-07-12', closesOn: '2024-07-20', countsFrom: '2024-06-30' } },
    ],
  ])('with %s', (_, refusal, changes) => {
    expect(tried(inNovember, plansOf(inNovember, changes)).refusal).toEqual(refusal);
  });

  it('with one name for two, nor with a name that a leave has', () => {
    const twice = [...plansOf(inNovember, {}), planOf(inNovember.windows[0]!)];
    expect(tried(inNovember, twice).refusal).toEqual({
      code: 'window-key-twice',
      key: 'first-declaration',
    });
    const leave = {
      type: 'open-mid-year',
      unitId: UNITS.grid,
      opensOn: '2024-05-06',
      closesOn: '2024-05-31',
      reason: REASON,
    } as const;
    const { state } = yearAfter([BEGIN, [MID_NOVEMBER, 'turn'], [MID_NOVEMBER, leave]]);
    const own = plansOf(inNovember, {
      'mid-year-1': { kind: 'self-evaluation', opensOn: '2025-05-01', closesOn: '2025-05-31' },
    });
    expect(tried(state, own).refusal).toEqual({ code: 'window-key-twice', key: 'mid-year-1' });
  });
});
