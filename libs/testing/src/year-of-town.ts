import type {
  NationalCalendar,
  YearCalendarCommand,
  YearCalendarEvent,
  YearCalendarFacts,
  YearCalendarState,
} from '#libs/domain';
import { decideYear, evolveYear, NATIONAL_CALENDAR, turnYear, workingCalendar } from '#libs/domain';
import { UNITS } from './town.data.js';
import { sha256 } from './town-facts.js';

/** An act on the calendar of a year at a moment. */
export type YearAct = readonly [at: string, command: YearCalendarCommand | 'turn'];

/** Facts of the ordinary town at a moment; its finance office plans the year. */
export function yearFacts(
  now: string,
  override: Partial<YearCalendarFacts & { readonly national: NationalCalendar }> = {},
): YearCalendarFacts {
  const { national = NATIONAL_CALENDAR, ...facts } = override;
  return {
    actorId: 'huang',
    now,
    fiscalYear: 2024,
    office: { calendar: workingCalendar(national), offsetMinutes: 480, closesAt: '17:30' },
    plansTheYear: true,
    isUnit: (unitId) => Object.values<string>(UNITS).includes(unitId),
    newSalt: () => 'salt',
    sha256,
    ...facts,
  };
}

/**
 * The calendar of the year after a history of acts, with the events that made it.
 * @throws Error when one of them was refused
 */
export function yearAfter(
  acts: readonly YearAct[],
  override: Parameters<typeof yearFacts>[1] = {},
): { readonly state: YearCalendarState; readonly events: readonly YearCalendarEvent[] } {
  const events = acts.reduce<readonly YearCalendarEvent[]>((before, [at, command]) => {
    const state = fold(before);
    const facts = yearFacts(at, override);
    if (command === 'turn') return [...before, ...(state === null ? [] : turned(state, facts))];
    const decision = decideYear(state, command, facts);
    if (!decision.ok) throw new Error(`refused at ${at}: ${JSON.stringify(decision.refusal)}`);
    return [...before, decision.event];
  }, []);
  const state = fold(events);
  if (state === null) throw new Error('nothing happened to this year');
  return { state, events };
}

function fold(events: readonly YearCalendarEvent[]): YearCalendarState | null {
  return events.reduce<YearCalendarState | null>(
    (before, event) => evolveYear(before, event, 'year-2024'),
    null,
  );
}

/** What the clock does to a year by a moment: its boundaries, one event each. */
function turned(state: YearCalendarState, facts: YearCalendarFacts): readonly YearCalendarEvent[] {
  const next = turnYear(state, facts);
  if (next?.ok !== true) return [];
  return [next.event, ...turned(evolveYear(state, next.event, state.id), facts)];
}
