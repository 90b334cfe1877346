import { IsIn, IsOptional } from 'class-validator';

/** Whether the days of a file take the place of others. */
export class LoadCalendarQueryDto {
  /** `true`: of that year there are days already, and they are to go. */
  @IsIn(['true', 'false'])
  @IsOptional()
  replace?: 'true' | 'false';
}

/** One day that is not what its weekday says. */
export class CalendarDayDto {
  date!: string;
  kind!: string;
  label!: string;
}

/** The working days of a year. */
export class WorkingYearDto {
  year!: number;
  /** Its ETag; 0 while the district has loaded nothing for the year itself. */
  version!: number;
  /** Where the national days come from; null when nobody knows them yet. */
  source!: string | null;
  /** 暂定: dates of this year are guesses over the plain week. */
  provisional!: boolean;
  coverageFrom!: string;
  coverageTo!: string;
  days!: CalendarDayDto[];
  districtSource!: string | null;
  districtRestDays!: CalendarDayDto[];
}

/** What became of a file. */
export class LoadCalendarAnswerDto {
  year!: number;
  scope!: string;
  source!: string;
  days!: number;
  version!: number;
  /** Null when the very same days were there already. */
  eventId!: string | null;
}
