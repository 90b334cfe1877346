import type { INestApplicationContext } from '@nestjs/common';
import type { LoadCalendarResult, PlanYearRequest, PlanYearResult } from '#libs/application';
import { LoadCalendarUseCase, PlanYearUseCase, YearCalendarQuery } from '#libs/application';
import type { CalendarFile, YearCalendarCommand, YearCalendarState } from '#libs/domain';
import { idOf, TENANT, TOWN_UNITS } from './database/seeded-town.js';

/** Nobody has published 2027 yet: these days are invented for tests, and say so. */
export const INVENTED_2027: CalendarFile = {
  year: 2027,
  scope: 'national',
  source: '2027 假定（测试用，并非国务院通知）',
  days: [
    { date: '2027-01-01', kind: 'rest', label: '元旦' },
    { date: '2027-07-05', kind: 'rest', label: '假定' },
    { date: '2027-10-09', kind: 'working', label: '国庆节' },
  ],
};

/** The year as a town usually plans it. */
export const TOWN_PRESET: YearCalendarCommand = { type: 'propose', preset: 'town' };

/** 年中追加: the grid centre may declare in May. */
export const MID_YEAR_LEAVE: YearCalendarCommand = {
  type: 'open-mid-year',
  unitId: TOWN_UNITS.grid,
  opensOn: '2024-05-06',
  closesOn: '2024-05-31',
  reason: '上级新增任务。',
};

/** The people who keep the calendars of the seeded town, without HTTP. */
export class CalendarDesk {
  private requests = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly tenantId = TENANT,
  ) {}

  /** An act on the calendar of a year over the version that is there, unless the wish names another. */
  async plan(
    year: number,
    command: YearCalendarCommand,
    wish: Partial<Pick<PlanYearRequest, 'actorId' | 'ifMatch'>> = {},
  ): Promise<PlanYearResult> {
    const { version } = await this.year(year);
    return this.app.get(PlanYearUseCase).execute({
      ...{ tenantId: this.tenantId, actorId: idOf('huang'), fiscalYear: year, command, ifMatch: version },
      ...{ idempotency: this.nextKey(), correlationId: 'test', ...wish },
    });
  }

  load(file: CalendarFile, replace = false): Promise<LoadCalendarResult> {
    const request = { tenantId: this.tenantId, actorId: idOf('xu'), file, replace };
    const protocol = { idempotency: this.nextKey(), correlationId: 'test' };
    return this.app.get(LoadCalendarUseCase).execute({ ...request, ...protocol });
  }

  /** The calendar of a year as finance sees it. */
  async year(year: number): Promise<YearCalendarState> {
    return (await this.app.get(YearCalendarQuery).view(this.tenantId, idOf('huang'), year)).calendar;
  }

  private nextKey() {
    this.requests += 1;
    return { route: 'test', key: `calendar ${String(this.requests)}`, fingerprint: 'f' };
  }
}
