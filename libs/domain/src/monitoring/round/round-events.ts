import type { RoundCounts } from './round-counts.js';
import type { RoundDates } from './round-dates.js';
import type { RoundPlan } from './round-plan.js';

/** Every event of a round's stream, by its persisted name. */
export interface RoundEventData {
  readonly 'monitoring-round.planned': RoundPlan;
  /** 工作日历或监控时段变动后重新计算 the calendar or the window has changed: counted again */
  readonly 'monitoring-round.recounted': {
    readonly before: RoundDates;
    readonly after: RoundDates;
    /** Where the days come from that it was counted over. */
    readonly source: string;
  };
  readonly 'monitoring-round.opened': object;
  /** Every effective table of the year has its report. */
  readonly 'monitoring-round.pinned': { readonly tables: number };
  /** The finance desk was told what is missing. */
  readonly 'monitoring-round.warned': { readonly counts: RoundCounts };
  readonly 'monitoring-round.closing': object;
  readonly 'monitoring-round.closed': { readonly counts: RoundCounts; readonly noticeHash: string };
}

type RoundEventType = keyof RoundEventData;

/** One event of a round. */
export type RoundEvent = {
  readonly [T in RoundEventType]: {
    readonly type: T;
    readonly actorId: string;
    readonly occurredAt: string;
    readonly data: RoundEventData[T];
  };
}[RoundEventType];
