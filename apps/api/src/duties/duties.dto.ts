import type { DutyKind } from '#libs/domain';
import { DUTY_KINDS } from '#libs/domain';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { PageQueryDto } from '../acting/page-query.dto.js';
import { TotalDto } from '../acting/page.dto.js';

/** Which duties are wanted. */
export class DutyListQueryDto extends PageQueryDto {
  /** The person's own, when nothing is said; or what the units owe that he may see. */
  @IsIn(['mine', 'units'])
  @IsOptional()
  of?: 'mine' | 'units';

  @IsUUID()
  @IsOptional()
  unitId?: string;

  @IsIn(DUTY_KINDS)
  @IsOptional()
  kind?: DutyKind;

  /** Only what one monitoring round asks for. */
  @IsUUID()
  @IsOptional()
  roundId?: string;

  /** Only what is late by business time. */
  @IsIn(['true', 'false'])
  @IsOptional()
  late?: 'true' | 'false';
}

/** What somebody owes by a date. */
export class DutyDto {
  dutyId!: string;
  kind!: string;
  label!: string;
  /** The stream that holds the duty, and what kind of thing it is. */
  streamId!: string;
  streamType!: string;
  role!: string;
  unitId!: string;
  unitName!: string;
  /** Null while it is anybody's of the office. */
  assignee!: string | null;
  openedAt!: string;
  dueOn!: string;
  dueAt!: string;
  /** Nominal last day where a statute counts it. */
  legalDueOn!: string | null;
  /** True when the day lies in a year whose calendar has not been published. */
  provisional!: boolean;
}

/** A page of duties. */
export class DutyPageDto {
  items!: DutyDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}
