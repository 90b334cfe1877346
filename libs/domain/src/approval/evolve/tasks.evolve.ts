import type { GoalTableEvent, TaskConsequences, TaskDueAnew } from '../events.js';
import type { Task, TaskOpening } from '../task.js';

/** Folds the tasks that an event opened and closed. */
export function foldTasks(
  tasks: readonly Task[],
  { opened, closed }: TaskConsequences,
  event: GoalTableEvent,
): readonly Task[] {
  const after = tasks.map((task) => {
    const closing = closed.find((candidate) => candidate.taskId === task.taskId);
    if (closing === undefined) return task;
    return {
      ...task,
      status: closing.as,
      version: task.version + 1,
      closedAt: event.occurredAt,
      closedBy: event.actorId,
      outcome: closing.outcome,
    };
  });
  return [...after, ...opened.map((opening) => openedTask(opening, event))];
}

function openedTask(opening: TaskOpening, event: GoalTableEvent): Task {
  return {
    ...opening,
    status: 'open',
    assignee: null,
    version: 1,
    openedAt: event.occurredAt,
    closedAt: null,
    closedBy: null,
    outcome: null,
  };
}

/** Folds 签收 and its release. */
export function foldAssignee(
  tasks: readonly Task[],
  taskId: string,
  assignee: string | null,
): readonly Task[] {
  return tasks.map((task) =>
    task.taskId === taskId ? { ...task, assignee, version: task.version + 1 } : task,
  );
}

/** Folds new due dates; the task stays at its version, since nobody has acted on it. */
export function foldDueAnew(tasks: readonly Task[], anew: readonly TaskDueAnew[]): readonly Task[] {
  return tasks.map((task) => {
    const due = anew.find(({ taskId }) => taskId === task.taskId);
    return due === undefined ? task : { ...task, ...due };
  });
}
