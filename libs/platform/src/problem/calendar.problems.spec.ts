import { describe, expect, it } from '@jest/globals';
import { CalendarRefusedError } from '#libs/application';
import type { CalendarProblemCode } from './calendar.problems.js';
import { CALENDAR_PROBLEMS } from './calendar.problems.js';
import { findProblem } from './find-problem.js';

type RefusalOfCalendar = CalendarRefusedError['refusal'];

const KEY = { key: 'monitoring-1' } as const;
const SPAN = { from: '2023-01-01', to: '2025-12-31' } as const;

/** One of each: a refusal that is missing here does not compile. */
const REFUSALS: {
  readonly [C in CalendarProblemCode]: Omit<Extract<RefusalOfCalendar, { code: C }>, 'code'>;
} = {
  'year-planner-missing': {},
  'year-calendar-exists': {},
  'window-key-twice': KEY,
  'window-not-plannable': KEY,
  'window-days-invalid': KEY,
  'window-outside-year': { ...KEY, ...SPAN },
  'window-end-unclear': KEY,
  'window-cut-off-invalid': KEY,
  'window-overlap': { ...KEY, other: 'monitoring-2' },
  'window-past': KEY,
  'windows-unchanged': {},
  'reason-required': {},
  'congress-date-invalid': SPAN,
  'congress-unchanged': {},
  'mid-year-unit-unknown': {},
  'mid-year-open-already': { key: 'mid-year-1' },
  'mid-year-not-running': { key: 'mid-year-1' },
  'calendar-year-loaded': { year: 2026, source: '国务院办公厅' },
};

describe.each(Object.entries(REFUSALS))('the refusal %s', (code, named) => {
  const refusal = { code, ...named } as RefusalOfCalendar;
  const found = findProblem(new CalendarRefusedError(refusal), { personId: null, roleLabels: {} });

  it('is the problem of the same name, and tells programs what it tells people', () => {
    expect([found.code, found.members]).toEqual([code, named]);
  });

  it('gives every fact that its words want', () => {
    const { detail } = CALENDAR_PROBLEMS[refusal.code];
    const wanted = detail.flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''));
    for (const name of wanted) expect([name, found.facts[name]]).toEqual([name, expect.stringMatching(/./u)]);
  });
});
