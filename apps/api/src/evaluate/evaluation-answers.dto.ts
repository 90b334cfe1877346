import { AttachmentDto } from '../attachments/attachments.dto.js';
import { TotalDto } from '../acting/page.dto.js';
import { EvaluationMoneyDto, EvaluationResultDto, EvaluationWeightDto } from './evaluations.dto.js';

/** One evaluation in a list. */
export class ListedEvaluationDto {
  id!: string;
  goalTableId!: string;
  unitId!: string;
  projectName!: string;
  fiscalYear!: number;
  /** Its ETag: the If-Match of a change. */
  version!: number;
  status!: string;
  total!: string | null;
  grade!: string | null;
  sampled!: boolean;
}

/** A page of evaluations. */
export class EvaluationPageDto {
  items!: ListedEvaluationDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}

/** Words in Chinese and English. */
export class BothWordsDto {
  zh!: string;
  en!: string;
}

/** Why a person gave the points of a row. */
export class AwardDto {
  by!: string;
  reason!: string | null;
}

/** One row of the form, recomputed. */
export class ScoredRowDto {
  /** Null for the row of the money. */
  lineageId!: string | null;
  weight!: string;
  points!: string;
  rule!: string;
  /** The arithmetic. */
  because!: BothWordsDto;
  declared!: string | null;
  /** Declared less recomputed. */
  difference!: string | null;
  asksExplanation!: boolean;
  /** 预算执行率 among the indicators, which the money row counts already. */
  countedTwice!: boolean;
  /** Who gave the points of a row that no rule can score, and why. */
  awarded!: AwardDto | null;
}

/** The form recomputed beside what was declared. */
export class ScoredYearDto {
  policy!: string;
  rows!: ScoredRowDto[];
  total!: string;
  grade!: string;
  declaredTotal!: string | null;
  declaredSum!: string | null;
  difference!: string | null;
}

/** Drawn for a spot check: the seed draws the same ones again. */
export class SampledDto {
  seed!: string;
  rank!: number;
  among!: number;
}

/** What a unit has entered. */
export class EnteredYearDto {
  money!: EvaluationMoneyDto;
  moneyNote!: string | null;
  results!: EvaluationResultDto[];
  declaredMoney!: string | null;
  declaredTotal!: string | null;
}

/** A self-evaluation. */
export class EvaluationDto {
  id!: string;
  goalTableId!: string;
  versionId!: string;
  unitId!: string;
  unitName!: string;
  projectName!: string;
  fiscalYear!: number;
  version!: number;
  status!: string;
  label!: string;
  weights!: EvaluationWeightDto[];
  /** Why no weights could be proposed. */
  weightFaults!: object[];
  entered!: EnteredYearDto | null;
  scored!: ScoredYearDto | null;
  opinion!: string | null;
  sampled!: SampledDto | null;
  /** In the order in which they came in. */
  attachments!: AttachmentDto[];
}

/** What became of an evaluation. */
export class EvaluationAnswerDto {
  id!: string;
  version!: number;
  status!: string;
  eventId!: string;
}

/** How many tables are asked to evaluate themselves. */
export class EvaluationOpeningDto {
  tables!: number;
}

/** What was drawn. */
export class EvaluationDrawDto {
  seed!: string;
  drawn!: string[];
}
