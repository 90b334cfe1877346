import { Injectable } from '@nestjs/common';
import { nextSendingMoment } from '#libs/domain';
import { officeTimeOf } from '../action/due-dates.js';
import { SENDS_AT } from '../action/sending-hour.data.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';

/** Reminders are planned for office hours; a worker that was down comes late, and may come at night or on a rest day. */
@Injectable()
export class QuietHours {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
  ) {}

  /** When reminders go out next, or null while offices are open and somebody may be disturbed. */
  async until(): Promise<string | null> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendar.load()]);
    const next = nextSendingMoment(now, officeTimeOf(calendar), SENDS_AT);
    return next === now ? null : next;
  }
}
