/** One thing that was looked at. */
export interface Symptom {
  readonly what: string;
  readonly good: boolean;
  /** What to do when it is not good. */
  readonly fix: string;
}
