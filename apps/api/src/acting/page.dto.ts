/** How many rows a list has: exact up to 1000. */
export class TotalDto {
  count!: number;
  /** True when there are more than `count`. */
  capped!: boolean;
}
