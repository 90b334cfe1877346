import { holds } from '../directory/directory.js';
import type { Guard } from './guard-context.js';
import type { TaskVerb } from './task-verbs.js';
import { verbsOfTask } from './task-verbs.js';

/** A task that this table never had is none of its tasks. */
export const taskExists: Guard = ({ task }) => (task === undefined ? { code: 'task-missing' } : null);

/** A decided or cancelled task never changes. */
export const taskIsOpen: Guard = ({ task }) =>
  task?.status === 'open'
    ? null
    : {
        code: 'task-closed',
        closedBy: task?.closedBy ?? null,
        closedAt: task?.closedAt ?? null,
        outcome: task?.outcome ?? null,
      };

/** Who was asked is a snapshot; who may act is checked now. */
export const actorHoldsTheRole: Guard = ({ task, facts }) =>
  task !== undefined && holds(facts.directory, facts.actorId, task.role, task.unitId)
    ? null
    : { code: 'role-missing', role: task?.role ?? 'declarer', unitId: task?.unitId ?? '' };

/** A task that a colleague has claimed is his until he releases it, or has lost the role that it needs. */
export const taskIsFreeOrMine: Guard = ({ task, facts }) => {
  if (task === undefined || task.assignee === null || task.assignee === facts.actorId) return null;
  const bound = holds(facts.directory, task.assignee, task.role, task.unitId);
  return bound ? { code: 'task-claimed-by-other', assignee: task.assignee } : null;
};

/** Claiming twice changes nothing, so there is nothing to record. */
export const taskIsNotMineYet: Guard = ({ task, facts }) =>
  task?.assignee === facts.actorId ? { code: 'already-claimed' } : null;

/** Only what I hold can I give back. */
export const taskIsMine: Guard = ({ task, facts }) =>
  task?.assignee === facts.actorId ? null : { code: 'task-not-claimed' };

/** Each kind of task and each stage knows its own verbs. */
export function taskTakesVerb(verb: TaskVerb): Guard {
  // named, because the documentation lists guards by their names
  const taskIsOfThisKind: Guard = ({ task, facts }) =>
    task !== undefined && verbsOfTask(task, facts.definition).includes(verb)
      ? null
      : { code: 'verb-not-for-task', verb, label: task?.label ?? '' };
  return taskIsOfThisKind;
}
