import type { Instant } from '../calendar/local-date.js';
import type { YearCalendarState } from './state.js';
import type { YearWindow } from './year-window.js';

/** The next end of a window, and which one it is. */
export interface DueBoundary {
  readonly type: 'window.opened' | 'window.closed';
  readonly key: string;
  readonly kind: YearWindow['kind'];
  readonly at: Instant;
}

/** The earliest end of a window that has not been told yet; null when the year is over. */
export function nextBoundary(state: Pick<YearCalendarState, 'windows'>): DueBoundary | null {
  const [first] = state.windows.flatMap(boundaryOf).toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return first ?? null;
}

function boundaryOf({ key, kind, status, opensAt, closesAt }: YearWindow): readonly DueBoundary[] {
  if (status === 'planned') return [{ type: 'window.opened', key, kind, at: opensAt }];
  return status === 'open' ? [{ type: 'window.closed', key, kind, at: closesAt }] : [];
}

/** By the moment; what closes in it goes before what opens in it. */
function placeOf({ at, type, key }: DueBoundary): string {
  return `${at} ${type} ${key}`;
}

/** Windows inside whose days a moment lies, whether or not the clock has told of their opening yet. */
export function openWindows(state: Pick<YearCalendarState, 'windows'>, now: Instant): readonly YearWindow[] {
  return state.windows.filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt);
}
