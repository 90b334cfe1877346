import type { Verb } from './commands.js';
import {
  actorIsDeclarerOfUnit,
  actorStillSignsForUnit,
  actorSubmittedThisRound,
  contentHasNoBlockingFinding,
  contentIsDraft,
  contentMayBePublished,
  contentRaisesAdvice,
  declarationIsOpen,
  draftIsNotPresented,
  nobodyDecidedInThisRound,
  tableIsUnderReview,
  versionCameBack,
} from './content.guards.js';
import type { GoalTableEventType } from './events.js';
import type { Guard } from './guard-context.js';
import { actorIsFreeOfConflict } from './separation.guards.js';
import {
  actorHoldsTheRole,
  taskExists,
  taskIsFreeOrMine,
  taskIsMine,
  taskIsNotMineYet,
  taskIsOpen,
  taskTakesVerb,
} from './task.guards.js';
import type { TaskVerb } from './task-verbs.js';

/** One verb of the case: its label, what it acts on, the event it records, and who may use it when. */
export interface VerbDefinition {
  readonly label: string;
  readonly on: 'table' | 'task';
  readonly event: GoalTableEventType;
  readonly guards: readonly Guard[];
}

/** Acting through a task: it is there, open, of this kind, my office's, not a colleague's, and no conflict. */
function throughTask(verb: TaskVerb): readonly Guard[] {
  return [
    taskExists,
    taskTakesVerb(verb),
    actorHoldsTheRole,
    taskIsOpen,
    actorIsFreeOfConflict,
    taskIsFreeOrMine,
  ];
}

/** The verbs of the case as data; guards, allowed actions, API words and the diagram all derive from it. */
export const VERBS = {
  draft: { label: '填报', on: 'table', event: 'goal-table.drafted', guards: [actorIsDeclarerOfUnit] },
  edit: {
    label: '修改',
    on: 'table',
    event: 'goal-table.edited',
    guards: [actorIsDeclarerOfUnit, contentIsDraft],
  },
  revise: {
    label: '修订',
    on: 'table',
    event: 'goal-table.drafted',
    guards: [actorIsDeclarerOfUnit, versionCameBack],
  },
  exempt: {
    label: '不予公开',
    on: 'table',
    event: 'goal-table.exempted',
    guards: [actorIsDeclarerOfUnit, contentIsDraft],
  },
  explain: {
    label: '说明',
    on: 'table',
    event: 'finding.explained',
    guards: [actorIsDeclarerOfUnit, contentIsDraft, contentRaisesAdvice],
  },
  present: {
    label: '报请审签',
    on: 'table',
    event: 'goal-table.presented',
    guards: [
      actorIsDeclarerOfUnit,
      contentIsDraft,
      draftIsNotPresented,
      declarationIsOpen,
      contentHasNoBlockingFinding,
    ],
  },
  withdraw: {
    label: '撤回',
    on: 'table',
    event: 'goal-table.withdrawn',
    guards: [tableIsUnderReview, actorSubmittedThisRound, actorStillSignsForUnit, nobodyDecidedInThisRound],
  },
  claim: {
    label: '签收',
    on: 'task',
    event: 'task.claimed',
    guards: [...throughTask('claim'), taskIsNotMineYet],
  },
  release: {
    label: '取消签收',
    on: 'task',
    event: 'task.released',
    guards: [taskExists, taskTakesVerb('release'), taskIsOpen, taskIsMine],
  },
  submit: {
    label: '送审',
    on: 'task',
    event: 'goal-table.submitted',
    guards: [...throughTask('submit'), declarationIsOpen, contentHasNoBlockingFinding],
  },
  pass: { label: '同意', on: 'task', event: 'goal-table.passed', guards: throughTask('pass') },
  return: { label: '退回', on: 'task', event: 'goal-table.returned', guards: throughTask('return') },
  reject: { label: '不予批复', on: 'task', event: 'goal-table.rejected', guards: throughTask('reject') },
  approve: { label: '批复', on: 'task', event: 'goal-table.approved', guards: throughTask('approve') },
  publish: {
    label: '公开',
    on: 'task',
    event: 'publication.published',
    guards: [...throughTask('publish'), contentMayBePublished],
  },
} as const satisfies Readonly<Record<Verb, VerbDefinition>>;
