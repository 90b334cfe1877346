import { IsOptional, MaxLength } from 'class-validator';
import { IsMoney, IsPlainText } from '../../acting/plain-text.constraint.js';

/** One source of money (资金构成), in 元. */
export class FundingLineDto {
  @MaxLength(100)
  @IsPlainText()
  source!: string;

  @IsMoney()
  @IsOptional()
  total?: string | null;

  @IsMoney()
  annual!: string;
}
