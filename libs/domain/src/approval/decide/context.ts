import type { Decision, Opening } from '../decision.js';
import type { GoalTableEvent, GoalTableEventData, GoalTableEventType } from '../events.js';
import type { Facts } from '../facts.js';
import type { GoalTableState, GoalTableVersion, Round } from '../state.js';
import { openRound, workingVersion } from '../state.js';
import type { Task } from '../task.js';

/** What a verb works with once its guards have passed. */
export interface ActContext {
  readonly state: GoalTableState;
  readonly facts: Facts;
}

/** The same for a verb that acts through a task. */
export interface TaskActContext extends ActContext {
  readonly task: Task;
}

/** Records one event by the actor at the business time of the command. */
export function record<T extends GoalTableEventType>(
  facts: Facts,
  type: T,
  data: GoalTableEventData[T],
  openings: readonly Opening[] = [],
): Decision {
  const event = { type, actorId: facts.actorId, occurredAt: facts.now, data } as GoalTableEvent;
  return { ok: true, event, openings };
}

/** The version under work; its absence after passed guards is a programming error. */
export function workingVersionOf(state: GoalTableState): GoalTableVersion {
  return present(workingVersion(state), 'working version');
}

/** The open round; its absence after passed guards is a programming error. */
export function openRoundOf(state: GoalTableState): Round {
  return present(openRound(state), 'open round');
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`guards let a command through without ${what}`);
  return value;
}
