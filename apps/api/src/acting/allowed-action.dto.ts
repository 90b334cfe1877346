/** Whether the reader may use an action now, and if not, why. */
export class AllowedActionDto {
  action!: string;
  label!: string;
  allowed!: boolean;
  /** Stable code of the refusal. */
  code!: string | null;
  /** The refusal as one sentence. */
  reason!: string | null;
}
