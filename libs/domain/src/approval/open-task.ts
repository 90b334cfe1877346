import { holdersOf } from '../directory/directory.js';
import type { StageDefinition } from '../workflow/process-definition.js';
import { unitAt } from '../workflow/stage-place.js';
import type { Facts } from './facts.js';
import { conflictOf } from './separation.guards.js';
import type { GoalTableState } from './state.js';
import type { TaskOpening } from './task.js';
import { TASK_KIND_LABELS } from './task.js';

type OpeningSketch = Pick<
  TaskOpening,
  'kind' | 'stage' | 'label' | 'roundId' | 'versionId' | 'role' | 'unitId'
> & { readonly due: Parameters<Facts['dueDates']['dueFrom']>[0]; readonly from?: string };

/** The task of one stage of a round. */
export function openStageTask(
  state: GoalTableState,
  stage: StageDefinition,
  round: { readonly id: string; readonly versionId: string },
  facts: Facts,
): TaskOpening {
  return openTask(state, facts, {
    kind: 'decision',
    stage: stage.key,
    label: stage.label,
    roundId: round.id,
    versionId: round.versionId,
    role: stage.who.role,
    unitId: unitAt(stage.who.at, state.unitId, facts.directory),
    due: stage.due,
  });
}

/** The unit head is asked to submit. */
export function openSignOffTask(state: GoalTableState, versionId: string, facts: Facts): TaskOpening {
  return openUnitTask(state, facts, 'sign-off', versionId, facts.definition.signOff);
}

/** A table that came back stands in the declarers' inbox. */
export function openRevisionTask(state: GoalTableState, versionId: string, facts: Facts): TaskOpening {
  return openUnitTask(state, facts, 'revision', versionId, facts.definition.revision);
}

/** 公开 counts from the date on the letter, not from the click (预算法 §14). */
export function openPublicationTask(
  state: GoalTableState,
  versionId: string,
  approvalDate: string,
  facts: Facts,
): TaskOpening {
  return openUnitTask(state, facts, 'publication', versionId, facts.definition.publication, approvalDate);
}

function openUnitTask(
  state: GoalTableState,
  facts: Facts,
  kind: 'sign-off' | 'revision' | 'publication',
  versionId: string,
  policy: Pick<OpeningSketch, 'role' | 'due'>,
  from?: string,
): TaskOpening {
  const label = TASK_KIND_LABELS[kind];
  const place = { stage: null, roundId: null, unitId: state.unitId };
  return openTask(state, facts, { kind, label, versionId, ...place, ...policy, ...(from && { from }) });
}

function openTask(state: GoalTableState, facts: Facts, sketch: OpeningSketch): TaskOpening {
  const { due, from, ...task } = sketch;
  const candidates = holdersOf(facts.directory, task.role, task.unitId).filter(
    (personId) => conflictOf(state, task, personId, facts) === null,
  );
  return {
    taskId: facts.newId(),
    ...task,
    ...facts.dueDates.dueFrom(due, from ?? facts.dueDates.localDateOf(facts.now)),
    candidates,
    incidentId: candidates.length === 0 ? facts.newId() : null,
  };
}
