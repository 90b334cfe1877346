import type { RoundKind } from '#libs/domain';
import { ROUND_KINDS } from '#libs/domain';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** A round as the finance desk plans it; what is left out follows from the window of the year, else the preset. */
export class RoundPlanDto {
  @Max(2099)
  @Min(2000)
  @IsInt()
  fiscalYear!: number;

  /** 截止日: the last day that the round looks at. */
  @Matches(DAY)
  cutOff!: string;

  /** 一般 or 重点. */
  @IsIn(ROUND_KINDS)
  @IsOptional()
  kind?: RoundKind;

  @Matches(/\S/u)
  @MaxLength(60)
  @IsPlainText()
  @IsOptional()
  name?: string;

  /** First day to report; when nothing is said, that of the window of the year, else the day after the cut-off. */
  @Matches(DAY)
  @IsOptional()
  reportFrom?: string;

  /** Last day to report; when nothing is said, that of the window, else the tenth working day from the first one on. */
  @Matches(DAY)
  @IsOptional()
  reportUntil?: string;

  /** Working days before the last day to report on which the desk learns who is missing. */
  @IsInt()
  @IsOptional()
  warnDays?: number;
}

/** Which rounds are wanted. */
export class RoundListQueryDto {
  @Max(2099)
  @Min(2000)
  @IsInt()
  @Type(() => Number)
  @IsOptional()
  fiscalYear?: number;
}

/** What a round counts of its reports, as far as the reader may see them. */
export class RoundCountsDto {
  tables!: number;
  /** By `due`, `reported`, `department-verified`, `returned`, `verified` and `missed`. */
  statuses!: Record<string, number>;
  /** By `red`, `yellow`, `green`, `blue` and `grey`. */
  lights!: Record<string, number>;
  /** 双监控: by `both-met`, `spending-behind`, `goals-behind` and `both-behind`. */
  quadrants!: Record<string, number>;
}

/** A monitoring round. */
export class RoundDto {
  id!: string;
  version!: number;
  name!: string;
  kind!: string;
  /** `planned`, `open`, `closing` or `closed`. */
  status!: string;
  statusLabel!: string;
  fiscalYear!: number;
  cutOff!: string;
  reportFrom!: string;
  reportUntil!: string;
  closesOn!: string;
  warnDays!: number;
  /** True while a day outside the published calendar was counted. */
  provisional!: boolean;
  policy!: string;
  openedAt!: string | null;
  closedAt!: string | null;
  /** SHA-256 of the notice; null until the round is closed. */
  noticeHash!: string | null;
  counts!: RoundCountsDto;
}

/** Rounds, the latest cut-off first. */
export class RoundListDto {
  items!: RoundDto[];
}
