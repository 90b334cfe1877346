import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQueryDto } from '../../acting/page-query.dto.js';
import { TotalDto } from '../../acting/page.dto.js';

/** Which goal tables: of a year, or 我发起的. */
export class GoalTableListQueryDto extends PageQueryDto {
  @Max(2099)
  @Min(2000)
  @IsInt()
  @Type(() => Number)
  @IsOptional()
  fiscalYear?: number;

  /** Only tables that the signed-in person started. */
  @IsIn(['me'])
  @IsOptional()
  initiated?: 'me';
}

/** One row of a list of goal tables. */
export class GoalTableRowDto {
  goalTableId!: string;
  version!: number;
  fiscalYear!: number;
  projectName!: string;
  unitName!: string;
  /** 年度预算 in 元. */
  annualBudget!: string;
  shownState!: string;
  /** Business time; in 我发起的 only. */
  createdAt?: string;
}

/** A page of goal tables. */
export class GoalTablePageDto {
  items!: GoalTableRowDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}
