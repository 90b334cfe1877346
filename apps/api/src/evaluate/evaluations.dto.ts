import type { EvaluationStatus } from '#libs/domain';
import { EVALUATION_STATUS_LABELS } from '#libs/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { AreAttachments } from '../attachments/evidence.decorator.js';
import { PageQueryDto } from '../acting/page-query.dto.js';
import { IsPlainText } from '../acting/plain-text.constraint.js';

/** Which evaluations are wanted. */
export class EvaluationListQueryDto extends PageQueryDto {
  @Max(2100)
  @Min(2000)
  @IsInt()
  @Type(() => Number)
  @IsOptional()
  fiscalYear?: number;

  @IsIn(Object.keys(EVALUATION_STATUS_LABELS))
  @IsOptional()
  status?: EvaluationStatus;

  /** Only those drawn for a spot check, or only the others. */
  @IsIn(['true', 'false'])
  @IsOptional()
  sampled?: 'true' | 'false';
}

/** Whose year is over. */
export class EvaluationYearDto {
  @Max(2100)
  @Min(2000)
  @IsInt()
  fiscalYear!: number;
}

/** A sample of a year. */
export class EvaluationSampleDto extends EvaluationYearDto {
  @Max(100)
  @Min(1)
  @IsInt()
  percent!: number;
}

/** The weight of one indicator, in points. */
export class EvaluationWeightDto {
  @MaxLength(100)
  @IsPlainText()
  lineageId!: string;

  @MaxLength(20)
  @IsPlainText()
  weight!: string;
}

/** The weights of a table, whole. */
export class EvaluationWeightsDto {
  @ValidateNested({ each: true })
  @Type(() => EvaluationWeightDto)
  @ArrayMaxSize(200)
  @IsArray()
  weights!: EvaluationWeightDto[];
}

/** Confirmed weights are changed for a reason. */
export class EvaluationReweighDto extends EvaluationWeightsDto {
  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  reason!: string;
}

/** The money of the year in 万元. */
export class EvaluationMoneyDto {
  @MaxLength(30)
  @IsPlainText()
  budget!: string;

  @MaxLength(30)
  @IsPlainText()
  executed!: string;
}

/** What a unit enters of one indicator. */
export class EvaluationResultDto {
  @MaxLength(100)
  @IsPlainText()
  lineageId!: string;

  @MaxLength(200)
  @IsPlainText()
  @IsOptional()
  actual?: string | null;

  /** The points that the unit gives itself. */
  @MaxLength(20)
  @IsPlainText()
  @IsOptional()
  declared?: string | null;

  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  note?: string | null;
}

/** The whole form as it is entered. */
export class EvaluationEntryDto {
  @ValidateNested()
  @Type(() => EvaluationMoneyDto)
  @IsDefined()
  money!: EvaluationMoneyDto;

  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  moneyNote?: string | null;

  @ValidateNested({ each: true })
  @Type(() => EvaluationResultDto)
  @ArrayMaxSize(200)
  @IsArray()
  results!: EvaluationResultDto[];

  @MaxLength(20)
  @IsPlainText()
  @IsOptional()
  declaredMoney?: string | null;

  @MaxLength(20)
  @IsPlainText()
  @IsOptional()
  declaredTotal?: string | null;

  /** Files that prove it. */
  @AreAttachments()
  attachments?: string[];
}

/** Points that a checker gives a row that no rule can score. */
export class EvaluationPointsDto {
  @MaxLength(100)
  @IsPlainText()
  lineageId!: string;

  @MaxLength(20)
  @IsPlainText()
  points!: string;

  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  reason!: string;
}

/** A form is accepted, or returned with words. */
export class EvaluationCheckDto {
  @IsBoolean()
  accepted!: boolean;

  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  opinion?: string | null;
}
