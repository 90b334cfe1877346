import type { Instant } from '../calendar/local-date.js';
import type { CalendarDay, CalendarScope } from './calendar-file.js';

/** What each event of a working-day calendar carries. */
export interface WorkingYearEventData {
  /** 载入一年的工作日安排 */
  readonly 'working-calendar.loaded': {
    readonly year: number;
    readonly scope: CalendarScope;
    readonly source: string;
    readonly days: readonly CalendarDay[];
    /** Where the days came from that these take the place of; null when there were none. */
    readonly replaced: string | null;
  };
}

/** An event of a working-day calendar. */
export interface WorkingYearEvent {
  readonly type: keyof WorkingYearEventData;
  readonly actorId: string;
  readonly occurredAt: Instant;
  readonly data: WorkingYearEventData['working-calendar.loaded'];
}
