import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { PageQueryDto } from '../acting/page-query.dto.js';
import { TotalDto } from '../acting/page.dto.js';
import { ContentDto } from '../declare/dto/content.dto.js';

/** Which published tables. */
export class PublicListQueryDto extends PageQueryDto {
  @Max(2099)
  @Min(2000)
  @IsInt()
  @Type(() => Number)
  @IsOptional()
  fiscalYear?: number;
}

/** A published table in a list. */
export class PublicRowDto {
  goalTableId!: string;
  unitName!: string;
  projectName!: string;
  fiscalYear!: number;
  annualBudget!: string;
  contentHash!: string;
  approvalNumber!: string;
  approvalDate!: string;
  publishedAt!: string;
  officialUrl!: string | null;
  /** 演示数据: true outside production. */
  demo!: boolean;
}

/** A published table as anybody may read it. */
export class PublicTableDto extends PublicRowDto {
  content!: ContentDto;
}

/** A page of published tables. */
export class PublicPageDto {
  items!: PublicRowDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}
