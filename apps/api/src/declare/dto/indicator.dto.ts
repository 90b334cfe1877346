import { IsOptional, MaxLength } from 'class-validator';
import { IsMoney, IsPlainText } from '../../acting/plain-text.constraint.js';

/** One third-level indicator; targets are kept exactly as typed. */
export class IndicatorDto {
  /** Stable over the versions of a table; left out for a new indicator. */
  @MaxLength(64)
  @IsPlainText()
  @IsOptional()
  lineageId?: string;

  @MaxLength(40)
  @IsPlainText()
  level1!: string;

  @MaxLength(40)
  @IsPlainText()
  level2!: string;

  /** 三级指标 */
  @MaxLength(200)
  @IsPlainText()
  name!: string;

  /** 实施周期指标值 */
  @MaxLength(200)
  @IsPlainText()
  periodTarget!: string;

  /** 当年度指标值 */
  @MaxLength(200)
  @IsPlainText()
  annualTarget!: string;

  @MaxLength(40)
  @IsPlainText()
  @IsOptional()
  unit?: string | null;

  /** Percentage points, at most two decimals. */
  @IsMoney()
  @IsOptional()
  weight?: string | null;
}
