import type { GoalTableState } from '#libs/domain';
import { ConflictError } from '../errors/application-errors.js';
import type { ActionRequest } from './action-request.js';

/**
 * Compares what the person saw with what is there, the task's own version for an act through a task.
 * @throws ConflictError with what happened meanwhile
 */
export function refuseStaleVersion(request: ActionRequest, state: GoalTableState): void {
  const { command, ifMatch } = request;
  const task = 'taskId' in command ? state.tasks.find((one) => one.taskId === command.taskId) : undefined;
  const current = task?.version ?? state.version;
  if (current === ifMatch) return;
  const happened =
    task === undefined
      ? null
      : { by: task.closedBy ?? task.assignee, at: task.closedAt, outcome: task.outcome };
  throw new ConflictError({ code: 'version-stale', current, happened });
}
