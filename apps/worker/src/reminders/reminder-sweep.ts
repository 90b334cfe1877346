import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { SteadyLoop } from '../background/steady-loop.js';

/** Due reminders queued in one statement. */
const BATCH = 5_000;

/** Looks every second for reminders that are due by business time. */
@Injectable()
export class ReminderSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new SteadyLoop(
    'ReminderSweep',
    { busyMs: 100, idleMs: 1_000, failedMs: 1_000 },
    () => this.sweep(),
  );

  constructor(private readonly store: DispatcherStore) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Queues everything that is due; answers whether anything was. */
  async sweep(): Promise<boolean> {
    let queued = 0;
    for (;;) {
      const taken = await this.store.queueDueReminders(BATCH);
      queued += taken;
      if (taken < BATCH) return queued > 0;
    }
  }
}
