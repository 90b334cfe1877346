import { Injectable } from '@nestjs/common';
import type { MonitoringRoundState, RoundRegion, YearCalendarState } from '#libs/domain';
import { roundWindow, TOWN_ROUNDS } from '#libs/domain';
import { officeOf } from '../action/due-dates.js';
import { idOfYear } from '../calendar/calendar-ids.js';
import { YEAR_CALENDAR } from '../calendar/calendar-kinds.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';

/** How the rounds of a district are counted: its preset, its offices, and its window for the cut-off. */
@Injectable()
export class RoundRegionLoader {
  constructor(
    private readonly facts: MonitorFactsLoader,
    private readonly states: StreamStore,
    private readonly calendar: CalendarRepository,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /** Takes the lock of the year, so that whoever moves its windows at the same moment sees the round that is planned. */
  async forNew(tenantId: string, round: Pick<MonitoringRoundState, 'fiscalYear' | 'cutOff'>) {
    const id = this.yearOf(tenantId, round.fiscalYear);
    return this.regionOf(round, await this.states.loadForUpdate(YEAR_CALENDAR, id));
  }

  async forKnown(tenantId: string, round: Pick<MonitoringRoundState, 'fiscalYear' | 'cutOff'>) {
    const id = this.yearOf(tenantId, round.fiscalYear);
    return this.regionOf(round, await this.states.load(YEAR_CALENDAR, id));
  }

  private yearOf(tenantId: string, year: number): string {
    return idOfYear('year-calendar', { tenantId, year }, (text) => this.entropy.sha256(text));
  }

  private async regionOf(
    { cutOff }: Pick<MonitoringRoundState, 'cutOff'>,
    year: YearCalendarState | null,
  ): Promise<RoundRegion> {
    const at = { now: await this.clock.now(), office: officeOf(await this.calendar.load()) };
    const window = year === null ? null : roundWindow(year, cutOff, at);
    return { preset: TOWN_ROUNDS, office: await this.facts.office(), window };
  }
}
