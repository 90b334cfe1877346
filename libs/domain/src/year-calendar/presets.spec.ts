import { describe, expect, it } from '@jest/globals';
import { yearAfter, yearFacts } from '#libs/fixtures';
import type { YearPreset } from './year-presets.data.js';
import { countWindow, presetPlans, statutoryPlans } from './plan-windows.js';
import { labelOfWindow } from './year-window.js';

const BEFORE_IT_ALL = '2023-06-01T01:00:00.000Z';

function proposed(preset: YearPreset, fiscalYear = 2024) {
  return yearAfter([[BEFORE_IT_ALL, { type: 'propose', preset }]], { fiscalYear }).state;
}

describe('the usual year', () => {
  it.each<[YearPreset, readonly (readonly string[])[]]>([
    [
      'town',
      [
        ['一上申报', '2023-07-01', '2023-09-30'],
        ['一下控制数', '2023-10-01', '2023-11-30'],
        ['二上申报', '2023-11-01', '2023-12-31'],
        ['绩效运行监控（截至 2024-06-30）', '2024-07-01', '2024-07-12'],
        ['绩效运行监控（截至 2024-09-30）', '2024-10-01', '2024-10-18'],
        ['绩效自评', '2025-01-01', '2025-03-31'],
      ],
    ],
    [
      'central',
      [
        ['一上申报', '2023-07-01', '2023-09-30'],
        ['一下控制数', '2023-10-01', '2023-11-30'],
        ['二上申报', '2023-11-01', '2023-12-31'],
        ['绩效运行监控（截至 2024-07-31）', '2024-08-01', '2024-08-31'],
        ['绩效自评', '2025-01-01', '2025-03-31'],
      ],
    ],
  ])('of a %s', (preset, expected) => {
    const { windows, congressOn } = proposed(preset);
    expect(windows.map((w) => [labelOfWindow(w), w.opensOn, w.closesOn])).toEqual(expected);
    expect(windows.every((w) => w.status === 'planned' && !w.provisional && w.legalDueOn === null)).toBe(
      true,
    );
    expect(congressOn).toBeNull();
  });

  it.each([
    [2023, '2023-07-14', '2023-10-18'],
    [2024, '2024-07-12', '2024-10-18'],
    [2025, '2025-07-14', '2025-10-21'],
    [2026, '2026-07-14', '2026-10-20'],
  ])('%i has its reports ten working days after the cut-offs, on %s and %s', (year, july, october) => {
    const plans = presetPlans('town', year).filter(({ kind }) => kind === 'monitoring');
    const { office } = yearFacts(BEFORE_IT_ALL);
    expect(plans.map((plan) => countWindow(plan, office).closesOn)).toEqual([july, october]);
  });

  it('begins with its first day, and ends when offices close on its last', () => {
    const [first] = proposed('town').windows;
    expect([first?.opensAt, first?.closesAt]).toEqual([
      '2023-06-30T16:00:00.000Z',
      '2023-09-30T09:30:00.000Z',
    ]);
  });

  it('is provisional where a term is counted over days that nobody has published', () => {
    const provisional = proposed('town', 2027).windows.filter((window) => window.provisional);
    expect(provisional.map(({ key, closesOn }) => [key, closesOn])).toEqual([
      ['monitoring-1', '2027-07-14'],
      ['monitoring-2', '2027-10-14'],
    ]);
  });
});

describe('what follows from the people’s congress', () => {
  const counted = (congressOn: string) => {
    const { office } = yearFacts(BEFORE_IT_ALL);
    return statutoryPlans(congressOn, office).map((plan) => countWindow(plan, office));
  };

  it.each([
    ['2024-01-25', '2024-02-14', '2024-02-09'],
    ['2024-09-12', '2024-10-02', '2024-09-30'],
    ['2025-01-17', '2025-02-06', '2025-02-06'],
    ['2026-01-30', '2026-02-19', '2026-02-14'],
    ['2026-09-10', '2026-09-30', '2026-09-30'],
  ])('of %s: 批复 by law until %s, to be done by %s', (congressOn, legalDueOn, closesOn) => {
    expect(counted(congressOn)[0]).toMatchObject({
      kind: 'approval',
      opensOn: congressOn,
      legalDueOn,
      closesOn,
    });
  });

  it('the last 批复 reaches the units in fifteen days, and the public in twenty', () => {
    expect(counted('2024-01-25').map((w) => [w.kind, w.closesOn, w.legalDueOn])).toEqual([
      ['approval', '2024-02-09', '2024-02-14'],
      ['unit-approval', '2024-02-29', '2024-02-29'],
      ['publication', '2024-03-05', '2024-03-05'],
    ]);
  });

  it('is provisional at the end of what is published', () => {
    expect(counted('2026-12-20')[0]).toMatchObject({ legalDueOn: '2027-01-09', provisional: true });
  });
});
