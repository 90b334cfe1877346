import type { Opening } from '../../approval/decision.js';
import type { MonitorDecision } from '../monitor-decision.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { ReportEvent, ReportEventData } from './report-events.js';

type Accepted = Extract<MonitorDecision<ReportEvent>, { readonly ok: true }>;

/** The event of an accepted command on a report, with the words that stand beside it. */
export function happened<T extends ReportEvent['type']>(
  { actorId, now }: Pick<MonitorFacts, 'actorId' | 'now'>,
  type: T,
  data: ReportEventData[T],
  openings: readonly Opening[] = [],
): Accepted {
  return { ok: true, event: { type, actorId, occurredAt: now, data } as ReportEvent, openings };
}
