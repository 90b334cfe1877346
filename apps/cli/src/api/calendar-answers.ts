/** What became of a calendar file. */
export interface LoadedYear {
  readonly year: number;
  readonly scope: string;
  readonly source: string;
  readonly days: number;
  readonly eventId: string | null;
}

/** One day that is not what its weekday says. */
export interface CalendarDayRow {
  readonly date: string;
  readonly kind: string;
  readonly label: string;
}

/** The working days of a year. */
export interface WorkingYear {
  readonly year: number;
  readonly source: string | null;
  readonly provisional: boolean;
  readonly coverageTo: string;
  readonly days: readonly CalendarDayRow[];
  readonly districtSource: string | null;
  readonly districtRestDays: readonly CalendarDayRow[];
}

/** The windows of a budget year. */
export interface YearCalendar {
  readonly fiscalYear: number;
  readonly congressOn: string | null;
  readonly windows: readonly {
    readonly label: string;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly legalDueOn: string | null;
    readonly provisional: boolean;
    readonly status: string;
  }[];
}
