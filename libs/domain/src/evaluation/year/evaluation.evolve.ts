import { assertNever } from '#libs/shared';
import { foldEvidence } from '../../attachments/evidence.js';
import { foldDuties } from '../../monitoring/duties.js';
import type { EvaluationEvent, EvaluationEventData } from './evaluation-events.js';
import type { SelfEvaluationState } from './evaluation-state.js';

/** The only writer of a self-evaluation's state. */
export function evolveEvaluation(
  before: SelfEvaluationState | null,
  event: EvaluationEvent,
  id: string,
): SelfEvaluationState {
  const duties = foldDuties(before?.duties ?? [], event);
  const head = { id, version: (before?.version ?? 0) + 1, duties };
  if (event.type === 'self-evaluation.opened') return { ...opened(event.data), ...head };
  if (before === null) throw new Error(`stream ${id} begins with ${event.type}`);
  return { ...before, ...changes(before, event), ...foldEvidence(before, event), ...head };
}

type Later = Exclude<EvaluationEvent, { readonly type: 'self-evaluation.opened' }>;

function opened(
  data: EvaluationEventData['self-evaluation.opened'],
): Omit<SelfEvaluationState, 'id' | 'version' | 'duties'> {
  const { opened: _, closed: __, ...table } = data;
  return {
    ...table,
    status: table.weights.length === 0 ? 'opened' : 'weights-proposed',
    ...{ proposedBy: null, confirmedBy: null, results: null, scored: null },
    ...{ authors: [], checkedBy: null, opinion: null, sampled: null },
  };
}

function changes(before: SelfEvaluationState, event: Later): Partial<SelfEvaluationState> {
  const { actorId } = event;
  const authors = [...new Set([...before.authors, actorId])];
  switch (event.type) {
    case 'self-evaluation.weights-proposed':
      return { ...event.data, status: 'weights-proposed', weightFaults: [], proposedBy: actorId };
    case 'self-evaluation.weights-confirmed': {
      const { weights } = event.data;
      return { weights, status: 'weights-confirmed', weightFaults: [], confirmedBy: actorId };
    }
    case 'self-evaluation.weights-changed': {
      const { weights, scored } = event.data;
      return { weights, scored, confirmedBy: actorId };
    }
    case 'self-evaluation.entered':
      return { ...event.data, status: 'entered', authors };
    case 'self-evaluation.submitted':
      return { status: 'submitted', authors };
    case 'self-evaluation.points-given':
      return { scored: event.data.scored };
    case 'self-evaluation.department-accepted':
      return { status: 'department-accepted', checkedBy: actorId, opinion: event.data.opinion };
    case 'self-evaluation.returned':
      return { status: 'returned', checkedBy: actorId, opinion: event.data.opinion };
    case 'self-evaluation.closed':
      return { status: 'closed', checkedBy: actorId, opinion: event.data.opinion };
    case 'self-evaluation.sampled':
      return { sampled: event.data };
    case 'duty-dates.recomputed':
      return {};
    default:
      return assertNever(event);
  }
}
