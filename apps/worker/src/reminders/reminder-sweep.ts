import { Injectable } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { EVERY_SECOND, Sweep, takeAll } from '../background/sweep.js';

/** Due reminders queued in one statement. */
const BATCH = 5_000;

/** Looks for reminders that are due by business time. */
@Injectable()
export class ReminderSweep extends Sweep {
  constructor(private readonly store: DispatcherStore) {
    super(EVERY_SECOND);
  }

  /** Queues everything that is due. */
  async sweep(): Promise<boolean> {
    return (await takeAll(BATCH, (limit) => this.store.queueDueReminders(limit))) > 0;
  }
}
