import type { JobState } from '#libs/domain';
import { JOB_STATES } from '#libs/domain';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../acting/page-query.dto.js';
import { TotalDto } from '../acting/page.dto.js';
import { IsPlainText } from '../acting/plain-text.constraint.js';

/** Which jobs are wanted. */
export class JobListQueryDto extends PageQueryDto {
  /** What is done: `monitoring.open-round`. */
  @Matches(/^[a-z][a-z.-]{0,79}$/u)
  @IsOptional()
  kind?: string;

  /** Id of what it is done to. */
  @IsUUID()
  @IsOptional()
  subject?: string;

  /** How far it is. */
  @IsIn(JOB_STATES)
  @IsOptional()
  state?: JobState;
}

/** Steps that are done, of how many. */
export class JobProgressDto {
  done!: number;
  total!: number;
}

/** Something that went wrong within a job. */
export class JobErrorDto {
  /** What it concerns. */
  place!: string;
  words!: string;
}

/** A piece of long work. */
export class JobDto {
  id!: string;
  kind!: string;
  subject!: string | null;
  requestedBy!: string;
  requestedAt!: string;
  /** `queued`, `running`, `cancelling`, `cancelled`, `done` or `failed`. */
  state!: string;
  progress!: JobProgressDto;
  /** The first hundred. */
  errors!: JobErrorDto[];
  /** All of them. */
  errorCount!: number;
  /** What came out of it; of a cancelled one, where it can go on. */
  result!: object | null;
  cancelledBy!: string | null;
  startedAt!: string | null;
  finishedAt!: string | null;
  /** Its ETag: rises with every change. */
  version!: number;
}

/** How far a piece of long work is. */
export class JobNewsDto {
  id!: string;
  kind!: string;
  subject!: string | null;
  state!: string;
  progress!: JobProgressDto;
  errorCount!: number;
  version!: number;
}

/** A page of jobs, newest first. */
export class JobPageDto {
  items!: JobDto[];
  nextCursor!: string | null;
  total!: TotalDto | null;
}

/** Why a job is stopped; the words stand beside the record. */
export class CancellationDto {
  @Matches(/\S/u)
  @MaxLength(2000)
  @IsPlainText()
  reason!: string;
}
