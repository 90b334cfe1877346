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
import { IsMoney, IsPlainText } from '../../acting/plain-text.constraint.js';
import { DisclosureDto } from './disclosure.dto.js';
import { FundingLineDto } from './funding-line.dto.js';
import { IndicatorDto } from './indicator.dto.js';

/** 项目绩效目标表 as typed: what may be missing in a draft is judged by the pre-check, not here. */
export class GoalTableContentDto {
  /** As it was read: what a GET gave may be changed and sent back whole. */
  @IsIn(['goal-table/1'])
  @IsOptional()
  schema?: 'goal-table/1';

  /** Catalogue of indicators (指标目录). */
  @IsIn(['national-2015', 'national-2021'])
  catalogue!: string;

  @Max(2099)
  @Min(2000)
  @IsInt()
  fiscalYear!: number;

  @MaxLength(180)
  @IsPlainText()
  projectName!: string;

  @MaxLength(40)
  @IsPlainText()
  @IsOptional()
  projectCode?: string | null;

  @MaxLength(60)
  @IsPlainText()
  projectType!: string;

  @MaxLength(20)
  @IsPlainText()
  projectLevel!: string;

  @MaxLength(100)
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
  @ArrayMaxSize(50)
  @IsArray()
  @IsOptional()
  funding?: FundingLineDto[];

  /** 实施周期总目标 */
  @MaxLength(2000)
  @IsPlainText()
  overallGoal!: string;

  /** 年度目标 */
  @MaxLength(2000)
  @IsPlainText()
  annualGoal!: string;

  @ValidateNested({ each: true })
  @Type(() => IndicatorDto)
  @ArrayMaxSize(200)
  @IsArray()
  indicators!: IndicatorDto[];

  @ValidateNested()
  @Type(() => DisclosureDto)
  @IsOptional()
  disclosure?: DisclosureDto;
}
