import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { GoalTableContentDto } from '../../declare/dto/goal-table-content.dto.js';
import { ImportIssueDto } from '../../declare/dto/import.dto.js';
import { AccrualDto } from './accrual.dto.js';
import { FindingDto } from './finding.dto.js';

/** A content to be checked as it was typed. */
export class CheckDto {
  /** 年初 with the budget, or 年中追加. */
  @IsIn(['initial', 'mid-year'])
  @IsOptional()
  occasion?: 'initial' | 'mid-year';

  @ValidateNested()
  @Type(() => GoalTableContentDto)
  @IsDefined()
  content!: GoalTableContentDto;
}

/** What the pre-check says about one table. */
export class CheckedTableDto {
  title!: string;
  /** Line of the title in the file; null for a typed content. */
  line!: number | null;
  /** False when the table could not be read: then `errors` says where and why. */
  readable!: boolean;
  /** True when nothing stands in the way of a submission. */
  submittable!: boolean;
  errors!: ImportIssueDto[];
  notices!: ImportIssueDto[];
  findings!: FindingDto[];
  accruals!: AccrualDto[];
}

/** What the pre-check says; nothing has been stored. */
export class CheckAnswerDto {
  tables!: CheckedTableDto[];
  notices!: ImportIssueDto[];
}
