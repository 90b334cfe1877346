import { assertNever } from '#libs/shared';
import type { GoalTableEvent } from '../events.js';
import type { GoalTableState } from '../state.js';
import { foldDrafted, foldEdited, foldExempted, foldExplained, foldPresented } from './content.evolve.js';
import { endRound, foldSubmitted } from './round.evolve.js';
import { foldAssignee, foldDueAnew, foldTasks } from './tasks.evolve.js';
import { foldApproved, foldPassed, foldPublished, foldRejected, foldReturned } from './verdict.evolve.js';

type Unversioned = Omit<GoalTableState, 'version'>;

/** The only writer of state: row and record cannot disagree. Never recomputes what the event has fixed. */
export function evolve(
  state: GoalTableState | null,
  event: GoalTableEvent,
  goalTableId: string,
): GoalTableState {
  const version = (state?.version ?? 0) + 1;
  if (event.type === 'goal-table.drafted') return { ...foldDrafted(state, goalTableId, event), version };
  if (state === null) throw new Error(`stream ${goalTableId} begins with ${event.type}`);
  return { ...fold(state, event), version };
}

/** Folds a whole stream. */
export function foldStream(goalTableId: string, events: readonly GoalTableEvent[]): GoalTableState | null {
  return events.reduce<GoalTableState | null>((state, event) => evolve(state, event, goalTableId), null);
}

function fold(
  state: GoalTableState,
  event: Exclude<GoalTableEvent, { type: 'goal-table.drafted' }>,
): Unversioned {
  switch (event.type) {
    case 'goal-table.edited':
      return foldEdited(state, event);
    case 'goal-table.exempted':
      return foldExempted(state, event);
    case 'finding.explained':
      return foldExplained(state, event);
    case 'goal-table.presented':
      return foldPresented(state, event);
    case 'goal-table.submitted':
      return foldSubmitted(state, event);
    case 'goal-table.withdrawn':
      return {
        ...endRound(state, event, event.data, 'withdrawn'),
        tasks: foldTasks(state.tasks, event.data, event),
      };
    case 'goal-table.passed':
      return foldPassed(state, event);
    case 'goal-table.returned':
      return foldReturned(state, event);
    case 'goal-table.rejected':
      return foldRejected(state, event);
    case 'goal-table.approved':
      return foldApproved(state, event);
    case 'task.claimed':
      return { ...state, tasks: foldAssignee(state.tasks, event.data.taskId, event.actorId) };
    case 'task.released':
      return { ...state, tasks: foldAssignee(state.tasks, event.data.taskId, null) };
    case 'due-date.recomputed':
      return { ...state, tasks: foldDueAnew(state.tasks, event.data.tasks) };
    case 'publication.published':
      return foldPublished(state, event);
    default:
      return assertNever(event);
  }
}
