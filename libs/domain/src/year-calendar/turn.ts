import { nextBoundary } from './boundaries.js';
import type { YearCalendarDecision } from './decision.js';
import { recordYear } from './decision.js';
import type { YearCalendarFacts } from './facts.js';
import { keepLife } from './keep-life.js';
import { hasEnded } from './past-guard.js';
import { countWindow } from './plan-windows.js';
import type { YearCalendarState } from './state.js';

/** The next window that opens or closes because its moment has come; null while none has. */
export function turnYear(
  state: YearCalendarState,
  by: Pick<YearCalendarFacts, 'actorId' | 'now'>,
): YearCalendarDecision | null {
  const next = nextBoundary(state);
  if (next === null || next.at > by.now) return null;
  const { type, ...boundary } = next;
  return recordYear(by, type, boundary);
}

/** Counts what is still to end over a calendar that has changed; null when nothing moves. */
export function recountYear(
  state: YearCalendarState,
  source: string,
  facts: Pick<YearCalendarFacts, 'actorId' | 'now' | 'office'>,
): YearCalendarDecision | null {
  const counted = state.windows.map((window) =>
    hasEnded(window, facts) ? window : countWindow(window, facts.office),
  );
  const windows = keepLife(counted, state.windows, facts.now);
  if (JSON.stringify(windows) === JSON.stringify(state.windows)) return null;
  return recordYear(facts, 'year-calendar.recounted', { windows, source });
}
