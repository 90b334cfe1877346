import { isLocalDate } from '../calendar/local-date.js';
import type { EndMidYear } from './commands.js';
import type { CountedWindow } from './plan-windows.js';
import { countWindow } from './plan-windows.js';
import { hasEnded } from './past-guard.js';
import type { YearCalendarFacts } from './facts.js';
import type { YearCalendarRefusal } from './refusals.js';
import type { YearWindow } from './year-window.js';

/** A leave that is running or to come, with an earlier last day; not in the past, and not before it begins. */
export function endedEarly(
  { key, closesOn }: EndMidYear,
  before: readonly YearWindow[],
  { now, office }: Pick<YearCalendarFacts, 'now' | 'office'>,
): CountedWindow | YearCalendarRefusal {
  const leave = before.find((window) => window.key === key && window.kind === 'mid-year');
  if (leave === undefined || hasEnded(leave, { now })) return { code: 'mid-year-not-running', key };
  const isEarlier = isLocalDate(closesOn) && leave.opensOn <= closesOn && closesOn < leave.closesOn;
  if (!isEarlier) return { code: 'window-days-invalid', key };
  const ended = countWindow({ ...leave, closesOn }, office);
  return ended.closesAt <= now ? { code: 'window-past', key } : ended;
}
