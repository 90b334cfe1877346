import { assertNever } from '#libs/shared';
import { holds } from '../../directory/directory.js';
import { standingRefusal } from '../allowed-actions.js';
import { doorRefusal } from '../content.guards.js';
import type { Command, DraftCommand, TableCommand, TaskCommand } from '../commands.js';
import type { Decision } from '../decision.js';
import { refuse } from '../decision.js';
import type { Facts } from '../facts.js';
import { basisRefusal, payloadRefusal } from '../payload.guards.js';
import type { GoalTableState } from '../state.js';
import { draft, edit, exempt, present, revise } from './content.decide.js';
import type { ActContext, TaskActContext } from './context.js';
import { record } from './context.js';
import { explain } from './explain.decide.js';
import { publish } from './publish.decide.js';
import { submit, withdraw } from './round.decide.js';
import { approve, pass, reject, sendBack } from './verdict.decide.js';

/** Whether a command happens: one event, or the reason why not. Pure; facts are loaded by the use case. */
export function decide(state: GoalTableState | null, command: Command, facts: Facts): Decision {
  if (command.type === 'draft') return decideDraft(state, command, facts);
  if (state === null) return refuse({ code: 'table-missing' });
  const taskId = 'taskId' in command ? command.taskId : null;
  const task = state.tasks.find((candidate) => candidate.taskId === taskId);
  const context = { state, task, facts };
  const refusal = standingRefusal(command.type, context) ?? payloadRefusal(command, context);
  if (refusal !== null) return refuse(refusal);
  if (!('taskId' in command)) return actOnTable(command, context);
  return task === undefined
    ? refuse({ code: 'task-missing' })
    : actThroughTask(command, { state, facts, task });
}

function decideDraft(state: GoalTableState | null, command: DraftCommand, facts: Facts): Decision {
  if (state !== null) return refuse({ code: 'table-already-exists' });
  const { unitId } = command;
  if (!holds(facts.directory, facts.actorId, 'declarer', unitId)) {
    return refuse({ code: 'role-missing', role: 'declarer', unitId });
  }
  // with the budget request a draft may be begun at any time, and waits for its window
  const leave = command.occasion === 'mid-year' ? doorRefusal('mid-year', facts) : null;
  const refusal = leave ?? basisRefusal(command);
  return refusal === null ? draft(command, facts) : refuse(refusal);
}

function actOnTable(command: Exclude<TableCommand, DraftCommand>, context: ActContext): Decision {
  switch (command.type) {
    case 'edit':
      return edit(command, context);
    case 'revise':
      return revise(command, context);
    case 'exempt':
      return exempt(command, context);
    case 'explain':
      return explain(command, context);
    case 'present':
      return present(context);
    case 'withdraw':
      return withdraw(context);
    default:
      return assertNever(command);
  }
}

function actThroughTask(command: TaskCommand, context: TaskActContext): Decision {
  const { facts, task } = context;
  switch (command.type) {
    case 'claim':
      return record(facts, 'task.claimed', { taskId: task.taskId });
    case 'release':
      return record(facts, 'task.released', { taskId: task.taskId });
    case 'submit':
      return submit(context);
    case 'pass':
      return pass(command, context);
    case 'return':
      return sendBack(command, context);
    case 'reject':
      return reject(command, context);
    case 'approve':
      return approve(command, context);
    case 'publish':
      return publish(command, context);
    default:
      return assertNever(command);
  }
}
