import type { DutiesRecounted } from '../../duty/recomputed-duties.js';
import { dueOnDay } from '../duties.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { ProgressReportState } from '../report/report-state.js';
import type { MonitoringRoundState } from './round-state.js';

/**
 * The report that a round waits for is due on the last day of the round, wherever that has moved; null where it is
 * already. A report that was sent back has its own days to be mended in.
 */
export function recountAwaited(
  { status, duties }: Pick<ProgressReportState, 'status' | 'duties'>,
  { reportUntil }: Pick<MonitoringRoundState, 'reportUntil'>,
  facts: Pick<MonitorFacts, 'actorId' | 'now' | 'dueDates'>,
): DutiesRecounted | null {
  if (status !== 'due') return null;
  const { counted, ...due } = dueOnDay(reportUntil, facts);
  const dueAnew = duties
    .filter((duty) => duty.status === 'open' && duty.kind === 'progress-report')
    .filter(({ dueAt, provisional }) => dueAt !== due.dueAt || provisional !== due.provisional)
    .map(({ dutyId }) => ({ dutyId, ...due, ...(due.provisional && { counted }) }));
  if (dueAnew.length === 0) return null;
  const { actorId, now: occurredAt } = facts;
  return { type: 'duty-dates.recomputed', actorId, occurredAt, data: { dueAnew } };
}
