import { Injectable } from '@nestjs/common';
import type { YearCalendarFacts } from '#libs/domain';
import { localDateOf } from '#libs/domain';
import { officeOf } from '../action/due-dates.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';
import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';

/** Loads everything that a decision on the calendar of a year may know, inside its transaction. */
@Injectable()
export class YearFacts {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
    private readonly directory: DirectoryRepository,
    private readonly entropy: Entropy,
  ) {}

  async load(actorId: string, fiscalYear: number): Promise<YearCalendarFacts> {
    const [now, record, units] = await Promise.all([
      this.clock.now(),
      this.calendar.load(),
      this.directory.units(),
    ]);
    const office = officeOf(record);
    const person = await this.directory.person(actorId, localDateOf(now, office.offsetMinutes));
    return {
      ...{ actorId, now, fiscalYear, office },
      plansTheYear: plansTheYear(person, units),
      isUnit: (unitId) => units.some(({ id }) => id === unitId),
      newSalt: () => this.entropy.newSalt(),
      sha256: (text) => this.entropy.sha256(text),
    };
  }
}

/** 绩效岗 and 批复人 of the finance office plan the year; an administrator decides no business. */
export function plansTheYear(person: PersonRecord | null, units: readonly UnitRecord[]): boolean {
  if (person?.active !== true || person.grants.some(({ role }) => role === 'administrator')) return false;
  const finance = units.filter(({ kind }) => kind === 'finance').map(({ id }) => id);
  return person.grants.some(
    ({ role, unitId }) => ['performance-reviewer', 'approver'].includes(role) && finance.includes(unitId),
  );
}
