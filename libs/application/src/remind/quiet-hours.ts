import { Injectable } from '@nestjs/common';
import { nextOfficeMoment } from '#libs/domain';
import { officeTimeOf } from '../action/due-dates.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarRepository } from '../ports/calendar.repository.port.js';

/** Reminders are planned for office hours; a worker that was down comes late, and may come at night or on a rest day. */
@Injectable()
export class QuietHours {
  constructor(
    private readonly clock: BusinessClock,
    private readonly calendar: CalendarRepository,
  ) {}

  /** When offices open next, or null while they are open and somebody may be disturbed. */
  async until(): Promise<string | null> {
    const [now, calendar] = await Promise.all([this.clock.now(), this.calendar.load()]);
    const next = nextOfficeMoment(now, officeTimeOf(calendar));
    return next === now ? null : next;
  }
}
