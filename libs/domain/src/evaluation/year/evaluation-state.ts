import type { WithEvidence } from '../../attachments/evidence.js';
import type { Commitment } from '../../approval/events.js';
import type { Duty } from '../../duty/duty.js';
import type { GoalTableContent } from '../../goal-table/content.js';
import type { ProgressPlan } from '../../monitoring/progress-plan.js';
import type { Words } from '../../target-values/words.js';
import type { Grade } from '../evaluation-policy.js';
import type { ScoreRule } from '../score.js';
import type { WeightFault } from '../weights.js';

/** How each status of a self-evaluation is called, in the order of its life. */
export const EVALUATION_STATUS_LABELS = {
  opened: '待定权重',
  'weights-proposed': '权重待确认',
  'weights-confirmed': '待填报',
  entered: '填报中',
  submitted: '待审核',
  'department-accepted': '待财政审核',
  returned: '已退回',
  closed: '已办结',
} as const satisfies Readonly<Record<string, string>>;

/** One of {@link EVALUATION_STATUS_LABELS}. */
export type EvaluationStatus = keyof typeof EVALUATION_STATUS_LABELS;

/** A weight in points as the record keeps it. */
export interface RecordedWeight {
  readonly lineageId: string;
  readonly weight: string;
}

/** What a unit enters of one indicator; `declared` are the points that it gives itself. */
export interface RecordedResult {
  readonly lineageId: string;
  readonly actual: string | null;
  readonly declared: string | null;
  readonly note: Commitment | null;
}

/** The money of the year in 万元; `budget` is the adjusted one. */
export interface YearMoney {
  readonly budget: string;
  readonly executed: string;
}

/** The whole form as it was entered. */
export interface RecordedResults {
  readonly money: YearMoney;
  readonly moneyNote: Commitment | null;
  readonly results: readonly RecordedResult[];
  readonly declaredMoney: string | null;
  readonly declaredTotal: string | null;
}

/** Why a person gave the points that a row has. */
export interface Award {
  readonly by: string;
  readonly reason: Commitment;
}

/** One row of the form recomputed, with the rule and its arithmetic in words. */
interface ScoredRow {
  /** Null for the row of the money. */
  readonly lineageId: string | null;
  readonly weight: string;
  readonly points: string;
  readonly rule: ScoreRule;
  readonly because: Words;
  readonly declared: string | null;
  /** Declared less recomputed. */
  readonly difference: string | null;
  readonly asksExplanation: boolean;
  readonly countedTwice: boolean;
  /** Who gave the points of a row that no rule can score, and why. */
  readonly awarded?: Award;
}

/** The form recomputed: fixed in the event, so that a later release cannot change a closed year. */
export interface ScoredYear {
  readonly policy: string;
  readonly rows: readonly ScoredRow[];
  readonly total: string;
  readonly grade: Grade;
  readonly declaredTotal: string | null;
  readonly declaredSum: string | null;
  readonly difference: string | null;
}

/** Drawn for a spot check: whoever knows the seed draws the same ones again. */
export interface Sampled {
  readonly seed: string;
  readonly rank: number;
  readonly among: number;
}

/** The table that an evaluation is about, as it was in force. */
export interface EvaluatedTable {
  readonly goalTableId: string;
  readonly unitId: string;
  readonly versionId: string;
  readonly contentHash: string;
  readonly fiscalYear: number;
  readonly table: GoalTableContent;
  readonly plan: ProgressPlan;
}

/** 绩效自评 of one goal table for its year, folded from its stream. */
export interface SelfEvaluationState extends EvaluatedTable, WithEvidence {
  readonly id: string;
  readonly version: number;
  readonly duties: readonly Duty[];
  readonly status: EvaluationStatus;
  readonly policy: string;
  readonly weights: readonly RecordedWeight[];
  /** Why there are no weights that could be proposed. */
  readonly weightFaults: readonly WeightFault[];
  readonly proposedBy: string | null;
  readonly confirmedBy: string | null;
  readonly results: RecordedResults | null;
  readonly scored: ScoredYear | null;
  /** Everybody who ever entered or submitted: none of them checks it. */
  readonly authors: readonly string[];
  readonly checkedBy: string | null;
  readonly opinion: Commitment | null;
  readonly sampled: Sampled | null;
}
