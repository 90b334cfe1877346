import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IMPORT_LIMITS } from '#libs/documents';
import { IsMoney, IsPlainText } from '../../acting/plain-text.constraint.js';
import { DisclosureDto } from './disclosure.dto.js';
import { FundingLineDto } from './funding-line.dto.js';
import { IndicatorDto } from './indicator.dto.js';

/**
 * 项目绩效目标表 as typed: what may be missing in a draft is judged by the pre-check, not here. Texts may be as long as
 * in a file, so that what was imported can be edited.
 */
export class GoalTableContentDto {
  /** As it was read: what a GET gave may be changed and sent back whole. */
  @IsIn(['goal-table/1'])
  @IsOptional()
  schema?: 'goal-table/1';

  /** Catalogue of indicators (指标目录). */
  @IsIn(['national-2015', 'national-2021', 'mixed-2021', 'mixed'])
  catalogue!: string;

  @Max(2099)
  @Min(2000)
  @IsInt()
  fiscalYear!: number;

  @MaxLength(IMPORT_LIMITS.projectName)
  @IsPlainText()
  projectName!: string;

  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  @IsOptional()
  projectCode?: string | null;

  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  projectType!: string;

  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  projectLevel!: string;

  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  unitName!: string;

  @Max(9999)
  @Min(1990)
  @IsInt()
  periodStartYear!: number;

  /** 2099 and 9999 mean open-ended. */
  @Max(9999)
  @Min(1990)
  @IsInt()
  periodEndYear!: number;

  /** 预算金额 in 元, for example `8726400.00`. */
  @IsMoney()
  annualBudget!: string;

  @ValidateNested({ each: true })
  @Type(() => FundingLineDto)
  @ArrayMaxSize(IMPORT_LIMITS.rowsPerTable)
  @IsArray()
  @IsOptional()
  funding?: FundingLineDto[];

  /** 实施周期总目标 */
  @MaxLength(IMPORT_LIMITS.goal)
  @IsPlainText()
  overallGoal!: string;

  /** 年度目标 */
  @MaxLength(IMPORT_LIMITS.goal)
  @IsPlainText()
  annualGoal!: string;

  @ValidateNested({ each: true })
  @Type(() => IndicatorDto)
  @ArrayMaxSize(IMPORT_LIMITS.rowsPerTable)
  @IsArray()
  indicators!: IndicatorDto[];

  @ValidateNested()
  @Type(() => DisclosureDto)
  @IsOptional()
  disclosure?: DisclosureDto;
}
