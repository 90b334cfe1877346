import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '#libs/domain';
import { coverageOf } from '../action/calendar-coverage.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { idOfYear } from './calendar-ids.js';
import { WORKING_YEAR } from './calendar-kinds.js';

/** The days of one year that differ from the plain week, and how far they can be trusted. */
export interface WorkingYearView {
  readonly year: number;
  /** 0 while the district has loaded nothing for the year itself. */
  readonly version: number;
  /** Where the national days come from; null when nobody knows them yet. */
  readonly source: string | null;
  /** Whether dates of the year are guesses over the plain week: 暂定. */
  readonly provisional: boolean;
  readonly coverageFrom: string;
  readonly coverageTo: string;
  readonly days: readonly CalendarDay[];
  readonly districtSource: string | null;
  readonly districtRestDays: readonly CalendarDay[];
}

/** The working-day calendar of a year, for everybody of the district. */
@Injectable()
export class WorkingYearQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly states: StreamStore,
    private readonly calendar: CalendarRepository,
    private readonly entropy: Entropy,
  ) {}

  view(tenantId: string, year: number): Promise<WorkingYearView> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const id = idOfYear('working-calendar', { tenantId, year }, (text) => this.entropy.sha256(text));
      const [own, record] = await Promise.all([this.states.load(WORKING_YEAR, id), this.calendar.load()]);
      const { coverageFrom, coverageTo } = coverageOf(record);
      const first = `${String(year)}-01-01`;
      const provisional = first < coverageFrom || coverageTo < first;
      const source = own?.national?.source ?? (provisional ? null : record.source);
      const ofYear = ({ date }: { readonly date: string }) => date.startsWith(first.slice(0, 5));
      const loaded = own?.district?.days ?? [];
      const atSetUp = record.districtRestDays
        .filter((date) => ofYear({ date }) && !loaded.some((day) => day.date === date))
        .map((date) => ({ date, kind: 'rest', label: '本地放假' }) as const);
      return {
        ...{ year, version: own?.version ?? 0, source, provisional, coverageFrom, coverageTo },
        days: record.days.filter(ofYear),
        districtSource: own?.district?.source ?? null,
        districtRestDays: [...atSetUp, ...loaded],
      };
    });
  }
}
