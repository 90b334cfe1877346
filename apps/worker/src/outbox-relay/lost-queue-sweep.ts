import { Injectable, Logger } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { QueueMemory } from '#libs/messaging';
import { EVERY_TWO_SECONDS, Sweep, takeAll } from '../background/sweep.js';

/** Messages that wait again in one statement. */
const BATCH = 1_000;

/** Looks whether the queues have come back empty: then all that was published to them waits again. */
@Injectable()
export class LostQueueSweep extends Sweep {
  private readonly log = new Logger(LostQueueSweep.name);

  constructor(
    private readonly store: DispatcherStore,
    private readonly memory: QueueMemory,
  ) {
    super(EVERY_TWO_SECONDS);
  }

  /** Broken off before it is marked, everything is looked at again. */
  async sweep(): Promise<boolean> {
    if (await this.memory.isWhole()) return false;
    const found = performance.now();
    // what is published anew meanwhile is not lost
    const lost = await takeAll(BATCH, (limit) =>
      this.store.releaseLost((performance.now() - found) / 1_000, limit),
    );
    await this.memory.mark();
    if (lost > 0) this.log.warn(`the queues had come back empty: ${String(lost)} messages wait again`);
    return lost > 0;
  }
}
