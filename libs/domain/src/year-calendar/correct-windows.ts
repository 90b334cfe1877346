import type { Instant } from '../calendar/local-date.js';
import { keepLife, windowsInOrder } from './keep-life.js';
import { hasEnded } from './past-guard.js';
import type { CountedWindow } from './plan-windows.js';
import type { YearWindow } from './year-window.js';

/**
 * Windows that hang on a day which was entered wrongly, counted from the right one. Also those that are over get
 * their right days, and keep when they were opened and closed; one whose right end is still to come opens again.
 */
export function correctWindows(
  counted: readonly CountedWindow[],
  before: readonly YearWindow[],
  now: Instant,
): readonly YearWindow[] {
  const corrected = counted.map((window): YearWindow | null => {
    const known = before.find(({ key }) => key === window.key);
    if (known === undefined || !hasEnded(known, { now })) return null;
    const { status, openedAt, closedAt } = known;
    const opensAgain = status === 'closed' && window.closesAt > now;
    return opensAgain
      ? { ...window, status: 'planned', openedAt: null, closedAt: null }
      : { ...window, status, openedAt, closedAt };
  });
  const kept = keepLife(counted, before, now);
  return windowsInOrder(kept.map((window) => corrected.find((other) => other?.key === window.key) ?? window));
}
