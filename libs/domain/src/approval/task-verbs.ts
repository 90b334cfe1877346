import type { ProcessDefinition } from '../workflow/process-definition.js';
import { stageOf } from '../workflow/process-definition.js';
import type { TaskCommand } from './commands.js';
import type { Task, TaskKind } from './task.js';

/** Verbs that act through a task. */
export type TaskVerb = TaskCommand['type'];

const HANDLING = ['claim', 'release'] as const;

const VERBS_BY_KIND: Readonly<Record<Exclude<TaskKind, 'decision'>, readonly TaskVerb[]>> = {
  'sign-off': [...HANDLING, 'submit', 'return'],
  revision: HANDLING,
  publication: [...HANDLING, 'publish'],
};

const INTERMEDIATE: readonly TaskVerb[] = [...HANDLING, 'pass', 'return'];
const FINAL: readonly TaskVerb[] = [...HANDLING, 'approve', 'return', 'reject'];

/** The verbs that a task can take at all, whoever asks: 同意 for a stage, 批复 only at the final one. */
export function verbsOfTask(
  task: Pick<Task, 'kind' | 'stage'>,
  definition: ProcessDefinition,
): readonly TaskVerb[] {
  if (task.kind !== 'decision') return VERBS_BY_KIND[task.kind];
  return stageOf(definition, task.stage)?.final === true ? FINAL : INTERMEDIATE;
}
