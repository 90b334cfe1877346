import { Injectable, Logger } from '@nestjs/common';
import type { DueCalendar } from '#libs/application';
import { DispatcherStore, TurnYearUseCase } from '#libs/application';
import { EVERY_SECOND, Sweep } from '../background/sweep.js';

/** Calendars looked at in one turn. */
const BATCH = 200;

/** Looks, over all districts, for windows of a year that open or close by business time. */
@Injectable()
export class WindowSweep extends Sweep {
  private readonly log = new Logger('WindowSweep');

  constructor(
    private readonly store: DispatcherStore,
    private readonly years: TurnYearUseCase,
  ) {
    super(EVERY_SECOND);
  }

  /** Turns every year that is due; answers whether any was. One that fails keeps nobody else's window shut. */
  async sweep(): Promise<boolean> {
    const due = await this.store.dueCalendars(BATCH);
    let told = 0;
    for (const calendar of due) told += await this.turn(calendar);
    return told > 0;
  }

  private async turn({ tenantId, calendarId }: DueCalendar): Promise<number> {
    try {
      return await this.years.execute(tenantId, calendarId);
    } catch (error) {
      this.log.warn(`calendar ${calendarId} could not be turned, trying on: ${String(error)}`);
      return 0;
    }
  }
}
