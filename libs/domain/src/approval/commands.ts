import type { GoalTableContent } from '../goal-table/content.js';
import type { Occasion } from './state.js';

/** Starts the goal table of a project and year. */
export interface DraftCommand {
  readonly type: 'draft';
  readonly goalTableId: string;
  readonly unitId: string;
  readonly occasion: Occasion;
  readonly content: GoalTableContent;
}

/** Replaces the content of the working draft. */
export interface EditCommand {
  readonly type: 'edit';
  readonly content: GoalTableContent;
}

/** Starts a new version from a returned or withdrawn one. */
export interface ReviseCommand {
  readonly type: 'revise';
  readonly content: GoalTableContent;
}

/** Declares 不予公开 with its legal basis, as part of the content. */
export interface ExemptCommand {
  readonly type: 'exempt';
  readonly basis: string;
}

/** 说明: why findings of the pre-check stay as they are, a text per rule and cell. */
export interface ExplainCommand {
  readonly type: 'explain';
  readonly explanations: readonly GivenExplanation[];
}

/** The declarer's words on what one rule says about one cell. */
export interface GivenExplanation {
  readonly rule: string;
  readonly cell: string;
  readonly text: string;
}

/** 报请审签: the draft is ready for the unit head. */
export interface PresentCommand {
  readonly type: 'present';
}

/** 撤回 by the submitter while nobody has decided. */
export interface WithdrawCommand {
  readonly type: 'withdraw';
}

/** 签收 or its release: no content is judged. */
export interface HandlingCommand {
  readonly type: 'claim' | 'release';
  readonly taskId: string;
}

/** 送审 by the unit head. */
export interface SubmitCommand {
  readonly type: 'submit';
  readonly taskId: string;
  readonly contentHash: string;
}

/** 同意 at a stage that is not the final one. */
export interface PassCommand {
  readonly type: 'pass';
  readonly taskId: string;
  readonly contentHash: string;
  readonly opinion: string | null;
}

/** 退回 to the declarer or 不予批复: both need words. */
export interface NegativeCommand {
  readonly type: 'return' | 'reject';
  readonly taskId: string;
  readonly contentHash: string;
  readonly opinion: string;
}

/** 批复: the final decision, with the letter's number and date. */
export interface ApproveCommand {
  readonly type: 'approve';
  readonly taskId: string;
  readonly contentHash: string;
  readonly opinion: string;
  readonly approvalNumber: string;
  /** The date on the letter, local. */
  readonly approvalDate: string;
}

/** 公开 of the approved table. */
export interface PublishCommand {
  readonly type: 'publish';
  readonly taskId: string;
  readonly contentHash: string;
  readonly officialUrl: string | null;
}

/** Commands on the table itself. */
export type TableCommand =
  | DraftCommand
  | EditCommand
  | ReviseCommand
  | ExemptCommand
  | ExplainCommand
  | PresentCommand
  | WithdrawCommand;

/** Commands through a queued task. */
export type TaskCommand =
  HandlingCommand | SubmitCommand | PassCommand | NegativeCommand | ApproveCommand | PublishCommand;

/** Everything a person can do to a goal table. */
export type Command = TableCommand | TaskCommand;

/** The verbs of the case. */
export type Verb = Command['type'];
