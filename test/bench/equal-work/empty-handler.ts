import type { MessagingOptions } from '#libs/messaging';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** As many at once as BullMQ was measured with. */
const CONCURRENCY = 50;

/** The floor of W6: jobs added in bulk to the same Redis, for a handler that does nothing. */
export class EmptyHandler {
  private handled = 0;
  private onHandled: () => void = () => undefined;

  private constructor(
    private readonly queue: Queue,
    private readonly worker: Worker,
    private readonly connections: readonly Redis[],
  ) {}

  static async open({ backend: { url }, prefix }: MessagingOptions): Promise<EmptyHandler> {
    const connections = [new Redis(url), new Redis(url, { maxRetriesPerRequest: null })] as const;
    const [connection, blocking] = connections;
    const queue = new Queue('empty', { connection, prefix });
    const worker = new Worker(
      'empty',
      () => {
        handler.handled += 1;
        handler.onHandled();
        return Promise.resolve();
      },
      { connection: blocking, prefix, concurrency: CONCURRENCY },
    );
    const handler = new EmptyHandler(queue, worker, connections);
    await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
    return handler;
  }

  /** Adds so many jobs and resolves when the last one has been handled. */
  async run(jobs: number): Promise<void> {
    const wanted = this.handled + jobs;
    const done = new Promise<void>((resolve) => {
      this.onHandled = () => {
        if (this.handled === wanted) resolve();
      };
    });
    const one = { name: 'nothing', data: {}, opts: { removeOnComplete: true } };
    await this.queue.addBulk(Array.from({ length: jobs }, () => one));
    await done;
  }

  async close(): Promise<void> {
    await this.worker.close();
    await this.queue.close();
    for (const connection of this.connections) connection.disconnect();
  }
}
