import { IsOptional, MaxLength } from 'class-validator';
import { IMPORT_LIMITS } from '#libs/documents';
import { IsMoney, IsPlainText } from '../../acting/plain-text.constraint.js';

/** One third-level indicator; targets are kept exactly as typed. */
export class IndicatorDto {
  /** Stable over the versions of a table; left out for a new indicator. */
  @MaxLength(64)
  @IsPlainText()
  @IsOptional()
  lineageId?: string;

  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  level1!: string;

  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  level2!: string;

  /** 三级指标 */
  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  name!: string;

  /** 实施周期指标值 */
  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  periodTarget!: string;

  /** 当年度指标值 */
  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  annualTarget!: string;

  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  @IsOptional()
  unit?: string | null;

  /** Percentage points, at most two decimals. */
  @IsMoney()
  @IsOptional()
  weight?: string | null;
}
