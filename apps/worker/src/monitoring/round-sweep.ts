import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { SteadyLoop } from '../background/steady-loop.js';

/** Looks every second for rounds whose next step is due by business time. */
@Injectable()
export class RoundSweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new SteadyLoop('RoundSweep', { busyMs: 100, idleMs: 1_000, failedMs: 1_000 }, () =>
    this.sweep(),
  );

  constructor(private readonly store: DispatcherStore) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Puts every step that is due into the outbox, each one once; answers whether there was any. */
  async sweep(): Promise<boolean> {
    return (await this.store.queueDueRounds()) > 0;
  }
}
