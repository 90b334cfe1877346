import type { Consequence, CorrectionStatus } from '#libs/domain';
import { CONSEQUENCES, CORRECTION_STATUSES } from '#libs/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../../acting/page-query.dto.js';
import { TotalDto } from '../../acting/page.dto.js';
import { AttachmentDto } from '../../attachments/attachments.dto.js';
import { AreAttachments } from '../../attachments/evidence.decorator.js';
import { IsPlainText } from '../../acting/plain-text.constraint.js';

/** 整改通知: number and date of the formal notice, and the day by which all is put right. */
export class FormalNoticeDto {
  @Matches(/\S/u)
  @MaxLength(60)
  @IsPlainText()
  number!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/u)
  date!: string;

  /** 整改期限: from today on, and within the budget year. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/u)
  actBy!: string;
}

/** A formal notice as it was issued. */
export class IssuedNoticeDto {
  number!: string;
  date!: string;
  /** 整改期限; null where an older release has issued it without one. */
  actBy!: string | null;
}

/** What finance says besides: consequences are proposed to people and never done by Pifu. */
class CorrectionWordsDto {
  @IsIn(CONSEQUENCES, { each: true })
  @ArrayMaxSize(4)
  @IsArray()
  @IsOptional()
  proposals?: Consequence[];

  @MaxLength(2000)
  @IsPlainText()
  @IsOptional()
  opinion?: string;
}

/** 纠偏, or 整改 with its notice. */
export class CorrectionOrderDto extends CorrectionWordsDto {
  @ValidateNested()
  @Type(() => FormalNoticeDto)
  @IsOptional()
  notice?: FormalNoticeDto;
}

/** 整改通知 over a correction under way; nothing is inherited that would let it be left out. */
export class CorrectionNoticeDto extends CorrectionWordsDto {
  @ValidateNested()
  @Type(() => FormalNoticeDto)
  @IsDefined()
  notice!: FormalNoticeDto;
}

/** What the unit will do, who answers for it and by when. */
export class CorrectionPlanDto {
  @IsUUID()
  responsibleId!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/u)
  actBy!: string;

  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  measures!: string;

  /** Files that prove it. */
  @AreAttachments()
  attachments?: string[];
}

/** Why a correction goes back, and the new day. */
export class CorrectionReturnDto {
  @MaxLength(2000)
  @IsPlainText()
  opinion!: string;

  @Matches(/^\d{4}-\d{2}-\d{2}$/u)
  actBy!: string;
}

/** Which corrections are wanted. */
export class CorrectionListQueryDto extends PageQueryDto {
  @IsIn(CORRECTION_STATUSES)
  @IsOptional()
  status?: CorrectionStatus;
}

/** A light that a correction answers. */
export class CorrectionReasonDto {
  lineageId!: string | null;
  name!: string;
  colour!: string;
  because!: string;
}

/** A correction. */
export class CorrectionDto {
  id!: string;
  version!: number;
  reportId!: string;
  roundId!: string;
  goalTableId!: string;
  unitId!: string;
  projectName!: string;
  /** `deviation` 纠偏 or `rectification` 整改. */
  kind!: string;
  /** 纠偏 or 整改. */
  kindLabel!: string;
  /** `red`, `yellow-twice` or `notice`. */
  origin!: string;
  status!: string;
  statusLabel!: string;
  reasons!: CorrectionReasonDto[];
  notice!: IssuedNoticeDto | null;
  proposals!: string[];
  proposalLabels!: string[];
  responsibleId!: string | null;
  /** The day that the unit has planned for. */
  actBy!: string | null;
  /** By when its next step is owed: a notice may have brought it forward; null when nothing is owed. */
  dueOn!: string | null;
  measures!: string | null;
  account!: string | null;
  opinion!: string | null;
  openedAt!: string;
  closedAt!: string | null;
  /** In the order in which they came in; empty in a list. */
  attachments!: AttachmentDto[];
}

/** A page of corrections; their words are read one by one. */
export class CorrectionPageDto {
  items!: CorrectionDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}
