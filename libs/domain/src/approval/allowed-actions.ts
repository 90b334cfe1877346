import type { Verb } from './commands.js';
import type { Guard, GuardContext } from './guard-context.js';
import type { Refusal } from './refusals.js';
import type { TaskVerb } from './task-verbs.js';
import { verbsOfTask } from './task-verbs.js';
import { VERBS } from './verbs.data.js';

/** Whether the actor may use a verb now, and if not, why. */
export interface AllowedAction {
  readonly action: Verb;
  readonly label: string;
  readonly allowed: boolean;
  readonly reason: Refusal | null;
}

const TABLE_VERBS = [
  'edit',
  'revise',
  'exempt',
  'explain',
  'present',
  'withdraw',
] as const satisfies readonly Verb[];

/** The first standing guard that refuses, in the order of the verb's definition. */
export function standingRefusal(verb: Verb, context: GuardContext): Refusal | null {
  const guards: readonly Guard[] = VERBS[verb].guards;
  for (const guard of guards) {
    const refusal = guard(context);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** What the actor may do with a task: the executor's own guards, so that the answer cannot differ. */
export function allowedTaskActions(context: GuardContext): readonly AllowedAction[] {
  if (context.task === undefined) return [];
  return verbsOfTask(context.task, context.facts.definition).map((verb: TaskVerb) => answer(verb, context));
}

/** What the actor may do with the table itself. */
export function allowedTableActions(context: GuardContext): readonly AllowedAction[] {
  return TABLE_VERBS.map((verb) => answer(verb, context));
}

function answer(verb: Verb, context: GuardContext): AllowedAction {
  const reason = standingRefusal(verb, context);
  return { action: verb, label: VERBS[verb].label, allowed: reason === null, reason };
}
