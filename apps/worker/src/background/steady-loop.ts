import { Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';

/** Pauses between two turns, in real ms. */
export interface Pace {
  /** After a turn that found something to do. */
  readonly busyMs: number;
  /** After a turn that found nothing. */
  readonly idleMs: number;
  /** After a turn that failed. */
  readonly failedMs: number;
}

/** One piece of background work, turn after turn until it is stopped; a failure is told once and tried again. */
export class SteadyLoop {
  private readonly log: Logger;
  private readonly ending = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private failing = false;

  /** @param turn does what there is to do, and answers whether there was anything */
  constructor(
    name: string,
    private readonly pace: Pace,
    private readonly turn: (signal: AbortSignal) => Promise<boolean>,
  ) {
    this.log = new Logger(name);
  }

  start(): void {
    this.running = this.run();
  }

  /** Resolves when the turn under way has ended. */
  async stop(): Promise<void> {
    this.ending.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      const pause = await this.once(signal);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async once(signal: AbortSignal): Promise<number> {
    try {
      const found = await this.turn(signal);
      if (this.failing) this.log.log('works again');
      this.failing = false;
      return found ? this.pace.busyMs : this.pace.idleMs;
    } catch (error) {
      // an outage of minutes is one line, not thousands
      if (!this.failing && !signal.aborted) this.log.warn(`failed, trying on: ${String(error)}`);
      this.failing = true;
      return this.pace.failedMs;
    }
  }
}
