import type { Instant } from '../calendar/local-date.js';
import type { CountedWindow } from './plan-windows.js';
import { hasEnded } from './past-guard.js';
import type { YearWindow } from './year-window.js';

/**
 * Windows with what has become of those that were there before. One that had passed before anybody planned it never
 * opened here; one that is under way is opened by the clock, like any other.
 */
export function keepLife(
  counted: readonly CountedWindow[],
  before: readonly YearWindow[],
  now: Instant,
): readonly YearWindow[] {
  return windowsInOrder(
    counted.map((window) => {
      const known = before.find(({ key }) => key === window.key);
      if (known !== undefined) {
        if (hasEnded(known, { now })) return known;
        const { status, openedAt, closedAt } = known;
        return { ...window, status, openedAt, closedAt };
      }
      const status = window.closesAt <= now ? 'closed' : 'planned';
      return { ...window, status, openedAt: null, closedAt: null };
    }),
  );
}

/** By their opening, then by name, so that the same windows are always the same list. */
export function windowsInOrder(windows: readonly YearWindow[]): readonly YearWindow[] {
  return windows.toSorted((a, b) => compare(a.opensAt, b.opensAt) || compare(a.key, b.key));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
