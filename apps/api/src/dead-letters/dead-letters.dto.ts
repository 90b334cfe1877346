import type { DeadLetterStatus } from '#libs/application';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../acting/page-query.dto.js';
import { TotalDto } from '../acting/page.dto.js';
import { IsPlainText } from '../acting/plain-text.constraint.js';

/** Which dead letters are wanted. */
export class DeadLetterListQueryDto extends PageQueryDto {
  /** What has become of them; those that nobody has looked after yet, when nothing is said. */
  @IsIn(['open', 'retried', 'discarded'])
  @IsOptional()
  status?: DeadLetterStatus;
}

/** A message that failed for good. */
export class DeadLetterDto {
  messageId!: string;
  /** Its ETag: the If-Match of a retry or discard. */
  version!: number;
  name!: string;
  error!: string;
  /** How often it has failed for good. */
  failures!: number;
  failedAt!: string;
  status!: string;
}

/** A page of dead letters. */
export class DeadLetterPageDto {
  items!: DeadLetterDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}

/** Why a dead letter is retried or discarded; the words stand beside the record. */
export class DeadLetterActDto {
  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  reason!: string;
}

/** What became of a dead letter. */
export class DeadLetterAnswerDto {
  messageId!: string;
  status!: string;
  version!: number;
  eventId!: string;
}
