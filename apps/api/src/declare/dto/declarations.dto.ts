import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { IsContentHash, IsPlainText } from '../../acting/plain-text.constraint.js';
import { GoalTableContentDto } from './goal-table-content.dto.js';

/** A new goal table of a unit. */
export class DraftDto {
  @IsUUID()
  unitId!: string;

  /** 年中追加 by a leave that finance has given to the unit; with the budget request when nothing is said. */
  @IsIn(['initial', 'mid-year'])
  @IsOptional()
  occasion?: 'initial' | 'mid-year';

  @ValidateNested()
  @Type(() => GoalTableContentDto)
  @IsDefined()
  content!: GoalTableContentDto;
}

/** A new version of a table that came back. */
export class RevisionDto {
  @ValidateNested()
  @Type(() => GoalTableContentDto)
  @IsDefined()
  content!: GoalTableContentDto;
}

/** 不予公开 with its basis. */
export class ExemptionDto {
  @MaxLength(500)
  @IsPlainText()
  basis!: string;
}

/** 送审 of the content that the unit head has read. */
export class SubmissionDto {
  @IsContentHash()
  contentHash!: string;
}
