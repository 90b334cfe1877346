import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Pace } from './steady-loop.js';
import { SteadyLoop } from './steady-loop.js';

/** What falls due by business time is looked for every second, and gone on with at once while there is some. */
export const EVERY_SECOND: Pace = { busyMs: 100, idleMs: 1_000, failedMs: 1_000 };

/** What mends a mishap is looked for every two seconds. */
export const EVERY_TWO_SECONDS: Pace = { busyMs: 2_000, idleMs: 2_000, failedMs: 2_000 };

const HOUR_MS = 3_600_000;

/** What only takes up room is looked for every hour. */
export const EVERY_HOUR: Pace = { busyMs: HOUR_MS, idleMs: HOUR_MS, failedMs: 60_000 };

/** Something that the worker looks for again and again, from the end of its boot to the beginning of its shutdown. */
export abstract class Sweep implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: SteadyLoop;

  protected constructor(pace: Pace) {
    this.loop = new SteadyLoop(new.target.name, pace, () => this.sweep());
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Does what there is to do; answers whether there was anything. */
  abstract sweep(): Promise<boolean>;
}

/** Takes batch after batch until one is not full; answers how many were taken in all. */
export async function takeAll(batch: number, take: (limit: number) => Promise<number>): Promise<number> {
  let all = 0;
  for (;;) {
    const taken = await take(batch);
    all += taken;
    if (taken < batch) return all;
  }
}
