import type { DirectoryFacts, TableProcess, ProcessDefinition, Task } from '#libs/domain';
import { conflictOf, holdersOf } from '#libs/domain';

/** Whom a task concerns now: its handler, or else everybody of the office who could act on it. */
export function recipientsOf(
  task: Task,
  state: TableProcess,
  facts: { readonly directory: DirectoryFacts; readonly definition: ProcessDefinition },
): readonly string[] {
  if (task.status !== 'open') return [];
  if (task.assignee !== null) return [task.assignee];
  return holdersOf(facts.directory, task.role, task.unitId).filter(
    (personId) => conflictOf(state, task, personId, facts) === null,
  );
}
