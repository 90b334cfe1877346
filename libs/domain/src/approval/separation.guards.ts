import { isAdministrator } from '../directory/directory.js';
import { stageOf } from '../workflow/process-definition.js';
import type { Facts } from './facts.js';
import type { Guard } from './guard-context.js';
import type { SeparationRule } from './refusals.js';
import type { TableProcess } from './state.js';
import { authorsOf, openRound } from './state.js';
import type { TaskOpening } from './task.js';

/** The task as far as separation of duties looks at it. */
type JudgedTask = Pick<TaskOpening, 'kind' | 'stage'>;

/** The rule that keeps a person from judging this table at this stage, or null. */
export function conflictOf(
  state: TableProcess,
  task: JudgedTask,
  personId: string,
  facts: Pick<Facts, 'definition' | 'directory'>,
): SeparationRule | null {
  if (task.kind !== 'decision') return null;
  if (isAdministrator(facts.directory, personId)) return 'administrator-decides-nothing';
  const final = stageOf(facts.definition, task.stage)?.final === true;
  if (authorsOf(state).has(personId)) return final ? 'author-never-decides' : 'author-does-not-review';
  if (!decidedAnotherStage(state, task, personId)) return null;
  return final ? 'earlier-decider-does-not-approve' : 'one-person-one-stage';
}

/** Strict default: one person, one stage of a round (a return ends the round, so the next one starts anew). */
function decidedAnotherStage(state: TableProcess, task: JudgedTask, personId: string): boolean {
  const round = openRound(state);
  return state.decisions.some(
    (decision) =>
      decision.roundId === round?.id && decision.personId === personId && decision.stage !== task.stage,
  );
}

/** Nobody judges what he wrote, nor judges twice in one round. */
export const actorIsFreeOfConflict: Guard = ({ state, task, facts }) => {
  if (task === undefined) return null;
  const rule = conflictOf(state, task, facts.actorId, facts);
  return rule === null ? null : { code: 'separation-of-duties', rule };
};
