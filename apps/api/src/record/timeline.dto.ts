/** One step of a table's history. */
export class TimelineEntryDto {
  eventId!: string;
  /** Number of the step, without gaps. */
  version!: number;
  type!: string;
  occurredAt!: string;
  actorId!: string;
  actorName!: string | null;
  opinion!: string | null;
}

/** Who did what to a table, oldest first. */
export class TimelineDto {
  items!: TimelineEntryDto[];
}
