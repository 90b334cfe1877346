import type { ActionResult, Happened, RequestedCommand } from '#libs/application';
import type { Command, Facts, GoalTableEvent, GoalTableState } from '#libs/domain';
import { decide, effectiveVersion, evolve, projectKeyOf, shownState, workingVersion } from '#libs/domain';
import type { Heard } from './outcome-of.js';
import type { Drawn } from './played-world.js';

/** A request as the model understands it. */
export interface Wished {
  readonly actorId: string;
  readonly command: RequestedCommand;
  /** The table acted on; null for a new one, and for an act on a task. */
  readonly goalTableId: string | null;
  readonly ifMatch: number | null;
}

/** What the model expects: the answer, the event if there is one, and the state afterwards. */
export interface Expected {
  readonly heard: Heard;
  readonly event: GoalTableEvent | null;
  readonly after: GoalTableState | null;
}

/**
 * One table as the pure core sees it, with the protocol around it said a second time: what a request on this state
 * answers when nobody else acts meanwhile.
 */
export function expectedOf(
  before: GoalTableState | null,
  wished: Wished,
  drawn: Drawn,
  base: Facts,
): Expected {
  const ids = [...drawn.ids];
  const salts = [...drawn.salts];
  const facts: Facts = {
    ...base,
    actorId: wished.actorId,
    now: drawn.now,
    newId: () => ids.shift() ?? 'never drawn',
    newSalt: () => salts.shift() ?? 'never drawn',
  };
  if (wished.command.type === 'draft') {
    if (before !== null && isSameProject(before, wished.command)) {
      return refusal(before, { conflict: { code: 'already-declared', goalTableId: before.id } });
    }
    const goalTableId = facts.newId();
    return decided(null, { ...wished.command, goalTableId }, goalTableId, facts);
  }
  const { command, ifMatch } = wished;
  if (ifMatch === null) return refusal(before, { conflict: { code: 'if-match-required' } });
  const task =
    'taskId' in command ? before?.tasks.find(({ taskId }) => taskId === command.taskId) : undefined;
  if (before === null || (wished.goalTableId === null && task === undefined)) {
    return refusal(before, { notFound: wished.goalTableId === null ? 'task' : 'goal-table' });
  }
  const current = task?.version ?? before.version;
  if (current !== ifMatch) {
    const happened: Happened | null =
      task === undefined
        ? null
        : { by: task.closedBy ?? task.assignee, at: task.closedAt, outcome: task.outcome };
    return refusal(before, { conflict: { code: 'version-stale', current, happened } });
  }
  return decided(before, command, before.id, facts);
}

function isSameProject(
  state: GoalTableState,
  { unitId, content }: Extract<RequestedCommand, { type: 'draft' }>,
): boolean {
  const identity = [unitId, content.fiscalYear, projectKeyOf(content)];
  return identity.join('|') === [state.unitId, state.fiscalYear, state.projectKey].join('|');
}

function refusal(before: GoalTableState | null, heard: Heard): Expected {
  return { heard, event: null, after: before };
}

function decided(before: GoalTableState | null, command: Command, tableId: string, facts: Facts): Expected {
  const decision = decide(before, command, facts);
  if (!decision.ok) return refusal(before, { refused: decision.refusal });
  const after = evolve(before, decision.event, tableId);
  return { heard: { done: answerOf(after, command, decision.event) }, event: decision.event, after };
}

function answerOf(
  after: GoalTableState,
  command: Command,
  { type, data }: GoalTableEvent,
): Omit<ActionResult, 'eventId'> {
  const taskId = 'taskId' in command ? command.taskId : null;
  const shown = workingVersion(after) ?? effectiveVersion(after) ?? after.versions.at(-1);
  return {
    goalTableId: after.id,
    version: after.version,
    eventType: type,
    shownState: shownState(after),
    contentHash: shown?.contentHash ?? '',
    taskId,
    taskVersion: after.tasks.find((task) => task.taskId === taskId)?.version ?? null,
    openedTaskIds: 'opened' in data ? data.opened.map((task) => task.taskId) : [],
  };
}
