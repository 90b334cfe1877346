import { holds } from '../../directory/directory.js';
import { isAdministrator } from '../../directory/directory.js';
import type { MonitorDecision } from '../monitor-decision.js';
import { refuseMonitoring } from '../monitor-decision.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { MonitorRefusal } from '../monitor-refusals.js';
import type { RoundRegion } from './count-round.js';
import type { RoundCounts } from './round-counts.js';
import type { RoundEvent, RoundEventData } from './round-events.js';
import type { RoundRequest } from './round-plan.js';
import { planRound, roundDateFault } from './round-plan.js';
import type { MonitoringRoundState } from './round-state.js';

/** What a round becomes by itself when its time has come. */
export type RoundStep = 'open' | 'warn' | 'close';

/** Who may run the monitoring of a district: the performance desk of the finance office, and no administrator. */
export function financeDeskRefusal(
  facts: Pick<MonitorFacts, 'actorId' | 'directory'>,
): MonitorRefusal | null {
  const { actorId, directory } = facts;
  if (isAdministrator(directory, actorId)) {
    return { code: 'separation-of-duties', rule: 'administrator-decides-nothing' };
  }
  const unitId = directory.financeUnitId;
  return holds(directory, actorId, 'performance-reviewer', unitId)
    ? null
    : { code: 'role-missing', role: 'performance-reviewer', unitId };
}

function happened<T extends RoundEvent['type']>(
  { actorId, now }: Pick<MonitorFacts, 'actorId' | 'now'>,
  type: T,
  data: RoundEventData[T],
): RoundEvent {
  return { type, actorId, occurredAt: now, data } as RoundEvent;
}

/** 监控布置: the finance desk plans a round; it opens and closes by itself. */
export function decidePlanRound(
  request: RoundRequest,
  region: RoundRegion & { readonly policy: string },
  facts: MonitorFacts,
): MonitorDecision<RoundEvent> {
  const refusal = financeDeskRefusal(facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  const field = roundDateFault(request);
  if (field !== null) return refuseMonitoring({ code: 'round-date-invalid', field });
  const plan = planRound(request, region, region.policy);
  return { ok: true, event: happened(facts, 'monitoring-round.planned', plan), openings: [] };
}

/** A step whose time has come, or null where it has been taken already: it may be asked for any number of times. */
export function decideRoundStep(
  round: MonitoringRoundState,
  step: RoundStep,
  counts: RoundCounts,
  facts: Pick<MonitorFacts, 'actorId' | 'now'>,
): RoundEvent | null {
  switch (step) {
    case 'open':
      return round.status === 'planned' ? happened(facts, 'monitoring-round.opened', {}) : null;
    case 'warn':
      return round.status === 'open' && round.warnedAt === null
        ? happened(facts, 'monitoring-round.warned', { counts })
        : null;
    case 'close':
      return round.status === 'open' && round.tables !== null
        ? happened(facts, 'monitoring-round.closing', {})
        : null;
  }
}

/** The last page has been pinned; null where that is known already. */
export function decidePinned(
  round: MonitoringRoundState,
  tables: number,
  facts: Pick<MonitorFacts, 'actorId' | 'now'>,
): RoundEvent | null {
  return round.status === 'open' && round.tables === null
    ? happened(facts, 'monitoring-round.pinned', { tables })
    : null;
}

/** The last page has been settled and the notice is written; null where the round is closed already. */
export function decideClosed(
  round: MonitoringRoundState,
  result: { readonly counts: RoundCounts; readonly noticeHash: string },
  facts: Pick<MonitorFacts, 'actorId' | 'now'>,
): RoundEvent | null {
  return round.status === 'closing' ? happened(facts, 'monitoring-round.closed', result) : null;
}
