import type { Instant, LocalDate } from '../calendar/local-date.js';
import type { CountedWindow } from './plan-windows.js';
import type { WindowFault } from './refusals.js';
import type { YearWindow } from './year-window.js';

/** The moment of a change, and the district's day of it. */
export interface ChangedAt {
  readonly now: Instant;
  readonly today: LocalDate;
}

/**
 * Only what is still to come can change: a window that has closed stays as it was, one that is open keeps its
 * beginning, and nothing new begins before today or ends before now.
 */
export function pastFault(
  after: readonly CountedWindow[],
  before: readonly YearWindow[],
  at: ChangedAt,
): WindowFault | null {
  const gone = before.find((known) => hasBegun(known, at) && !after.some(({ key }) => key === known.key));
  if (gone !== undefined) return { code: 'window-past', key: gone.key };
  const rewritten = after.find((window) => {
    const known = before.find(({ key }) => key === window.key);
    return known === undefined ? !isToCome(window, at) : rewrites(known, window, at);
  });
  return rewritten === undefined ? null : { code: 'window-past', key: rewritten.key };
}

function hasBegun({ opensAt, status }: YearWindow, { now }: ChangedAt): boolean {
  return status !== 'planned' || opensAt <= now;
}

function rewrites(known: YearWindow, window: CountedWindow, at: ChangedAt): boolean {
  if (hasEnded(known, at)) return !(sameBeginning(known, window) && sameEnd(known, window));
  if (hasBegun(known, at)) return !(sameBeginning(known, window) && window.closesAt > at.now);
  return !isToCome(window, at);
}

/** Whether a window is over, whether or not the clock has told so yet. */
export function hasEnded({ status, closesAt }: YearWindow, { now }: Pick<ChangedAt, 'now'>): boolean {
  return status === 'closed' || closesAt <= now;
}

/** A term is the same though its calendar may have changed since. */
function sameEnd(known: YearWindow, { closesAfter, closesOn }: CountedWindow): boolean {
  return closesAfter === known.closesAfter && (closesAfter !== null || closesOn === known.closesOn);
}

function sameBeginning(known: YearWindow, window: CountedWindow): boolean {
  const { kind, opensOn, countsFrom } = known;
  return window.kind === kind && window.opensOn === opensOn && window.countsFrom === countsFrom;
}

function isToCome({ opensOn, closesAt }: CountedWindow, { now, today }: ChangedAt): boolean {
  return opensOn >= today && closesAt > now;
}
