import type { Instant, LocalDate } from '../calendar/local-date.js';
import type { TermText } from '../workflow/process-definition.js';

/** Steps of a budget year that have a first and a last day (domain.md §3). */
export const WINDOW_KINDS = [
  'first-declaration',
  'control-figures',
  'second-declaration',
  'approval',
  'unit-approval',
  'publication',
  'monitoring',
  'self-evaluation',
  'mid-year',
] as const;

/** One of {@link WINDOW_KINDS}. */
export type WindowKind = (typeof WINDOW_KINDS)[number];

/** How each step is called on screens, in the calendar of a person and in the record. */
export const WINDOW_LABELS: Readonly<Record<WindowKind, string>> = {
  'first-declaration': '一上申报',
  'control-figures': '一下控制数',
  'second-declaration': '二上申报',
  approval: '批复',
  'unit-approval': '部门批复到单位',
  publication: '公开',
  monitoring: '绩效运行监控',
  'self-evaluation': '绩效自评',
  'mid-year': '年中追加',
};

/** A window as somebody plans it: it ends on a day, or a term after a day. */
export interface WindowPlan {
  /** Names the window in its year, whatever its dates become. */
  readonly key: string;
  readonly kind: WindowKind;
  /** The one unit that it is for; null for the whole district. */
  readonly unitId: string | null;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate | null;
  readonly closesAfter: TermText | null;
  /** The day that the term is counted from, excluded; for monitoring its cut-off. */
  readonly countsFrom: LocalDate | null;
}

/** Where a window stands; it moves forward only. */
export type WindowStatus = 'planned' | 'open' | 'closed';

/** A window with its days and moments, as the calendar counted them when it was planned. */
export interface YearWindow extends WindowPlan {
  readonly closesOn: LocalDate;
  /** Where the law sets the end: later than this is late, and `closesOn` is the day to act by. */
  readonly legalDueOn: LocalDate | null;
  /** Counted over days that nobody has published yet. */
  readonly provisional: boolean;
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly status: WindowStatus;
  /** When it was opened and closed; null for one that had passed before it was planned. */
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** The name of a window among others of its kind. */
export function labelOfWindow({ kind, countsFrom }: Pick<WindowPlan, 'kind' | 'countsFrom'>): string {
  const label = WINDOW_LABELS[kind];
  return kind === 'monitoring' && countsFrom !== null ? `${label}（截至 ${countsFrom}）` : label;
}
