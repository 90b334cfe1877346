import { Injectable } from '@nestjs/common';
import type { LocalDate, YearCalendarState, YearWindow } from '#libs/domain';
import { localDateOf, nextBoundary, openWindows } from '#libs/domain';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { readableUnits } from '../read/may-read.js';
import { idOfYear } from './calendar-ids.js';
import { YEAR_CALENDAR } from './calendar-kinds.js';
import { plansTheYear } from './year-facts.js';

/** The calendar of a year as one person sees it. */
export interface YearCalendarView {
  readonly calendar: YearCalendarState;
  readonly mayPlan: boolean;
}

/** What of a year concerns people on a day. */
export interface YearToday {
  readonly today: LocalDate;
  readonly open: readonly YearWindow[];
  readonly next: { readonly window: YearWindow; readonly opens: boolean; readonly at: string } | null;
}

/** The windows of a budget year for everybody of the district; the leave of a unit for those who see the unit. */
@Injectable()
export class YearCalendarQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: StreamStore,
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
    private readonly directory: DirectoryRepository,
    private readonly entropy: Entropy,
  ) {}

  /** A year that nobody has planned yet is one of version 0, without windows. */
  view(tenantId: string, personId: string, year: number): Promise<YearCalendarView> {
    return this.unitOfWork.read({ tenantId }, () => this.inside(tenantId, personId, year));
  }

  today(tenantId: string, personId: string, year: number): Promise<YearToday> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const { calendar } = await this.inside(tenantId, personId, year);
      const now = await this.clock.now();
      const next = nextBoundary(calendar);
      const window = calendar.windows.find(({ key }) => key === next?.key);
      return {
        today: await this.localDay(now),
        open: openWindows(calendar, now),
        next:
          next === null || window === undefined
            ? null
            : { window, opens: next.type === 'window.opened', at: next.at },
      };
    });
  }

  /** Within the caller's transaction. */
  async inside(tenantId: string, personId: string, year: number): Promise<YearCalendarView> {
    const id = idOfYear('year-calendar', { tenantId, year }, (text) => this.entropy.sha256(text));
    const [state, now, units] = await Promise.all([
      this.states.load(YEAR_CALENDAR, id),
      this.clock.now(),
      this.directory.units(),
    ]);
    const person = await this.directory.person(personId, await this.localDay(now));
    const readable = readableUnits(person, units);
    const seen = ({ unitId }: YearWindow) => unitId === null || readable?.includes(unitId) !== false;
    const empty = {
      id,
      fiscalYear: year,
      version: 0,
      duties: [],
      preset: null,
      congressOn: null,
      windows: [],
    };
    const calendar = state === null ? empty : { ...state, windows: state.windows.filter(seen) };
    return { calendar, mayPlan: plansTheYear(person, units) };
  }

  private async localDay(now: string): Promise<LocalDate> {
    return localDateOf(now, (await this.calendar.load()).zone.offsetMinutes);
  }
}
