/** How an indicator is expected to grow over the year, proposed for a person to confirm. */
export class AccrualDto {
  lineageId!: string;
  name!: string;
  /** budget, year-end, continuous, milestone, upper-limit or linear. */
  accrual!: string;
  reason!: string;
  /** Lineage of the one-off delivery that this indicator waits for. */
  hangsOn!: string | null;
}
