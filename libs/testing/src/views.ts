import type { GoalTableView, TaskView, UnitRecord } from '#libs/application';
import type { GoalTableEvent, GoalTableState, TaskKind } from '#libs/domain';
import {
  allowedTableActions,
  allowedTaskActions,
  DEFAULT_CHECK_POLICY,
  foldStream,
  runChecks,
  shownState,
} from '#libs/domain';
import { taskOf } from '#libs/fixtures';
import { TABLE_ID } from '#libs/fixtures';
import { townFacts } from '#libs/fixtures';
import { UNITS } from '#libs/fixtures';

const UNIT: UnitRecord = {
  id: UNITS.grid,
  name: '东莞市麻涌镇网格管理中心',
  kind: 'ordinary',
  supervisingDepartmentId: UNITS.finance,
};

function stateAfter(events: readonly GoalTableEvent[]): GoalTableState {
  const state = foldStream(TABLE_ID, events);
  if (state === null) throw new Error('a view needs a table');
  return state;
}

/** What the view query would give a person after these events, without a database. */
export function tableViewOf(
  events: readonly GoalTableEvent[],
  personId: string,
  words: ReadonlyMap<string, string> = new Map(),
): GoalTableView {
  const state = stateAfter(events);
  const last = state.versions.at(-1);
  const explained = last?.explanations ?? [];
  return {
    state,
    unit: UNIT,
    shownState: shownState(state),
    findings: last === undefined ? [] : runChecks(last.content, DEFAULT_CHECK_POLICY, { explained }),
    allowedActions: allowedTableActions({ state, task: undefined, facts: townFacts(personId, state) }),
    words,
  };
}

/** The view of the open task of a kind, with the words that are still readable, by commitment. */
export function taskViewOf(
  events: readonly GoalTableEvent[],
  personId: string,
  kind: TaskKind,
  words: ReadonlyMap<string, string> = new Map(),
): TaskView {
  const { state, unit, shownState: shown, findings } = tableViewOf(events, personId);
  const task = taskOf(state, kind);
  const version = state.versions.find((one) => one.id === task.versionId);
  if (version === undefined) throw new Error('a task is about a version');
  const allowedActions = allowedTaskActions({ state, task, facts: townFacts(personId, state) });
  return { task, state, unit, version, shownState: shown, findings, allowedActions, words };
}
