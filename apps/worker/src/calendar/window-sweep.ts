import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import type { DueCalendar } from '#libs/application';
import { DispatcherStore, TurnYearUseCase } from '#libs/application';
import { SteadyLoop } from '../background/steady-loop.js';

/** Calendars looked at in one turn. */
const BATCH = 200;

/** Looks every second, over all districts, for windows of a year that open or close by business time. */
@Injectable()
export class WindowSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('WindowSweep');
  private readonly loop = new SteadyLoop('WindowSweep', { busyMs: 100, idleMs: 1_000, failedMs: 1_000 }, () =>
    this.sweep(),
  );

  constructor(
    private readonly store: DispatcherStore,
    private readonly years: TurnYearUseCase,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
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
