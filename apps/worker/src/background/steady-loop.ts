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

/** Least pause between two turns, in real ms, however often there is something new: turns take it together. */
const BREATH_MS = 20;

/** One piece of background work, turn after turn until it is stopped; a failure is told once and tried again. */
export class SteadyLoop {
  private readonly log: Logger;
  private readonly ending = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private failing = false;
  private woken = false;
  private shorten: () => void = () => undefined;

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

  /** There is something to do already: the pause is over soon, or the next one is short. Not after a failure. */
  wake(): void {
    this.woken = true;
    this.shorten();
  }

  /** Resolves when the turn under way has ended. */
  async stop(): Promise<void> {
    this.ending.abort();
    this.shorten();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.ending;
    while (!signal.aborted) {
      this.woken = false;
      const pause = await this.once(signal);
      await this.rest(pause);
    }
  }

  /** The whole pause, or a breath when there is something to do already; an outage is given its time. */
  private async rest(ms: number): Promise<void> {
    const whole = this.failing ? ms : Math.min(ms, BREATH_MS);
    await sleep(whole, undefined, { signal: this.ending.signal }).catch(() => undefined);
    if (this.woken || this.ending.signal.aborted) return;
    const waking = new AbortController();
    this.shorten = () => {
      waking.abort();
    };
    await sleep(ms - whole, undefined, { signal: waking.signal }).catch(() => undefined);
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
