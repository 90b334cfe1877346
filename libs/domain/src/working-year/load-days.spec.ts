import { describe, expect, it } from '@jest/globals';
import type { CalendarFile } from './calendar-file.js';
import type { LoadFacts } from './load-days.js';
import { evolveWorkingYear, loadDays } from './load-days.js';
import type { WorkingYearState } from './state.js';

const FACTS: LoadFacts = {
  actorId: 'xu',
  now: '2026-11-25T02:00:00.000Z',
  shippedSource: null,
  replace: false,
};
const INVENTED: CalendarFile = {
  year: 2027,
  scope: 'national',
  source: '2027 假定',
  days: [
    { date: '2027-02-06', kind: 'working', label: '春节' },
    { date: '2027-01-01', kind: 'rest', label: '元旦' },
  ],
};
const REST: CalendarFile = {
  year: 2027,
  scope: 'district',
  source: '镇府办〔2027〕0 号（假定）',
  days: [{ date: '2027-02-05', kind: 'rest', label: '除夕' }],
};

function after(...files: readonly CalendarFile[]): WorkingYearState | null {
  return files.reduce<WorkingYearState | null>((state, file) => {
    const decision = loadDays(state, file, { ...FACTS, replace: true });
    return decision.kind === 'loaded' ? evolveWorkingYear(state, decision.event, 'year') : state;
  }, null);
}

describe('the days of a year', () => {
  it('are loaded once, in the order of the calendar, with where they come from', () => {
    const [newYear, spring] = [INVENTED.days[1], INVENTED.days[0]];
    expect(loadDays(null, INVENTED, FACTS)).toEqual({
      kind: 'loaded',
      event: {
        type: 'working-calendar.loaded',
        actorId: 'xu',
        occurredAt: FACTS.now,
        data: { year: 2027, scope: 'national', source: '2027 假定', days: [newYear, spring], replaced: null },
      },
    });
  });

  it('are not loaded a second time, in whatever order they stand in the file', () => {
    const again = { ...INVENTED, days: INVENTED.days.toReversed() };
    for (const replace of [false, true]) {
      expect(loadDays(after(INVENTED), again, { ...FACTS, replace })).toEqual({ kind: 'unchanged' });
    }
  });

  it.each<[string, Partial<CalendarFile>]>([
    ['another source', { source: '国办发明电' }],
    ['a day less', { days: INVENTED.days.slice(1) }],
    ['another name of a day', { days: INVENTED.days.map((day) => ({ ...day, label: '节' })) }],
    ['a day that rests instead', { days: INVENTED.days.map((day) => ({ ...day, kind: 'rest' as const })) }],
  ])('take the place of others only when somebody says so: %s', (_, change) => {
    const file = { ...INVENTED, ...change };
    expect(loadDays(after(INVENTED), file, FACTS)).toEqual({
      kind: 'refused',
      refusal: { code: 'calendar-year-loaded', year: 2027, source: '2027 假定' },
    });
    expect(loadDays(after(INVENTED), file, { ...FACTS, replace: true })).toMatchObject({
      kind: 'loaded',
      event: { data: { source: file.source, replaced: '2027 假定' } },
    });
  });

  it('that the product ships are replaced only when somebody says so, too', () => {
    const facts = { ...FACTS, shippedSource: '国务院办公厅节假日安排通知 2023–2026' };
    expect(loadDays(null, { ...INVENTED, year: 2026 }, facts)).toMatchObject({ kind: 'refused' });
    expect(loadDays(null, { ...REST, year: 2026 }, facts)).toMatchObject({ kind: 'loaded' });
  });

  it('and the days of rest of the district stand beside them', () => {
    const state = after(INVENTED, REST);
    expect(state).toMatchObject({
      ...{ id: 'year', fiscalYear: 2027, version: 2 },
      national: { source: '2027 假定' },
      district: { source: REST.source, days: REST.days },
    });
    expect(after(INVENTED, REST, INVENTED)).toEqual(state);
  });
});
