/** A window of a budget year. */
export class WindowDto {
  key!: string;
  kind!: string;
  /** Its name in words. */
  label!: string;
  /** The one unit that it is for; null for the whole district. */
  unitId!: string | null;
  opensOn!: string;
  /** The last day; where the law sets the end, the day to act by. */
  closesOn!: string;
  /** The term that its end was counted by, such as `10wd`. */
  closesAfter!: string | null;
  /** The day that the term is counted from; for monitoring its cut-off. */
  countsFrom!: string | null;
  /** Later than this is late by law. */
  legalDueOn!: string | null;
  /** 暂定: counted over days that nobody has published yet. */
  provisional!: boolean;
  opensAt!: string;
  closesAt!: string;
  status!: string;
  openedAt!: string | null;
  closedAt!: string | null;
}

/** The calendar of a budget year. */
export class YearCalendarDto {
  fiscalYear!: number;
  /** Its ETag: the If-Match of a change; 0 for a year that nobody has planned. */
  version!: number;
  preset!: string | null;
  congressOn!: string | null;
  windows!: WindowDto[];
  /** Whether the reader may plan the year. */
  mayPlan!: boolean;
}

/** What comes next in a year. */
export class NextBoundaryDto {
  window!: WindowDto;
  /** Whether it opens then; it closes otherwise. */
  opens!: boolean;
  at!: string;
}

/** What of a year concerns people today. */
export class YearTodayDto {
  today!: string;
  open!: WindowDto[];
  next!: NextBoundaryDto | null;
}

/** What became of the calendar of a year. */
export class YearCalendarAnswerDto {
  fiscalYear!: number;
  version!: number;
  eventId!: string;
  eventType!: string;
}
