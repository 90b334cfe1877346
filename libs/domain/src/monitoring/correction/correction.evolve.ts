import { assertNever } from '#libs/shared';
import { foldEvidence } from '../../attachments/evidence.js';
import { foldDuties } from '../duties.js';
import type { CorrectionEvent, CorrectionEventData } from './correction-events.js';
import type { CorrectionState } from './correction-state.js';

/** The only writer of a correction's state. */
export function evolveCorrection(
  before: CorrectionState | null,
  event: CorrectionEvent,
  id: string,
): CorrectionState {
  if (event.type === 'correction.opened') {
    return { ...opened(event.data, event.occurredAt, id), duties: foldDuties([], event) };
  }
  if (before === null) throw new Error(`stream ${id} begins with ${event.type}`);
  const duties = foldDuties(before.duties, event);
  const proven = foldEvidence(before, event);
  return { ...before, ...changeOf(before, event), ...proven, duties, version: before.version + 1 };
}

function opened(
  data: CorrectionEventData['correction.opened'],
  openedAt: string,
  id: string,
): CorrectionState {
  const { opened: _, closed: __, ...subject } = data;
  return {
    ...subject,
    ...{ id, version: 1, duties: [], status: 'open', responsibleId: null, actBy: null },
    ...{ measures: null, account: null, doers: [], openedAt, closedAt: null },
  };
}

function changeOf(
  { doers }: CorrectionState,
  event: Exclude<CorrectionEvent, { type: 'correction.opened' }>,
): Partial<CorrectionState> {
  const { actorId, occurredAt } = event;
  const withActor = [...new Set([...doers, actorId])];
  switch (event.type) {
    case 'correction.noticed': {
      const { notice, proposals, opinion } = event.data;
      return { notice, proposals, opinion, kind: 'rectification' };
    }
    case 'correction.planned': {
      const { responsibleId, actBy, measures } = event.data;
      return { status: 'planned', responsibleId, actBy, measures, doers: withActor };
    }
    case 'correction.completed':
      return { status: 'done', account: event.data.account, doers: withActor };
    case 'correction.sent-back': {
      const { opinion, actBy } = event.data;
      return { status: 'planned', opinion, actBy };
    }
    case 'correction.verified':
      return { status: 'verified', opinion: event.data.opinion, closedAt: occurredAt };
    case 'duty-dates.recomputed':
      return {};
    default:
      return assertNever(event);
  }
}
