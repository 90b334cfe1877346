import type { DutyKind } from '#libs/domain';
import { DUTY_KINDS } from '#libs/domain';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsUUID, ValidateNested } from 'class-validator';

/** 催报: everything of one kind that units owe, in all or for one monitoring round. */
export class UrgedReportDto {
  @IsIn(DUTY_KINDS)
  kind!: DutyKind;

  /** Every unit, when nothing is said. */
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(1000)
  @IsArray()
  @IsOptional()
  unitIds?: string[];

  /** Only what this monitoring round asks for. */
  @IsUUID()
  @IsOptional()
  roundId?: string;

  /** Only what is late. */
  @IsBoolean()
  @IsOptional()
  lateOnly?: boolean;
}

/** What is to be urged. */
export class UrgingDto {
  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(500)
  @IsArray()
  @IsOptional()
  taskIds?: string[];

  @IsUUID(undefined, { each: true })
  @ArrayMaxSize(500)
  @IsArray()
  @IsOptional()
  dutyIds?: string[];

  @Type(() => UrgedReportDto)
  @ValidateNested()
  @IsOptional()
  report?: UrgedReportDto;
}

/** Somebody whom an urging reaches. */
export class UrgedPersonDto {
  personId!: string;
  displayName!: string;
}

/** What an urging does about one task or duty. */
export class UrgingLineDto {
  taskId!: string | null;
  dutyId!: string | null;
  label!: string;
  unitId!: string | null;
  dueOn!: string | null;
  people!: UrgedPersonDto[];
  /** Why it is not urged: not-found, closed, nobody-to-urge or urged-that-day; null when it is. */
  notUrged!: string | null;
  lastUrgedAt!: string | null;
}

/** The message about one thing alone. */
export class UrgingWordsDto {
  title!: string;
  text!: string;
}

/** Whom an urging would reach, when and with what words. */
export class UrgingPlanDto {
  sendsAt!: string;
  words!: UrgingWordsDto | null;
  lines!: UrgingLineDto[];
}

/** What an urging did. */
export class UrgingAnswerDto extends UrgingPlanDto {
  urgingId!: string;
  eventId!: string;
}
