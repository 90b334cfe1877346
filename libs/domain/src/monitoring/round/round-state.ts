import type { Duty } from '../../duty/duty.js';
import type { RoundCounts } from './round-counts.js';
import type { RoundPlan } from './round-plan.js';

/** planned → open → closing → closed. */
export const ROUND_STATUSES = ['planned', 'open', 'closing', 'closed'] as const;

/** One of {@link ROUND_STATUSES}. */
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** How each status is called. */
export const ROUND_STATUS_LABELS: Readonly<Record<RoundStatus, string>> = {
  planned: '待启动',
  open: '报送中',
  closing: '结束中',
  closed: '已结束',
};

/** A monitoring round (绩效运行监控) folded from its stream. */
export interface MonitoringRoundState extends RoundPlan {
  readonly id: string;
  readonly version: number;
  /** A round owes nothing itself: its reports do. */
  readonly duties: readonly Duty[];
  readonly status: RoundStatus;
  readonly plannedBy: string;
  readonly plannedAt: string;
  readonly openedAt: string | null;
  /** Tables that were pinned; null until the last page is done. */
  readonly tables: number | null;
  readonly warnedAt: string | null;
  readonly closedAt: string | null;
  readonly counts: RoundCounts | null;
  /** SHA-256 of the notice (监控通报) that the closing gave. */
  readonly noticeHash: string | null;
}
