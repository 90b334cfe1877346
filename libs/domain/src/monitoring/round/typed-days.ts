import { addDays } from '../../calendar/local-date.js';
import type { RoundRegion } from './count-round.js';
import { countRound } from './count-round.js';
import type { TypedDays } from './round-dates.js';
import type { MonitoringRoundState } from './round-state.js';

const NOTHING: TypedDays = { reportFrom: null, reportUntil: null };

/**
 * Which days of a round a person has typed. An older release kept no note: the calendar types nothing, and of what
 * the desk has planned, a day is typed when neither cut-off nor preset give it.
 * @param guesses the calendar as it was when such a round was counted
 */
export function typedDays(
  round: MonitoringRoundState,
  calendarsActor: string,
  guesses: Omit<RoundRegion, 'window'>,
): TypedDays {
  const { typed, plannedBy, cutOff, warnDays, reportFrom, reportUntil } = round;
  if (typed !== undefined) return typed;
  if (plannedBy === calendarsActor) return NOTHING;
  const first = reportFrom === addDays(cutOff, 1) ? null : reportFrom;
  const known = { reportFrom: first, reportUntil: null };
  const guess = countRound({ cutOff, warnDays, typed: known }, { ...guesses, window: null });
  return { reportFrom: first, reportUntil: guess.reportUntil === reportUntil ? null : reportUntil };
}
