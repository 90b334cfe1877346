import type { ProcessDefinition, TermText } from '../workflow/process-definition.js';
import { stageOf } from '../workflow/process-definition.js';
import type { GoalTableEventOf, TaskDueAnew } from './events.js';
import type { Facts } from './facts.js';
import type { GoalTableState } from './state.js';
import type { Task } from './task.js';

/** What a new calendar is read with. */
export type RecomputeFacts = Pick<Facts, 'actorId' | 'now' | 'definition' | 'dueDates'>;

/**
 * Counts provisional due dates of open tasks again, over the calendar as it is known now; null when all stay as they
 * are, so that loading the same calendar twice says nothing twice.
 */
export function recomputeDue(
  state: GoalTableState,
  facts: RecomputeFacts,
): GoalTableEventOf<'due-date.recomputed'> | null {
  const tasks = state.tasks
    .filter((task) => task.status === 'open' && task.provisional)
    .flatMap((task) => dueAnew(task, state, facts) ?? []);
  if (tasks.length === 0) return null;
  return { type: 'due-date.recomputed', actorId: facts.actorId, occurredAt: facts.now, data: { tasks } };
}

function dueAnew(
  task: Task,
  state: GoalTableState,
  { definition, dueDates }: RecomputeFacts,
): TaskDueAnew | null {
  const term = termOf(task, definition);
  if (term === undefined) return null;
  const from = letterOf(task, state) ?? dueDates.localDateOf(task.openedAt);
  const due = dueDates.dueFrom(term, from);
  const same = due.dueAt === task.dueAt && due.legalDueOn === task.legalDueOn;
  return same && due.provisional ? null : { taskId: task.taskId, ...due };
}

function termOf({ kind, stage }: Task, definition: ProcessDefinition): TermText | undefined {
  switch (kind) {
    case 'sign-off':
      return definition.signOff.due;
    case 'revision':
      return definition.revision.due;
    case 'publication':
      return definition.publication.due;
    case 'decision':
      return stageOf(definition, stage)?.due;
  }
}

/** 公开 counts from the date on the letter. */
function letterOf({ kind, versionId }: Task, { versions }: GoalTableState): string | null {
  if (kind !== 'publication') return null;
  return versions.find(({ id }) => id === versionId)?.approvalDate ?? null;
}
