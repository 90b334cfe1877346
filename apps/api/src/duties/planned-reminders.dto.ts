import { IsISO8601, IsOptional, Matches } from 'class-validator';

/** Until when reminders are looked for. */
export class PlannedQueryDto {
  /** Last local date, e.g. 2024-02-19; the current one, when nothing is said. */
  @Matches(/^\d{4}-\d{2}-\d{2}$/u)
  @IsISO8601({ strict: true })
  @IsOptional()
  until?: string;
}

/** A digest as it would go out if nothing happened until then. */
export class PlannedDigestDto {
  sendsAt!: string;
  personId!: string;
  displayName!: string;
  title!: string;
  lines!: string[];
}

/** Something that would become an incident. */
export class PlannedIncidentDto {
  at!: string;
  label!: string;
  unitId!: string;
}

/** What would be sent until a moment. */
export class PlannedRemindersDto {
  until!: string;
  digests!: PlannedDigestDto[];
  incidents!: PlannedIncidentDto[];
  /** True when there is more than one answer holds. */
  more!: boolean;
}
