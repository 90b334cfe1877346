import type { Instant, LocalDate } from '../../calendar/local-date.js';
import { localDateOf } from '../../calendar/local-date.js';
import type { RoundBasis, RoundRegion } from './count-round.js';
import { countRound } from './count-round.js';
import type { RoundDates, RoundOffice } from './round-dates.js';
import type { RoundEvent } from './round-events.js';
import type { MonitoringRoundState } from './round-state.js';
import { typedDays } from './typed-days.js';

/** What a round is counted again with. */
export interface RoundRecountFacts {
  readonly actorId: string;
  readonly now: Instant;
  /** The calendar, the preset and the window as they are now. */
  readonly region: RoundRegion;
  /** The calendar as it was before. */
  readonly guesses: RoundOffice;
  /** Where the days come from that are counted over. */
  readonly source: string;
}

/**
 * Counts the dates of a round again when the working days of a year, or its window in the year, have changed; what a
 * person has typed stays, and a round that has ended never moves. Null when nothing changes.
 */
export function decideRecount(round: MonitoringRoundState, facts: RoundRecountFacts): RoundEvent | null {
  const { actorId, now, region, guesses, source } = facts;
  const isOver = round.status === 'closing' || round.status === 'closed' || round.closesAt <= now;
  if (isOver) return null;
  const typed = typedDays(round, actorId, { preset: region.preset, office: guesses });
  const { cutOff, warnDays } = round;
  const basis = { cutOff, warnDays, typed };
  const counted = countRound(basis, region);
  const hasBegun = round.status !== 'planned' || [round.opensAt, counted.opensAt].some((at) => at <= now);
  const after = hasBegun ? onceTold(round, counted, basis, facts) : counted;
  const before = datesOf(round);
  if (DATES.every((date) => before[date] === after[date])) return null;
  const data = { before, after, source };
  return { type: 'monitoring-round.recounted', actorId, occurredAt: now, data };
}

/**
 * The units have been told when to report: some have planned by that day, and their reminders have gone out. So the
 * last day, and the end of the round, move away or become certain; they never come nearer, whatever the calendar or
 * the desk says later (a desk in a hurry urges). What lies in the past stays there.
 */
function onceTold(
  round: MonitoringRoundState,
  counted: RoundDates,
  basis: RoundBasis,
  { now, region }: Pick<RoundRecountFacts, 'now' | 'region'>,
): RoundDates {
  const { reportFrom, opensAt } = round;
  const today = localDateOf(now, region.office.offsetMinutes);
  const reportUntil = laterOf(round.reportUntil, counted.reportUntil, today);
  const typed = { reportFrom, reportUntil };
  const held = countRound({ ...basis, typed }, { ...region, window: null });
  const { closesOn, closesAt } = held.closesOn > round.closesOn ? held : round;
  // what was told to the desk, or is on its way there, is not told again
  const warnsAt = round.warnedAt === null && round.warnsAt > now ? held.warnsAt : round.warnsAt;
  const provisional = counted.provisional || held.provisional;
  return { reportFrom, reportUntil, closesOn, opensAt, warnsAt, closesAt, provisional };
}

function laterOf(told: LocalDate, counted: LocalDate, today: LocalDate): LocalDate {
  return counted > told && counted >= today ? counted : told;
}

const DATES = [
  'reportFrom',
  'reportUntil',
  'closesOn',
  'opensAt',
  'warnsAt',
  'closesAt',
  'provisional',
] as const;

function datesOf({ reportFrom, reportUntil, closesOn, ...round }: RoundDates): RoundDates {
  const { opensAt, warnsAt, closesAt, provisional } = round;
  return { reportFrom, reportUntil, closesOn, opensAt, warnsAt, closesAt, provisional };
}
