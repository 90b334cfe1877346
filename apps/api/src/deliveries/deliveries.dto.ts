import type { DeliveryStatus } from '#libs/application';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../acting/page-query.dto.js';
import { TotalDto } from '../acting/page.dto.js';
import { IsPlainText } from '../acting/plain-text.constraint.js';

/** Which deliveries are wanted. */
export class DeliveryListQueryDto extends PageQueryDto {
  /** What has become of them; all, when nothing is said. */
  @IsIn(['pending', 'sent', 'failed', 'dropped'])
  @IsOptional()
  status?: DeliveryStatus;
}

/** What a delivery carries. */
export class DeliverySourceDto {
  kind!: string;
  id!: string;
}

/** One message to one person over one channel. */
export class DeliveryDto {
  id!: string;
  source!: DeliverySourceDto;
  personId!: string;
  channel!: string;
  kind!: string;
  status!: string;
  attempts!: number;
  /** The words of the last failure. */
  error!: string | null;
  /** The service's own number of the message. */
  receipt!: string | null;
  /** Its ETag: the If-Match of a replay. */
  version!: number;
  replays!: number;
  plannedAt!: string;
  finishedAt!: string | null;
}

/** A page of deliveries. */
export class DeliveryPageDto {
  items!: DeliveryDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}

/** Why a delivery is sent once more; the words stand beside the record. */
export class ReplayDto {
  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  reason!: string;
}

/** What became of the delivery. */
export class ReplayAnswerDto {
  id!: string;
  status!: string;
  version!: number;
  eventId!: string;
}
