/** What one rule of the pre-check says. */
export class FindingDto {
  rule!: string;
  verdict!: string;
  /** JSON pointers into the content. */
  cells!: string[];
  evidence!: string;
  /** Thresholds and word lists that were used, by year and region. */
  policy!: string;
  suggestedRepair!: string | null;
  /** True while the declarer has not said why it stays as it is. */
  mustExplain!: boolean;
  /** What the declarer says about it; null when nothing, or when the words have been erased. */
  explanation!: string | null;
}
