import type { Facts } from './facts.js';
import type { Refusal } from './refusals.js';
import type { GoalTableState } from './state.js';
import type { Task } from './task.js';

/** What a guard looks at: the same for the executor and for the answer to "what may I do". */
export interface GuardContext {
  readonly state: GoalTableState;
  readonly task: Task | undefined;
  readonly facts: Facts;
}

/** A named predicate: null lets the command through, a refusal says why not. */
export type Guard = (context: GuardContext) => Refusal | null;
