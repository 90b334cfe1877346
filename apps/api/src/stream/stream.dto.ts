import { IsOptional, IsString, MaxLength } from 'class-validator';
import { JobNewsDto } from '../jobs/jobs.dto.js';

/** From where on somebody wants to know. */
export class EventsQueryDto {
  /** The `position` of the answer before, or the last id of the stream; without it the answer says where to begin. */
  @MaxLength(100)
  @IsString()
  @IsOptional()
  after?: string;
}

/** That something has changed: what, and not to what. */
export class ChangeDto {
  position!: string;
  /** What it is: `goal-table`, `progress-report`, `job`, … */
  subject!: string;
  id!: string;
  /** Name of the event. */
  type!: string;
  /** Number of the event in the life of its subject. */
  version!: number;
  occurredAt!: string;
  /** Tasks that it opened. */
  taskIds!: string[];
}

/** What is new for the person who asks. */
export class NewsDto {
  items!: ChangeDto[];
  /** Where to go on. */
  position!: string;
  /** Whether there is more to be had at once. */
  more!: boolean;
  /** Notices that are not read. */
  unread!: number;
  /** Long work that moves. */
  jobs!: JobNewsDto[];
}
