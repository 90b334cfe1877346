import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { SteadyLoop } from '../background/steady-loop.js';

/** Messages let go in one statement. */
const BATCH = 1_000;

/** Looks every second for held messages whose moment of business time has come. */
@Injectable()
export class HeldMessageSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new SteadyLoop(
    'HeldMessageSweep',
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

  /** Lets everything go that may leave; answers whether anything was. */
  async sweep(): Promise<boolean> {
    let freed = 0;
    for (;;) {
      const taken = await this.store.letHeldGo(BATCH);
      freed += taken;
      if (taken < BATCH) return freed > 0;
    }
  }
}
