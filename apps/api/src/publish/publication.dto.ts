import { IsOptional, MaxLength } from 'class-validator';
import { IsContentHash, IsPlainText } from '../acting/plain-text.constraint.js';

/** 公开 of the approved content. */
export class PublicationDto {
  @IsContentHash()
  contentHash!: string;

  /** 公开网址 on the government portal. */
  @MaxLength(500)
  @IsPlainText()
  @IsOptional()
  officialUrl?: string | null;
}
