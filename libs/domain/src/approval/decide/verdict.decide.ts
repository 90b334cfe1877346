import { stageAfter } from '../../workflow/process-definition.js';
import { done } from '../close-tasks.js';
import type { ApproveCommand, NegativeCommand, PassCommand } from '../commands.js';
import { commitText } from '../commit-text.js';
import type { Decision } from '../decision.js';
import type { Commitment } from '../events.js';
import { openPublicationTask, openRevisionTask, openStageTask } from '../open-task.js';
import { effectiveVersion } from '../state.js';
import type { TaskActContext } from './context.js';
import { openRoundOf, record, workingVersionOf } from './context.js';

/** What every decision of a stage records. */
function verdict({ state, task, facts }: TaskActContext, opinion: Commitment | null) {
  const round = openRoundOf(state);
  return {
    decisionId: facts.newId(),
    taskId: task.taskId,
    caseId: round.caseId,
    roundId: round.id,
    stage: round.stage,
    contentHash: round.contentHash,
    opinion,
  };
}

/** 同意: the stage is over and the next one opens. */
export function pass(command: PassCommand, context: TaskActContext): Decision {
  const { state, task, facts } = context;
  const round = openRoundOf(state);
  const next = stageAfter(facts.definition, round.stage);
  if (next === undefined) throw new Error(`stage ${round.stage} passes to nowhere: lint the definition`);
  const { commitment, openings } = commitText(command.opinion, facts);
  const data = verdict(context, commitment);
  const decided = { ...state, decisions: [...state.decisions, passed(data, facts.actorId, facts.now)] };
  return record(
    facts,
    'goal-table.passed',
    {
      ...data,
      nextStage: next.key,
      opened: [openStageTask(decided, next, round, facts)],
      closed: done(task.taskId, 'passed'),
    },
    openings,
  );
}

/** The decision as the next stage's staffing must already see it. */
function passed(data: ReturnType<typeof verdict>, personId: string, decidedAt: string) {
  const { decisionId, opinion, ...place } = data;
  const kind = { verb: 'pass', final: false } as const;
  return {
    id: decisionId,
    ...place,
    ...kind,
    personId,
    opinionCommitment: opinion?.commitment ?? null,
    decidedAt,
  };
}

/** 退回: by a stage it ends the round; by the unit head it reopens the draft. Either way the declarers revise. */
export function sendBack(command: NegativeCommand, context: TaskActContext): Decision {
  const { state, task, facts } = context;
  const { commitment, openings } = commitText(command.opinion, facts);
  const version = workingVersionOf(state);
  const consequences = {
    versionId: version.id,
    opened: [openRevisionTask(state, version.id, facts)],
    closed: done(task.taskId, 'returned'),
  };
  if (task.kind === 'decision') {
    const data = { ...verdict(context, commitment), ...consequences, from: 'stage' as const };
    return record(facts, 'goal-table.returned', data, openings);
  }
  if (commitment === null) throw new Error('guards let a return through without an opinion');
  const { contentHash } = version;
  const data = { from: 'sign-off' as const, contentHash, opinion: commitment, ...consequences };
  return record(facts, 'goal-table.returned', data, openings);
}

/** 不予批复: final. */
export function reject(command: NegativeCommand, context: TaskActContext): Decision {
  const { commitment, openings } = commitText(command.opinion, context.facts);
  const { versionId } = openRoundOf(context.state);
  const closed = done(context.task.taskId, 'rejected');
  const data = { ...verdict(context, commitment), versionId, opened: [], closed };
  return record(context.facts, 'goal-table.rejected', data, openings);
}

/** 批复: the version comes into force, the one before it is superseded, and publication is asked for. */
export function approve(command: ApproveCommand, context: TaskActContext): Decision {
  const { state, task, facts } = context;
  const version = workingVersionOf(state);
  const { commitment, openings } = commitText(command.opinion, facts);
  const isPublic = version.content.disclosure.kind === 'public';
  const { approvalDate } = command;
  return record(
    facts,
    'goal-table.approved',
    {
      ...verdict(context, commitment),
      versionId: version.id,
      approvalNumber: command.approvalNumber.trim(),
      approvalDate,
      publication: isPublic ? 'requested' : 'exempt',
      superseded: effectiveVersion(state)?.id ?? null,
      opened: isPublic ? [openPublicationTask(state, version.id, approvalDate, facts)] : [],
      closed: done(task.taskId, 'approved'),
    },
    openings,
  );
}
