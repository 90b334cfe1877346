import type { Accrual } from '#libs/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

const ACCRUALS = ['budget', 'year-end', 'continuous', 'milestone', 'upper-limit', 'linear'] as const;
const MONEY_KINDS = ['even', 'by-month', 'once'] as const;

/** When the money is to be spent. */
export class MoneyPlanDto {
  @IsIn(MONEY_KINDS)
  kind!: (typeof MONEY_KINDS)[number];

  /** Twelve shares in per cent of the year, for `by-month`. */
  @MaxLength(20, { each: true })
  @IsString({ each: true })
  @ArrayMaxSize(12)
  @IsArray()
  @IsOptional()
  percents?: string[];

  /** The month of the whole sum, for `once`. */
  @IsInt()
  @IsOptional()
  month?: number;
}

/** How one indicator is to grow. */
export class IndicatorPlanDto {
  @MaxLength(100)
  @IsPlainText()
  lineageId!: string;

  @IsIn(ACCRUALS)
  accrual!: Accrual;

  /** Month by whose end a delivery is due. */
  @IsInt()
  @IsOptional()
  dueMonth?: number | null;

  /** The delivery that it waits for. */
  @MaxLength(100)
  @IsPlainText()
  @IsOptional()
  hangsOn?: string | null;
}

/** How a table is to go through its year. */
export class PlanBodyDto {
  @ValidateNested()
  @Type(() => MoneyPlanDto)
  @IsDefined()
  money!: MoneyPlanDto;

  @ValidateNested({ each: true })
  @Type(() => IndicatorPlanDto)
  @ArrayMaxSize(200)
  @IsArray()
  indicators!: IndicatorPlanDto[];
}

/** The plan of a table. */
export class ProgressPlanDto {
  /** Its ETag; 0 for the default that nobody has touched. */
  version!: number;
  /** `default`, `proposed`, `confirmed` or `returned`. */
  status!: string;
  plan!: PlanBodyDto;
  /** What the next round would pin. */
  confirmed!: PlanBodyDto | null;
}
