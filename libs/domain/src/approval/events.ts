import type { GoalTableContent } from '../goal-table/content.js';
import type { Occasion } from './state.js';
import type { TaskDue, TaskOpening, TaskOutcome } from './task.js';

/** A task that this event closed, and how. */
export interface TaskClosing {
  readonly taskId: string;
  readonly outcome: TaskOutcome;
  /** Done by the actor, or cancelled as a consequence. */
  readonly as: 'done' | 'cancelled';
}

/** Tasks opened and closed as a consequence of the act. */
export interface TaskConsequences {
  readonly opened: readonly TaskOpening[];
  readonly closed: readonly TaskClosing[];
}

/** Free text by a person: only its commitment is in the record, salt and text can be erased by law. */
export interface Commitment {
  readonly commitment: string;
}

/** What a declarer says about a finding, with what the rule said then; his words are a commitment. */
export interface RecordedExplanation {
  readonly rule: string;
  readonly cell: string;
  readonly evidence: readonly string[];
  readonly words: Commitment;
}

interface DecisionData extends TaskConsequences {
  readonly decisionId: string;
  readonly taskId: string;
  readonly caseId: string;
  readonly roundId: string;
  readonly stage: string;
  readonly contentHash: string;
  readonly opinion: Commitment | null;
}

/** When an open task is due now that more of the calendar is known. */
export interface TaskDueAnew extends TaskDue {
  readonly taskId: string;
}

/** Every event of a goal table's stream, by its persisted name. */
export interface GoalTableEventData {
  readonly 'goal-table.drafted': {
    readonly unitId: string;
    readonly fiscalYear: number;
    readonly projectKey: string;
    readonly occasion: Occasion;
    readonly versionId: string;
    readonly versionNo: number;
    readonly basedOn: string | null;
    readonly content: GoalTableContent;
    readonly contentHash: string;
  };
  readonly 'goal-table.edited': TaskConsequences & {
    readonly versionId: string;
    readonly projectKey: string;
    readonly content: GoalTableContent;
    readonly contentHash: string;
  };
  readonly 'goal-table.exempted': TaskConsequences & {
    readonly versionId: string;
    readonly basis: string;
    readonly contentHash: string;
  };
  readonly 'finding.explained': {
    readonly versionId: string;
    readonly contentHash: string;
    readonly explanations: readonly RecordedExplanation[];
  };
  readonly 'goal-table.presented': TaskConsequences & {
    readonly versionId: string;
    readonly contentHash: string;
  };
  readonly 'goal-table.submitted': TaskConsequences & {
    readonly versionId: string;
    readonly contentHash: string;
    readonly caseId: string;
    readonly roundId: string;
    readonly roundNo: number;
    readonly stage: string;
    readonly definition: { readonly key: string; readonly version: number; readonly hash: string };
  };
  readonly 'goal-table.withdrawn': TaskConsequences & {
    readonly versionId: string;
    readonly caseId: string;
    readonly roundId: string;
  };
  readonly 'goal-table.passed': DecisionData & { readonly nextStage: string };
  readonly 'goal-table.returned':
    | (DecisionData & { readonly from: 'stage'; readonly versionId: string })
    | (TaskConsequences & {
        readonly from: 'sign-off';
        readonly versionId: string;
        readonly contentHash: string;
        readonly opinion: Commitment;
      });
  readonly 'goal-table.rejected': DecisionData & { readonly versionId: string };
  readonly 'goal-table.approved': DecisionData & {
    readonly versionId: string;
    readonly approvalNumber: string;
    readonly approvalDate: string;
    readonly publication: 'requested' | 'exempt';
    readonly superseded: string | null;
  };
  readonly 'task.claimed': { readonly taskId: string };
  readonly 'task.released': { readonly taskId: string };
  /** 历法公布后重算时限 the system counted provisional dates again */
  readonly 'due-date.recomputed': { readonly tasks: readonly TaskDueAnew[] };
  readonly 'publication.published': TaskConsequences & {
    readonly versionId: string;
    readonly contentHash: string;
    readonly officialUrl: string | null;
  };
}

/** Persisted names of the events of a goal table. */
export type GoalTableEventType = keyof GoalTableEventData;

/** One event of a goal table as the core writes and folds it. */
export type GoalTableEvent = {
  readonly [T in GoalTableEventType]: {
    readonly type: T;
    readonly actorId: string;
    readonly occurredAt: string;
    readonly data: GoalTableEventData[T];
  };
}[GoalTableEventType];

/** The event of one name. */
export type GoalTableEventOf<T extends GoalTableEventType> = Extract<GoalTableEvent, { readonly type: T }>;
