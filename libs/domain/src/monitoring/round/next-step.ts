import type { Instant } from '../../calendar/local-date.js';
import type { MonitoringRoundState } from './round-state.js';
import type { RoundStep } from './round.decide.js';

/** What a round waits for, and when it is due by itself; null while it waits for its own pages, and at its end. */
export function nextStep(
  round: MonitoringRoundState,
): { readonly step: RoundStep; readonly at: Instant } | null {
  if (round.status === 'planned') return { step: 'open', at: round.opensAt };
  if (round.status !== 'open' || round.tables === null) return null;
  return round.warnedAt === null
    ? { step: 'warn', at: round.warnsAt }
    : { step: 'close', at: round.closesAt };
}
