import type { TaskClosing } from './events.js';
import type { GoalTableState } from './state.js';
import type { TaskKind, TaskOutcome } from './task.js';

/** Closes every open task of the given kinds as a consequence of somebody's act. */
export function cancelOpen(
  state: GoalTableState,
  kinds: readonly TaskKind[],
  outcome: TaskOutcome,
): readonly TaskClosing[] {
  return state.tasks
    .filter((task) => task.status === 'open' && kinds.includes(task.kind))
    .map((task) => ({ taskId: task.taskId, outcome, as: 'cancelled' }));
}

/** The actor's own task is done. */
export function done(taskId: string, outcome: TaskOutcome): readonly TaskClosing[] {
  return [{ taskId, outcome, as: 'done' }];
}
