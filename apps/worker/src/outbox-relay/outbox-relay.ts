import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { QueueName, WaitingMessage } from '#libs/application';
import { CommittedMessages, DispatcherStore } from '#libs/application';
import { MessagePublisher, MessageQueues } from '#libs/messaging';
import { SteadyLoop } from '../background/steady-loop.js';

/** Messages handed over in one transaction. */
const BATCH = 200;

/** How long a published message may stay without effect before it counts as lost by the queue, in seconds. */
const LOST_AFTER_SECONDS = 10;

/** Hands the outbox to the queue: polling, since a NOTIFY in every commit takes a global lock. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly relaying = new SteadyLoop(
    'OutboxRelay',
    { busyMs: 100, idleMs: 500, failedMs: 1_000 },
    () => this.relay(),
  );
  private readonly loops = [
    this.relaying,
    new SteadyLoop('OutboxReconciler', { busyMs: 2_000, idleMs: 2_000, failedMs: 2_000 }, () =>
      this.reconcile(),
    ),
    new SteadyLoop('QueueCanaries', { busyMs: 5_000, idleMs: 5_000, failedMs: 5_000 }, () => this.look()),
  ];

  constructor(
    private readonly store: DispatcherStore,
    private readonly publisher: MessagePublisher,
    private readonly queues: MessageQueues,
    private readonly committed: CommittedMessages,
  ) {}

  onApplicationBootstrap(): void {
    // work that goes on page by page would wait for the next look at every page
    this.committed.onCommit(() => {
      this.relaying.wake();
    });
    for (const loop of this.loops) loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  /** Publishes everything that waits, and gives up what nobody knows; answers whether there was anything. */
  async relay(): Promise<boolean> {
    let relayed = 0;
    for (;;) {
      const unknown: WaitingMessage[] = [];
      const taken = await this.store.relayBatch(BATCH, async (messages) => {
        unknown.push(...(await this.publisher.publish(messages)));
      });
      // their rows are free again by now; should this process die here, they are taken for lost and come back
      for (const message of unknown) await this.store.giveUp(message, `unknown message: ${message.name}`);
      relayed += taken;
      if (taken < BATCH) return relayed > 0;
    }
  }

  /** Lets every queue show that it is served, and notes what it says of its jobs for whoever looks after it. */
  private async look(): Promise<boolean> {
    await this.publisher.sendCanaries();
    for (const [queue, counts] of Object.entries(await this.queues.counts())) {
      await this.store.noteCounts(queue as QueueName, counts);
    }
    return false;
  }

  /** What the queue has lost waits again; a copy that was not lost is told apart by its id. */
  private async reconcile(): Promise<boolean> {
    const forget = (messages: readonly WaitingMessage[]) => this.publisher.forgetFailed(messages);
    return (await this.store.releaseStale(LOST_AFTER_SECONDS, forget)) > 0;
  }
}
