import { Injectable } from '@nestjs/common';
import type { MonitorFacts, RoundOffice } from '#libs/domain';
import { closingTime } from '#libs/domain';
import { calendarOf, dueDatesOf } from '../action/due-dates.js';
import { SENDS_AT } from '../action/sending-hour.data.js';
import { NotFoundError } from '../errors/application-errors.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';

/** Loads what the decisions of monitoring may know, inside the caller's transaction. */
@Injectable()
export class MonitorFactsLoader {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
    private readonly directory: DirectoryRepository,
    private readonly entropy: Entropy,
  ) {}

  /**
   * @param unitId whose people matter; null for the finance office
   * @throws NotFoundError when the district has no such unit
   */
  async load(actorId: string, unitId: string | null): Promise<MonitorFacts> {
    const base = await this.system();
    const unit = unitId ?? (await this.financeUnit());
    const directory = await this.directory.factsFor(unit, base.dueDates.localDateOf(base.now));
    if (directory === null) throw new NotFoundError('unit', unit);
    return { ...base, actorId, directory };
  }

  /** For what happens by itself: it knows nobody. */
  async system(): Promise<Omit<MonitorFacts, 'directory'>> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendar.load()]);
    return {
      actorId: SYSTEM_ACTOR,
      now,
      dueDates: dueDatesOf(calendar),
      newId: () => this.entropy.newId(),
      newSalt: () => this.entropy.newSalt(),
      sha256: (text) => this.entropy.sha256(text),
    };
  }

  /** The offices over whose days rounds are counted. */
  async office(): Promise<RoundOffice> {
    const record = await this.calendar.load();
    const [[opensAt]] = record.officeHours;
    return {
      calendar: calendarOf(record),
      offsetMinutes: record.zone.offsetMinutes,
      opensAt,
      sendsAt: SENDS_AT,
      closesAt: closingTime(record.officeHours),
    };
  }

  private async financeUnit(): Promise<string> {
    const finance = (await this.directory.units()).find(({ kind }) => kind === 'finance');
    if (finance === undefined) throw new NotFoundError('unit', 'finance');
    return finance.id;
  }
}
