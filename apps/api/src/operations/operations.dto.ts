/** Whether the process can work. */
export class HealthDto {
  status!: string;
  /** Each thing that it needs. */
  checks!: Record<string, string>;
}

/** What is running. */
export class ProductVersionDto {
  name!: string;
  version!: string;
}
