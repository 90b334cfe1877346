import type { Commitment } from '../approval/events.js';
import type { Instant, LocalDate } from '../calendar/local-date.js';
import type { YearPreset } from './year-presets.data.js';
import type { WindowKind, YearWindow } from './year-window.js';

/** What each event of a year's calendar carries; windows always as they are after it. */
export interface YearCalendarEventData {
  /** 拟定：套用常用安排 */
  readonly 'year-calendar.proposed': {
    readonly fiscalYear: number;
    readonly preset: YearPreset;
    readonly windows: readonly YearWindow[];
  };
  /** 调整时间安排 */
  readonly 'year-calendar.windows-set': {
    readonly fiscalYear: number;
    readonly windows: readonly YearWindow[];
    readonly reason: Commitment | null;
  };
  /** 录入人代会批准预算日期 */
  readonly 'year-calendar.congress-set': {
    readonly fiscalYear: number;
    readonly congressOn: LocalDate;
    readonly windows: readonly YearWindow[];
    readonly reason: Commitment | null;
  };
  /** 准予年中追加 */
  readonly 'year-calendar.mid-year-allowed': {
    readonly fiscalYear: number;
    readonly key: string;
    readonly unitId: string;
    readonly windows: readonly YearWindow[];
    readonly reason: Commitment;
  };
  /** 提前结束年中追加 */
  readonly 'year-calendar.mid-year-ended': {
    readonly fiscalYear: number;
    readonly key: string;
    readonly unitId: string;
    readonly windows: readonly YearWindow[];
    readonly reason: Commitment;
  };
  /** 工作日历变动后重新计算 */
  readonly 'year-calendar.recounted': {
    readonly windows: readonly YearWindow[];
    /** Where the days come from that it was counted over. */
    readonly source: string;
  };
  /** 到期自动开启 */
  readonly 'window.opened': WindowBoundary;
  /** 到期自动关闭 */
  readonly 'window.closed': WindowBoundary;
}

/** One end of a window, at the moment that the calendar says. */
interface WindowBoundary {
  readonly key: string;
  readonly kind: WindowKind;
  readonly at: Instant;
}

/** Names of the events; kept for ever. */
export type YearCalendarEventType = keyof YearCalendarEventData;

/** An event of a year's calendar. */
export type YearCalendarEvent = {
  readonly [T in YearCalendarEventType]: {
    readonly type: T;
    readonly actorId: string;
    readonly occurredAt: Instant;
    readonly data: YearCalendarEventData[T];
  };
}[YearCalendarEventType];
