import { IsOptional, MaxLength } from 'class-validator';
import { IMPORT_LIMITS } from '#libs/documents';
import { IsMoney, IsPlainText } from '../../acting/plain-text.constraint.js';

/** One source of money (资金构成), in 元. */
export class FundingLineDto {
  @MaxLength(IMPORT_LIMITS.shortText)
  @IsPlainText()
  source!: string;

  @IsMoney()
  @IsOptional()
  total?: string | null;

  @IsMoney()
  annual!: string;
}
