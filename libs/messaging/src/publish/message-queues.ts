import type { Queue } from 'bullmq';
import type { QueueName } from '#libs/application';

/** Every queue by its name. */
export class MessageQueues {
  private readonly byName: ReadonlyMap<string, Queue>;

  constructor(queues: readonly Queue[]) {
    this.byName = new Map(queues.map((queue) => [queue.name, queue]));
    // a queue tells of lost connections here; what cannot be published stays in the outbox
    for (const queue of queues) queue.on('error', () => undefined);
  }

  of(name: QueueName): Queue {
    const queue = this.byName.get(name);
    if (queue === undefined) throw new Error(`no queue ${name}`);
    return queue;
  }

  /** How many jobs of each state there are, by queue. */
  async counts(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
    const entries = [...this.byName].map(
      async ([name, queue]) =>
        [name, await queue.getJobCounts('waiting', 'active', 'delayed', 'failed')] as const,
    );
    return Object.fromEntries(await Promise.all(entries));
  }
}
