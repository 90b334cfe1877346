import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WishedAdvance } from '#libs/application';
import { DispatcherStore, NoteClockMovedUseCase } from '#libs/application';
import { SteadyLoop } from '../background/steady-loop.js';
import { RoundSweep } from '../monitoring/round-sweep.js';
import { HeldMessageSweep } from '../outbox-relay/held-message-sweep.js';
import { OutboxRelay } from '../outbox-relay/outbox-relay.js';
import { WindowSweep } from '../calendar/window-sweep.js';
import { ReminderSweep } from '../reminders/reminder-sweep.js';

/** Real time between two looks at what is still under way, in ms. */
const LOOK_MS = 15;

/**
 * Moves the clock of a demonstration from one due moment to the next, and lets everything that falls due there be
 * done before it goes on: one jump would send months of reminders on one day.
 */
@Injectable()
export class ClockDriver implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop = new SteadyLoop(
    'ClockDriver',
    { busyMs: 0, idleMs: 100, failedMs: 1_000 },
    (signal) => this.turn(signal),
  );

  constructor(
    private readonly store: DispatcherStore,
    private readonly relay: OutboxRelay,
    private readonly held: HeldMessageSweep,
    private readonly windows: WindowSweep,
    private readonly reminders: ReminderSweep,
    private readonly rounds: RoundSweep,
    private readonly note: NoteClockMovedUseCase,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  private async turn(signal: AbortSignal): Promise<boolean> {
    const wish = await this.store.pendingClockAdvance();
    if (wish === null) return false;
    await this.fulfil(wish, signal);
    return true;
  }

  /** Safe to be broken off anywhere: the wish stays, and the next worker goes on from where the clock stands. */
  private async fulfil(wish: WishedAdvance, signal: AbortSignal): Promise<void> {
    await this.settle(signal);
    for (;;) {
      const next = await this.store.nextDueAt();
      if (next === null || next > wish.target) break;
      await this.store.advanceClockTo(next);
      await this.settle(signal);
    }
    const reached = await this.store.advanceClockTo(wish.target);
    await this.settle(signal);
    await this.note.execute(wish, reached);
    await this.store.finishClockAdvance(wish, reached);
  }

  /** Waits until nothing is due, waiting or under way. */
  private async settle(signal: AbortSignal): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      await this.windows.sweep();
      await this.rounds.sweep();
      await this.reminders.sweep();
      await this.held.sweep();
      await this.relay.relay();
      if (await this.store.isIdle()) return;
      await sleep(LOOK_MS, undefined, { signal });
    }
  }
}
