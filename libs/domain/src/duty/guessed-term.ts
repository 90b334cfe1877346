import type { DueDates } from '../approval/facts.js';
import { addDays } from '../calendar/local-date.js';
import type { CountedBy, Duty, DutyKind } from './duty.js';

/** Kinds that are due on a day which somebody has set, rather than a term after they were opened. */
const BY_DAY: readonly DutyKind[] = ['progress-report', 'correction-act'];

/** No office gives more working days than these. */
const LONGEST_TERM = 60;

/**
 * How the guessed day of a duty was counted that an older release has opened without a note of it: by the term that
 * gives just this day over the calendar of that time, else as a set day.
 * @param guesses counts over what was known before the calendar of the year was loaded
 */
export function guessedTerm({ kind, openedAt, dueOn }: Duty, guesses: DueDates): CountedBy {
  const onDay = { term: '1wd', from: addDays(dueOn, -1) } as const;
  if (BY_DAY.includes(kind)) return onDay;
  const from = guesses.localDateOf(openedAt);
  for (let days = 1; days <= LONGEST_TERM; days += 1) {
    const term: CountedBy['term'] = `${String(days) as `${number}`}wd`;
    const guess = guesses.dueFrom(term, from).dueOn;
    if (guess === dueOn) return { term, from };
    if (guess > dueOn) break;
  }
  return onDay;
}
