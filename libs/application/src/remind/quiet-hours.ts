import { Injectable } from '@nestjs/common';
import { nextSendingMoment } from '#libs/domain';
import { officeTimeOf } from '../action/due-dates.js';
import { SENDS_AT } from '../action/sending-hour.data.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';

/** While offices are closed nobody is disturbed: what comes late, or is new at night, goes out when they open next. */
@Injectable()
export class QuietHours {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
  ) {}

  /** When messages go out next, or null while offices are open and somebody may be disturbed. */
  async until(): Promise<string | null> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendar.load()]);
    const next = nextSendingMoment(now, officeTimeOf(calendar), SENDS_AT);
    return next === now ? null : next;
  }
}
