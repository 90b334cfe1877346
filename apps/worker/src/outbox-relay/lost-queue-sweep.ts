import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { QueueMemory } from '#libs/messaging';
import { SteadyLoop } from '../background/steady-loop.js';

/** Messages that wait again in one statement. */
const BATCH = 1_000;

/** Looks every two seconds whether the queues have come back empty: then all that was published to them waits again. */
@Injectable()
export class LostQueueSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(LostQueueSweep.name);
  private readonly loop = new SteadyLoop(
    'LostQueueSweep',
    { busyMs: 2_000, idleMs: 2_000, failedMs: 2_000 },
    () => this.sweep(),
  );

  constructor(
    private readonly store: DispatcherStore,
    private readonly memory: QueueMemory,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Answers whether anything was lost. Broken off before it is marked, everything is looked at again. */
  async sweep(): Promise<boolean> {
    if (await this.memory.isWhole()) return false;
    const found = performance.now();
    let lost = 0;
    for (;;) {
      // what is published anew meanwhile is not lost
      const taken = await this.store.releaseLost((performance.now() - found) / 1_000, BATCH);
      lost += taken;
      if (taken < BATCH) break;
    }
    await this.memory.mark();
    if (lost > 0) this.log.warn(`the queues had come back empty: ${String(lost)} messages wait again`);
    return lost > 0;
  }
}
