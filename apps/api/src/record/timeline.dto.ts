/** Words on one finding. */
export class TimelineExplanationDto {
  rule!: string;
  cell!: string;
  /** What the rule said then. */
  evidence!: string[];
  /** Null when the words have been erased. */
  text!: string | null;
}

/** One step of a table's history. */
export class TimelineEntryDto {
  eventId!: string;
  /** Number of the step, without gaps. */
  version!: number;
  type!: string;
  /** What people call it. */
  label!: string;
  occurredAt!: string;
  actorId!: string;
  actorName!: string | null;
  opinion!: string | null;
  /** What the declarer said about findings in this step. */
  explanations!: TimelineExplanationDto[];
}

/** Who did what to a table, oldest first. */
export class TimelineDto {
  items!: TimelineEntryDto[];
}
