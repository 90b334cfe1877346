import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsContentHash, IsPlainText } from '../../acting/plain-text.constraint.js';

/** One person's decision on the content that he has read. */
export class DecisionDto {
  /** 同意, 退回, 不予批复 or 批复. */
  @IsIn(['pass', 'return', 'reject', 'approve'])
  decision!: 'pass' | 'return' | 'reject' | 'approve';

  /** Fingerprint of the content that was read. */
  @IsContentHash()
  contentHash!: string;

  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  opinion?: string;

  /** 批复文号; for `approve` only. */
  @MaxLength(60)
  @IsPlainText()
  @IsOptional()
  approvalNumber?: string;

  /** 批复日期 as YYYY-MM-DD; for `approve` only. */
  @MaxLength(10)
  @IsPlainText()
  @IsOptional()
  approvalDate?: string;
}
