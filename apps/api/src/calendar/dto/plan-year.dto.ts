import type { YearPreset } from '#libs/domain';
import { WINDOW_KINDS, YEAR_PRESETS } from '#libs/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Begins a year with the days that are usual. */
export class ProposalDto {
  @IsIn(Object.keys(YEAR_PRESETS))
  preset!: YearPreset;
}

/** A window as it is planned; it ends on a day, or a term after its cut-off or first day. */
export class WindowPlanDto {
  /** Names the window in its year: lower-case letters, digits and hyphens. */
  @Matches(/^[a-z][a-z0-9-]{0,39}$/u)
  key!: string;

  @IsIn(WINDOW_KINDS)
  kind!: (typeof WINDOW_KINDS)[number];

  @Matches(DAY)
  opensOn!: string;

  @Matches(DAY)
  @IsOptional()
  closesOn?: string | null;

  /** A term in working or calendar days, such as `10wd`. */
  @Matches(/^\d{1,3}(?:wd|cd)$/u)
  @IsOptional()
  closesAfter?: `${number}wd` | `${number}cd` | null;

  /** The cut-off of a monitoring window. */
  @Matches(DAY)
  @IsOptional()
  countsFrom?: string | null;
}

/** The windows that the district plans itself, all of them. */
export class WindowsDto {
  @Type(() => WindowPlanDto)
  @ValidateNested({ each: true })
  @ArrayMaxSize(60)
  @IsArray()
  windows!: WindowPlanDto[];

  /** Why they are as they are now; needed where something was planned before. */
  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  reason?: string | null;
}

/** The day on which the people's congress approved the budget. */
export class CongressDateDto {
  @Matches(DAY)
  congressOn!: string;

  /** Needed for a correction. */
  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  reason?: string | null;
}

/** 年中追加 of one unit. */
export class MidYearLeaveDto {
  @IsUUID()
  unitId!: string;

  @Matches(DAY)
  opensOn!: string;

  @Matches(DAY)
  closesOn!: string;

  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  reason!: string;
}

/** The end of such a leave before its day. */
export class MidYearEndDto {
  @Matches(DAY)
  closesOn!: string;

  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  reason!: string;
}
