import { describe, expect, it } from '@jest/globals';
import { nextBoundary, openWindows } from './boundaries.js';
import type { DeclarationDoor } from './declaration-doors.js';
import { declarationDoors } from './declaration-doors.js';
import { midYearPlan } from './mid-year.js';
import { hasEnded, pastFault } from './past-guard.js';
import type { WindowPlan, YearWindow } from './year-window.js';
import { countedFault, planFault } from './window-faults.js';

const PLAN: WindowPlan = {
  ...{ key: 'second', kind: 'second-declaration', unitId: null },
  ...{ opensOn: '2023-11-01', closesOn: '2023-12-29', closesAfter: null, countsFrom: null },
};
/** Midnight of the first day and the end of office hours of the last one, in Beijing. */
const OPENS = '2023-10-31T16:00:00.000Z';
const CLOSES = '2023-12-29T09:30:00.000Z';
const WINDOW: YearWindow = {
  ...PLAN,
  ...{ closesOn: '2023-12-29', legalDueOn: null, provisional: false, opensAt: OPENS, closesAt: CLOSES },
  ...{ status: 'planned', openedAt: null, closedAt: null },
};

function window(more: Partial<YearWindow> = {}): YearWindow {
  return { ...WINDOW, ...more };
}

describe('a plan by itself', () => {
  it.each<[string, Partial<WindowPlan>, string | null]>([
    ['as it is usual', {}, null],
    ['of a single day', { closesOn: '2023-11-01' }, null],
    ['that ends before it begins', { closesOn: '2023-10-31' }, 'window-days-invalid'],
    ['on a day that does not exist', { opensOn: '2023-11-31' }, 'window-days-invalid'],
    ['from the first day that there is', { opensOn: '2023-01-01' }, null],
    ['from the day before it', { opensOn: '2022-12-31' }, 'window-outside-year'],
    ['to the last day that there is', { closesOn: '2025-12-31' }, null],
    ['to the day behind it', { closesOn: '2026-01-01' }, 'window-outside-year'],
    ['without an end', { closesOn: null }, 'window-end-unclear'],
    ['with two ends', { closesAfter: '10wd' }, 'window-end-unclear'],
    ['with a term for its end', { closesOn: null, closesAfter: '10wd' }, null],
    ['with a term of nothing', { closesOn: null, closesAfter: 'soon' as '10wd' }, 'window-end-unclear'],
    ['that the law sets', { kind: 'approval' }, 'window-not-plannable'],
    ['that only a leave opens', { kind: 'mid-year' }, 'window-not-plannable'],
    ['for one unit', { unitId: 'grid' }, 'window-not-plannable'],
    ['with a cut-off that it does not have', { countsFrom: '2023-10-31' }, 'window-cut-off-invalid'],
  ])('%s', (_, more, code) => {
    expect(planFault([{ ...PLAN, ...more }], 2024)?.code ?? null).toBe(code);
  });

  it.each<[string, string | null, string | null]>([
    ['the day before it opens', '2024-06-30', null],
    ['the day that it opens', '2024-07-01', 'window-cut-off-invalid'],
    ['a day of another year', '2023-12-31', 'window-cut-off-invalid'],
    ['no day', null, 'window-cut-off-invalid'],
  ])('looks back, where it is for monitoring, to %s', (_, countsFrom, code) => {
    const days = { opensOn: '2024-07-01', closesOn: '2024-07-12', countsFrom };
    expect(planFault([{ ...PLAN, kind: 'monitoring', ...days }], 2024)?.code ?? null).toBe(code);
  });

  it('has its key for itself', () => {
    expect(planFault([PLAN, { ...PLAN, closesOn: '2023-11-02' }], 2024)).toEqual({
      ...{ code: 'window-key-twice', key: 'second' },
    });
  });
});

describe('two windows', () => {
  it.each<[string, Partial<YearWindow>, string | null]>([
    ['that share their last day', { opensOn: '2023-12-29', closesOn: '2024-01-31' }, 'window-overlap'],
    ['one behind the other', { opensOn: '2023-12-30', closesOn: '2024-01-31' }, null],
    ['one before the other', { opensOn: '2023-10-01', closesOn: '2023-10-31' }, null],
    ['one inside of the other', { opensOn: '2023-11-05', closesOn: '2023-11-06' }, 'window-overlap'],
    ['of two kinds', { kind: 'first-declaration' }, null],
    ['for two units', { unitId: 'grid' }, null],
  ])('%s', (_, more, code) => {
    expect(countedFault([window(), window({ key: 'other', ...more })])?.code ?? null).toBe(code);
  });
});

describe('the end of a window', () => {
  it.each<[string, readonly YearWindow[], string | null]>([
    ['none, when there is no window', [], null],
    ['its opening, while it is planned', [window()], `window.opened second ${OPENS}`],
    ['its closing, while it is open', [window({ status: 'open' })], `window.closed second ${CLOSES}`],
    ['none, when it is closed', [window({ status: 'closed' })], null],
    [
      'the earliest',
      [window({ key: 'late', opensAt: CLOSES }), window({ key: 'soon' })],
      `window.opened soon ${OPENS}`,
    ],
    [
      'a closing before an opening of the same moment',
      [window({ key: 'a-next', opensAt: CLOSES }), window({ key: 'z-last', status: 'open' })],
      `window.closed z-last ${CLOSES}`,
    ],
  ])('that comes next is %s', (_, windows, next) => {
    const boundary = nextBoundary({ windows });
    expect(boundary === null ? null : `${boundary.type} ${boundary.key} ${boundary.at}`).toBe(next);
  });

  it.each([
    ['a moment before it opens', '2023-10-31T15:59:59.999Z', false],
    ['as it opens', OPENS, true],
    ['a moment before it closes', '2023-12-29T09:29:59.999Z', true],
    ['as it closes', CLOSES, false],
  ])('leaves it open %s: see below', (_, now, isOpen) => {
    expect(openWindows({ windows: [window()] }, now)).toHaveLength(isOpen ? 1 : 0);
    expect(hasEnded(window(), { now })).toBe(now === CLOSES);
  });
});

describe('the door to declare', () => {
  const NEXT = window({
    key: 'next',
    opensOn: '2024-02-01',
    opensAt: '2024-01-31T16:00:00.000Z',
    closesAt: 'z',
  });
  const SHUT: DeclarationDoor = { open: false, closedOn: null, opensOn: null };

  it.each<[string, readonly YearWindow[], string, DeclarationDoor]>([
    ['before any window', [window(), NEXT], '2023-10-01T00:00:00.000Z', { ...SHUT, opensOn: '2023-11-01' }],
    ['in one', [window(), NEXT], OPENS, { open: true, closedOn: null, opensOn: '2024-02-01' }],
    ['between two', [window(), NEXT], CLOSES, { open: false, closedOn: '2023-12-29', opensOn: '2024-02-01' }],
    ['behind the last', [window()], CLOSES, { open: false, closedOn: '2023-12-29', opensOn: null }],
    ['with none that is for declaring', [window({ kind: 'monitoring' })], CLOSES, { ...SHUT, open: true }],
  ])('stands so %s', (_, windows, now, door) => {
    expect(declarationDoors({ windows }, 'grid', now).initial).toEqual(door);
  });

  it.each<[string, Partial<YearWindow>, boolean]>([
    ['his own', { kind: 'mid-year', unitId: 'grid' }, true],
    ['another unit’s', { kind: 'mid-year', unitId: 'school' }, false],
    ['nobody’s in particular', { kind: 'mid-year', unitId: null }, false],
    ['no leave', { kind: 'second-declaration', unitId: 'grid' }, false],
  ])('in mid-year takes %s', (_, more, open) => {
    expect(declarationDoors({ windows: [window(more)] }, 'grid', OPENS).midYear.open).toBe(open);
  });

  it('is open at any time where nobody has planned the year, but not in its middle', () => {
    const { initial, midYear } = declarationDoors(null, 'grid', OPENS);
    expect([initial, midYear]).toEqual([{ ...SHUT, open: true }, SHUT]);
  });
});

describe('what has passed', () => {
  const at = (now: string, today: string) => ({ now, today });
  const TODAY = at('2023-11-15T02:00:00.000Z', '2023-11-15');

  it.each<[string, YearWindow, Partial<YearWindow> | null, { now: string; today: string }, boolean]>([
    [
      'an open one may end later',
      window({ status: 'open' }),
      { closesAt: '2024-01-05T09:30:00.000Z' },
      TODAY,
      true,
    ],
    [
      'an open one may end today',
      window({ status: 'open' }),
      { closesAt: '2023-11-15T09:30:00.000Z' },
      TODAY,
      true,
    ],
    ['an open one did not end before', window({ status: 'open' }), { closesAt: TODAY.now }, TODAY, false],
    [
      'an open one did not begin earlier',
      window({ status: 'open' }),
      { opensOn: '2023-10-01' },
      TODAY,
      false,
    ],
    ['an open one is not taken back', window({ status: 'open' }), null, TODAY, false],
    ['one that should be open is not taken back', window(), null, TODAY, false],
    ['one to come may be taken back', window(), null, at('2023-10-01T00:00:00.000Z', '2023-10-01'), true],
    ['a closed one stays', window({ status: 'closed' }), {}, at(CLOSES, '2023-12-29'), true],
    [
      'a closed one ends no later',
      window({ status: 'closed' }),
      { closesOn: '2024-01-05' },
      at(CLOSES, '2023-12-29'),
      false,
    ],
  ])('%s', (_, known, change, moment, may) => {
    const after = change === null ? [] : [{ ...known, ...change }];
    expect(pastFault(after, [known], moment)).toEqual(may ? null : { code: 'window-past', key: 'second' });
  });

  it.each([
    ['today', '2023-11-15', true],
    ['yesterday', '2023-11-14', false],
  ])('a new one begins %s: %s', (_, opensOn, may) => {
    expect(pastFault([window({ opensOn })], [], TODAY) === null).toBe(may);
  });

  it.each<[string, string, string, string | null]>([
    ['of the year', '2024-05-06', '2024-05-31', null],
    ['of one day', '2024-05-06', '2024-05-06', null],
    ['from today', '2024-01-15', '2024-12-31', null],
    ['from yesterday', '2024-01-14', '2024-05-31', 'window-past'],
    ['to the next year', '2024-05-06', '2025-01-01', 'window-outside-year'],
    ['backwards', '2024-05-31', '2024-05-06', 'window-days-invalid'],
    ['on a day that does not exist', '2024-02-30', '2024-05-31', 'window-days-invalid'],
  ])('a leave in mid-year %s', (_, opensOn, closesOn, code) => {
    const leave = { type: 'open-mid-year', unitId: 'grid', opensOn, closesOn, reason: '因' } as const;
    const plan = midYearPlan(leave, [], 2024, at('2024-01-15T02:00:00.000Z', '2024-01-15'));
    expect('code' in plan ? plan.code : null).toBe(code);
  });
});
