import { assertNever } from '#libs/shared';
import type { RoundEvent } from './round-events.js';
import type { MonitoringRoundState } from './round-state.js';

/** The only writer of a round's state. */
export function evolveRound(
  before: MonitoringRoundState | null,
  event: RoundEvent,
  id: string,
): MonitoringRoundState {
  if (event.type === 'monitoring-round.planned') {
    return {
      ...event.data,
      ...{ id, version: 1, duties: [], status: 'planned' },
      plannedBy: event.actorId,
      plannedAt: event.occurredAt,
      ...{ openedAt: null, tables: null, warnedAt: null, closedAt: null, counts: null, noticeHash: null },
    };
  }
  if (before === null) throw new Error(`stream ${id} begins with ${event.type}`);
  return { ...before, ...changeOf(event), version: before.version + 1 };
}

function changeOf(
  event: Exclude<RoundEvent, { type: 'monitoring-round.planned' }>,
): Partial<MonitoringRoundState> {
  switch (event.type) {
    case 'monitoring-round.recounted':
      return event.data.after;
    case 'monitoring-round.opened':
      return { status: 'open', openedAt: event.occurredAt };
    case 'monitoring-round.pinned':
      return { tables: event.data.tables };
    case 'monitoring-round.warned':
      return { warnedAt: event.occurredAt };
    case 'monitoring-round.closing':
      return { status: 'closing' };
    case 'monitoring-round.closed': {
      const { counts, noticeHash } = event.data;
      return { status: 'closed', closedAt: event.occurredAt, counts, noticeHash };
    }
    default:
      return assertNever(event);
  }
}
