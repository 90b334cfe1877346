import { definitionHashOf } from '../../workflow/definitions.js';
import { cancelOpen, done } from '../close-tasks.js';
import type { Decision } from '../decision.js';
import { openRevisionTask, openStageTask } from '../open-task.js';
import { currentCase } from '../state.js';
import type { ActContext, TaskActContext } from './context.js';
import { openRoundOf, record, workingVersionOf } from './context.js';

/** 送审: freezes the content and opens the first round, or the next one of the same case. */
export function submit({ state, task, facts }: TaskActContext): Decision {
  const version = workingVersionOf(state);
  const { definition } = facts;
  const [stage] = definition.stages;
  const round = { id: facts.newId(), versionId: version.id };
  const asSubmitted = { ...state, versions: withAuthor(state.versions, version.id, facts.actorId) };
  return record(facts, 'goal-table.submitted', {
    versionId: version.id,
    contentHash: version.contentHash,
    caseId: currentCase(state)?.id ?? facts.newId(),
    roundId: round.id,
    roundNo: state.rounds.length + 1,
    stage: stage.key,
    definition: {
      key: definition.key,
      version: definition.version,
      hash: definitionHashOf(definition, facts.sha256),
    },
    opened: [openStageTask(asSubmitted, stage, round, facts)],
    closed: done(task.taskId, 'submitted'),
  });
}

/** The submitter counts as an author already when the first stage is staffed. */
function withAuthor<V extends { readonly id: string; readonly authors: readonly string[] }>(
  versions: readonly V[],
  versionId: string,
  actorId: string,
): readonly V[] {
  return versions.map((version) =>
    version.id === versionId ? { ...version, authors: [...version.authors, actorId] } : version,
  );
}

/** 撤回: nobody has decided, so the round ends and the table stands with its declarers again. */
export function withdraw({ state, facts }: ActContext): Decision {
  const round = openRoundOf(state);
  return record(facts, 'goal-table.withdrawn', {
    versionId: round.versionId,
    caseId: round.caseId,
    roundId: round.id,
    opened: [openRevisionTask(state, round.versionId, facts)],
    closed: cancelOpen(state, ['decision'], 'withdrawn'),
  });
}
