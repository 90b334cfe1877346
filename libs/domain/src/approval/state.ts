import type { GoalTableContent } from '../goal-table/content.js';
import type { Task } from './task.js';

/** Status of one version of the content. */
export type VersionStatus =
  'draft' | 'submitted' | 'returned' | 'withdrawn' | 'rejected' | 'approved' | 'superseded';

/** 年初 with the budget, or 年中追加. */
export type Occasion = 'initial' | 'mid-year';

/** One version of the content; frozen from submission on. */
export interface GoalTableVersion {
  readonly id: string;
  readonly no: number;
  readonly status: VersionStatus;
  readonly basedOn: string | null;
  readonly content: GoalTableContent;
  readonly contentHash: string;
  /** 报请审签 done: the unit head is asked to submit. */
  readonly presented: boolean;
  /** Everybody who drafted, edited or submitted this version. */
  readonly authors: readonly string[];
  /** The declarer's words on findings, the latest per rule and cell; a revision keeps them. */
  readonly explanations: readonly Explanation[];
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  readonly approvalNumber: string | null;
  readonly approvalDate: string | null;
}

/** Why a finding stays as it is; it answers that finding as long as the rule says the same. */
export interface Explanation {
  readonly rule: string;
  readonly cell: string;
  readonly evidence: readonly string[];
  readonly commitment: string;
  readonly personId: string;
  readonly explainedAt: string;
}

/** The process machine: one case over the rounds of a declaration. */
export interface ApprovalCase {
  readonly id: string;
  readonly status: 'running' | 'returned' | 'withdrawn' | 'rejected' | 'approved';
  readonly definitionKey: string;
  readonly definitionVersion: number;
  readonly definitionHash: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** One pass through the stages over one frozen content. */
export interface Round {
  readonly id: string;
  readonly caseId: string;
  readonly no: number;
  readonly versionId: string;
  readonly contentHash: string;
  readonly status: 'open' | 'returned' | 'withdrawn' | 'rejected' | 'approved';
  readonly stage: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** What a person decided at a stage, with the hash of the content that he saw. */
export interface DecisionRecord {
  readonly id: string;
  readonly caseId: string;
  readonly roundId: string;
  readonly taskId: string;
  readonly stage: string;
  readonly personId: string;
  readonly verb: 'pass' | 'return' | 'reject' | 'approve';
  /** 批复 or 不予批复: bound by the hard separation rule. */
  readonly final: boolean;
  readonly contentHash: string;
  readonly opinionCommitment: string | null;
  readonly decidedAt: string;
}

/** The use machine: whether the approved table is public. */
export interface Publication {
  readonly status: 'none' | 'requested' | 'published' | 'exempt';
  readonly versionId: string | null;
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
  readonly officialUrl: string | null;
}

/** A goal table (project × year): content, cases and publication folded from one stream. */
export interface GoalTableState {
  readonly id: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly projectKey: string;
  readonly occasion: Occasion;
  readonly createdBy: string;
  readonly createdAt: string;
  /** Version of the stream: the number of its last event. */
  readonly version: number;
  readonly versions: readonly GoalTableVersion[];
  readonly cases: readonly ApprovalCase[];
  readonly rounds: readonly Round[];
  readonly decisions: readonly DecisionRecord[];
  readonly tasks: readonly Task[];
  readonly publication: Publication;
}

/** A table as far as its process goes: enough to say whom a task concerns, without the long contents. */
export interface TableProcess extends Pick<
  GoalTableState,
  'id' | 'unitId' | 'cases' | 'rounds' | 'decisions' | 'tasks'
> {
  readonly versions: readonly Pick<GoalTableVersion, 'authors'>[];
}

/** The version people are working on: the last one, unless it has been decided. */
export function workingVersion(state: GoalTableState): GoalTableVersion | undefined {
  const last = state.versions.at(-1);
  return last !== undefined && ['draft', 'submitted', 'returned', 'withdrawn'].includes(last.status)
    ? last
    : undefined;
}

/** The version in force, if any. */
export function effectiveVersion(state: GoalTableState): GoalTableVersion | undefined {
  return state.versions.find((version) => version.status === 'approved');
}

/** The round in which decisions are being taken, if any. */
export function openRound(state: Pick<GoalTableState, 'rounds'>): Round | undefined {
  return state.rounds.find((round) => round.status === 'open');
}

/** The case that the last round belongs to, if any. */
export function currentCase(state: Pick<GoalTableState, 'cases'>): ApprovalCase | undefined {
  return state.cases.at(-1);
}

/** Everybody who drafted, edited or submitted any version of this table. */
export function authorsOf(state: Pick<TableProcess, 'versions'>): ReadonlySet<string> {
  return new Set(state.versions.flatMap((version) => version.authors));
}
