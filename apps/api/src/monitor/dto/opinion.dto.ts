import { IsOptional, Matches, MaxLength } from 'class-validator';
import { AreAttachments } from '../../attachments/evidence.decorator.js';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

/** An opinion that may be left out; the words stand beside the record. */
export class OpinionDto {
  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  opinion?: string;
}

/** Why something goes back; the words stand beside the record. */
export class ReasonDto {
  @MaxLength(2000)
  @IsPlainText()
  opinion!: string;
}

/** What was done; the words stand beside the record. */
export class AccountDto {
  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  account!: string;

  /** Files that prove it. */
  @AreAttachments()
  attachments?: string[];
}
