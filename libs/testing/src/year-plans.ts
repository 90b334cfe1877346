import type {
  WindowPlan,
  YearCalendarCommand,
  YearCalendarDecision,
  YearCalendarEvent,
  YearCalendarRefusal,
  YearCalendarState,
} from '#libs/domain';
import { decideYear, evolveYear } from '#libs/domain';
import { yearFacts } from './year-of-town.js';

/** A window as its plan was. */
export function planOf({
  key,
  kind,
  unitId,
  opensOn,
  closesOn,
  closesAfter,
  countsFrom,
}: WindowPlan): WindowPlan {
  const end = closesAfter === null ? closesOn : null;
  return { key, kind, unitId, opensOn, closesOn: end, closesAfter, countsFrom };
}

/** The plans of a state, with some of them changed, added (a new key) or left out (null). */
export function plansOf(
  state: YearCalendarState,
  changes: Readonly<Record<string, Partial<WindowPlan> | null>>,
): readonly WindowPlan[] {
  const known = state.windows.map(planOf);
  const added = Object.keys(changes).filter((key) => !known.some((plan) => plan.key === key));
  const blank = {
    kind: 'monitoring',
    unitId: null,
    closesOn: null,
    closesAfter: null,
    countsFrom: null,
  } as const;
  return [...known, ...added.map((key) => ({ ...blank, key, opensOn: '' }))]
    .filter(({ key }) => changes[key] !== null)
    .map((plan) => ({ ...plan, ...changes[plan.key] }));
}

/** What became of a command. */
export interface TriedYear {
  readonly refusal: YearCalendarRefusal | null;
  readonly after: YearCalendarState | null;
  readonly event: YearCalendarEvent | null;
  readonly openings: Extract<YearCalendarDecision, { readonly ok: true }>['openings'];
}

/** Tries a command on a year at a moment. */
export function tryYear(
  state: YearCalendarState | null,
  command: YearCalendarCommand,
  now: string,
  override: Parameters<typeof yearFacts>[1] = {},
): TriedYear {
  const decision = decideYear(state, command, yearFacts(now, override));
  if (!decision.ok) return { refusal: decision.refusal, after: null, event: null, openings: [] };
  const { event, openings } = decision;
  return { refusal: null, after: evolveYear(state, event, 'year-2024'), event, openings };
}
