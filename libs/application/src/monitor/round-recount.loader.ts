import { Injectable } from '@nestjs/common';
import type { MonitoringRoundState, RoundRecountFacts } from '#libs/domain';
import { knownBefore } from '../action/calendar-coverage.js';
import { calendarOf } from '../action/due-dates.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { RoundRegionLoader } from './round-region.loader.js';

/** Loads what the dates of a round are counted again with, inside the caller's transaction. */
@Injectable()
export class RoundRecountLoader {
  constructor(
    private readonly regions: RoundRegionLoader,
    private readonly calendar: CalendarRepository,
    private readonly clock: BusinessClock,
  ) {}

  /** @param from first local date that was not known before; null when the calendar is as it was */
  async load(
    tenantId: string,
    round: Pick<MonitoringRoundState, 'fiscalYear' | 'cutOff'>,
    from: string | null,
  ): Promise<RoundRecountFacts> {
    const [now, record] = [await this.clock.now(), await this.calendar.load()];
    const region = await this.regions.forKnown(tenantId, round);
    const before = from === null ? region.office.calendar : calendarOf(knownBefore(record, from));
    const guesses = { ...region.office, calendar: before };
    return { actorId: SYSTEM_ACTOR, now, region, guesses, source: record.source };
  }
}
