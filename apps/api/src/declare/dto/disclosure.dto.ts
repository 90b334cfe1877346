import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

/** Public, or exempt with its legal basis. */
export class DisclosureDto {
  @IsIn(['public', 'exempt'])
  kind!: 'public' | 'exempt';

  /** 不予公开的依据; for `exempt` only. */
  @MaxLength(500)
  @IsPlainText()
  @IsOptional()
  basis?: string;
}
