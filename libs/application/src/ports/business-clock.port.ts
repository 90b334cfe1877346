/** Business time: `pifu_now()` of the database, read once per transaction. */
export abstract class BusinessClock {
  /** The instant as UTC ISO 8601 with milliseconds. */
  abstract now(): Promise<string>;
}
