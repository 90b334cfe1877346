import { Injectable } from '@nestjs/common';
import { dueDatesOf } from '../action/due-dates.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';

/** The district's local date in business time, inside the caller's transaction. */
@Injectable()
export class Today {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
  ) {}

  async local(): Promise<string> {
    return dueDatesOf(await this.calendar.load()).localDateOf(await this.clock.now());
  }
}
