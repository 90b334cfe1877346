import type { OfficeHours, YearCalendarState } from '#libs/domain';

/** One exception to the plain week: a holiday or a make-up working day. */
export interface CalendarDayRecord {
  readonly date: string;
  readonly kind: 'working' | 'rest';
  readonly label: string;
}

/** The windows of one budget year. */
export type PlannedYear = Pick<YearCalendarState, 'fiscalYear' | 'windows'>;

/** The district's calendar as stored: national exceptions, its own rest days, and how far they reach. */
export interface CalendarRecord {
  readonly source: string;
  readonly coverageFrom: string;
  readonly coverageTo: string;
  readonly days: readonly CalendarDayRecord[];
  readonly districtRestDays: readonly string[];
  /** Budget years that the district has planned. */
  readonly years: readonly PlannedYear[];
  readonly zone: { readonly name: string; readonly offsetMinutes: number };
  /** When the district's offices are open on a working day. */
  readonly officeHours: OfficeHours;
}

/** The working-day calendar. */
export abstract class CalendarRepository {
  abstract load(): Promise<CalendarRecord>;
}
