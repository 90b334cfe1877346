import type { PageRequest } from '#libs/application';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** Which page of a list is wanted. */
export class PageQueryDto {
  /** Rows of a page. */
  @Max(100)
  @Min(1)
  @IsInt()
  @Type(() => Number)
  @IsOptional()
  limit?: number;

  /** The `nextCursor` of the page before. */
  @MaxLength(500)
  @IsString()
  @IsOptional()
  cursor?: string;

  /** Whether the number of all rows is wanted too. */
  @IsIn(['true', 'false'])
  @IsOptional()
  total?: 'true' | 'false';
}

/** Rows of a page when nobody says. */
const USUAL_LIMIT = 50;

/** The page as the application asks for it. */
export function pageOf({ limit, cursor, total }: PageQueryDto): PageRequest {
  return { limit: limit ?? USUAL_LIMIT, cursor: cursor ?? null, withTotal: total === 'true' };
}
