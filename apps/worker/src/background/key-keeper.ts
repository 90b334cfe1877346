import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { SteadyLoop } from './steady-loop.js';

const HOUR_MS = 3_600_000;

/** Forgets the keys of requests that nobody repeats any more, every hour. */
@Injectable()
export class KeyKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new SteadyLoop(
    'KeyKeeper',
    { busyMs: HOUR_MS, idleMs: HOUR_MS, failedMs: 60_000 },
    async () => (await this.store.forgetOldKeys()) > 0,
  );

  constructor(private readonly store: DispatcherStore) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
