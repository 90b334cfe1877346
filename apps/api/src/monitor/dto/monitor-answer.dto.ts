/** What a committed act of monitoring answers. */
export class MonitorAnswerDto {
  id!: string;
  /** Its new ETag. */
  version!: number;
  eventId!: string;
  eventType!: string;
  status!: string;
}

/** The job under which long work shows its progress. */
export class JobReferenceDto {
  jobId!: string;
}
