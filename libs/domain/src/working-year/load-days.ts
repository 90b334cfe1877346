import type { CalendarDay, CalendarFile } from './calendar-file.js';
import type { WorkingYearEvent, WorkingYearEventData } from './events.js';
import type { LoadedDays, WorkingYearState } from './state.js';

/** Why days were not loaded. */
export interface CalendarRefusal {
  readonly code: 'calendar-year-loaded';
  readonly year: number;
  /** Where the days come from that are there already. */
  readonly source: string;
}

/** What a decision may know besides state and file. */
export interface LoadFacts {
  readonly actorId: string;
  readonly now: string;
  /** Where the days of this year come from when the district has loaded none itself; null when nobody knows them. */
  readonly shippedSource: string | null;
  /** Whether the person has said that the days there are to be replaced. */
  readonly replace: boolean;
}

/** An event, nothing to do since the very same days are there, or a refusal. */
export type LoadDecision =
  | { readonly kind: 'loaded'; readonly event: WorkingYearEvent }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusal: CalendarRefusal };

/** Whether the days of a year are loaded: once, unless somebody says that others take their place. */
export function loadDays(state: WorkingYearState | null, file: CalendarFile, facts: LoadFacts): LoadDecision {
  const { year, scope, source } = file;
  const known = state?.[scope] ?? null;
  const days = file.days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  if (known !== null && same(known, { source, days })) return { kind: 'unchanged' };
  const replaced = known?.source ?? (scope === 'national' ? facts.shippedSource : null);
  if (replaced !== null && !facts.replace) {
    return { kind: 'refused', refusal: { code: 'calendar-year-loaded', year, source: replaced } };
  }
  const { actorId, now: occurredAt } = facts;
  const data: WorkingYearEventData['working-calendar.loaded'] = { year, scope, source, days, replaced };
  return { kind: 'loaded', event: { type: 'working-calendar.loaded', actorId, occurredAt, data } };
}

function same(known: LoadedDays, other: LoadedDays): boolean {
  const print = ({ source, days }: LoadedDays) => [source, ...days.map(printOf)].join('\n');
  return print(known) === print(other);
}

function printOf({ date, kind, label }: CalendarDay): string {
  return `${date} ${kind} ${label}`;
}

/** The calendar of a year after an event: the only writer of its state. */
export function evolveWorkingYear(
  before: WorkingYearState | null,
  { data }: WorkingYearEvent,
  id: string,
): WorkingYearState {
  const { year, scope, source, days } = data;
  const state = before ?? { id, fiscalYear: year, version: 0, duties: [], national: null, district: null };
  return { ...state, version: state.version + 1, [scope]: { source, days } };
}
