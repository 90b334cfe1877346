import type { GoalTableEventOf } from '../events.js';
import type { GoalTableState } from '../state.js';
import { changeVersion } from './content.evolve.js';
import { decisionOf, endRound } from './round.evolve.js';
import { foldTasks } from './tasks.evolve.js';

/** 同意: the round moves to its next stage. */
export function foldPassed(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.passed'>,
): GoalTableState {
  const { roundId, nextStage } = event.data;
  return {
    ...state,
    rounds: state.rounds.map((round) => (round.id === roundId ? { ...round, stage: nextStage } : round)),
    decisions: [...state.decisions, decisionOf(event, event.data, 'pass')],
    tasks: foldTasks(state.tasks, event.data, event),
  };
}

/** 退回: a stage ends its round, the unit head merely reopens the draft. */
export function foldReturned(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.returned'>,
): GoalTableState {
  const { data } = event;
  const tasks = foldTasks(state.tasks, data, event);
  if (data.from === 'sign-off') {
    return { ...state, tasks, versions: changeVersion(state, data.versionId, () => ({ presented: false })) };
  }
  const decisions = [...state.decisions, decisionOf(event, data, 'return')];
  return { ...endRound(state, event, data, 'returned'), tasks, decisions };
}

/** 不予批复 ends everything. */
export function foldRejected(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.rejected'>,
): GoalTableState {
  const decisions = [...state.decisions, decisionOf(event, event.data, 'reject')];
  const tasks = foldTasks(state.tasks, event.data, event);
  return { ...endRound(state, event, event.data, 'rejected'), decisions, tasks };
}

/** 批复: in force from now on; the version before it is superseded in the same step. */
export function foldApproved(
  state: GoalTableState,
  event: GoalTableEventOf<'goal-table.approved'>,
): GoalTableState {
  const { data } = event;
  const { approvalNumber, approvalDate, superseded } = data;
  const ended = endRound(state, event, data, 'approved');
  const versions = ended.versions.map((version) => {
    if (version.id === superseded) return { ...version, status: 'superseded' as const };
    return version.id === data.versionId ? { ...version, approvalNumber, approvalDate } : version;
  });
  return {
    ...ended,
    versions,
    decisions: [...state.decisions, decisionOf(event, data, 'approve')],
    tasks: foldTasks(state.tasks, data, event),
    publication: { ...state.publication, status: data.publication, versionId: data.versionId },
  };
}

/** 公开: from now on everybody can read the approved version. */
export function foldPublished(
  state: GoalTableState,
  event: GoalTableEventOf<'publication.published'>,
): GoalTableState {
  const { versionId, officialUrl } = event.data;
  return {
    ...state,
    tasks: foldTasks(state.tasks, event.data, event),
    publication: {
      status: 'published',
      versionId,
      publishedAt: event.occurredAt,
      publishedBy: event.actorId,
      officialUrl,
    },
  };
}
