/** 一般监控 · 重点监控. */
export const ROUND_KINDS = ['ordinary', 'key'] as const;

/** One of {@link ROUND_KINDS}. */
export type RoundKind = (typeof ROUND_KINDS)[number];

/** How a region runs its rounds: terms in working days, and the rounds of a year by the month and day of the cut-off. */
export interface RoundPreset {
  /** Working days from the first day to report to the last one, both of them counted. */
  readonly reportTerm: number;
  /** Working days from the last day to report to the end of the round. */
  readonly closingTerm: number;
  /** Working days before the last day to report on which the finance desk is told who is missing. */
  readonly warnDays: number;
  readonly names: Readonly<Record<string, string>>;
}

/** A town looks at the half-year and at nine months, as a neighbouring town's finance branch does. */
export const TOWN_ROUNDS: RoundPreset = {
  reportTerm: 10,
  closingTerm: 5,
  warnDays: 3,
  names: { '06-30': '上半年绩效运行监控', '09-30': '前三季度绩效运行监控' },
};
