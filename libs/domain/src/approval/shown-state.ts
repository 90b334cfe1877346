import type { GoalTableState } from './state.js';
import { effectiveVersion, openRound, workingVersion } from './state.js';

/** States as people see them (domain.md §6), derived from the three machines in this one place. */
export const SHOWN_STATES = [
  '填报中',
  '待审签',
  '审核中',
  '待批复',
  '已退回',
  '已撤回',
  '不予批复',
  '已批复',
  '待公开',
  '已公开',
  '不予公开',
] as const;

/** One of {@link SHOWN_STATES}. */
export type ShownState = (typeof SHOWN_STATES)[number];

/** What the table is, in the user's words. */
export function shownState(state: GoalTableState): ShownState {
  const working = workingVersion(state);
  if (working !== undefined) return shownWork(state);
  if (effectiveVersion(state) === undefined) return '不予批复';
  return shownUse(state);
}

function shownWork(state: GoalTableState): ShownState {
  const working = workingVersion(state);
  const round = openRound(state);
  if (round !== undefined) {
    const stageTask = state.tasks.find((task) => task.roundId === round.id && task.status === 'open');
    return stageTask?.role === 'approver' ? '待批复' : '审核中';
  }
  if (working?.status === 'returned') return '已退回';
  if (working?.status === 'withdrawn') return '已撤回';
  return working?.presented === true ? '待审签' : '填报中';
}

function shownUse(state: GoalTableState): ShownState {
  switch (state.publication.status) {
    case 'none':
      return '已批复';
    case 'requested':
      return '待公开';
    case 'published':
      return '已公开';
    case 'exempt':
      return '不予公开';
  }
}
