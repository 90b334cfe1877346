import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { inTime } from './queue-away.js';

/** A queue that nobody serves and no list shows. */
export const MEMORY_QUEUE = 'memory';

/** The one job in it. */
const MARK = 'mark';

/**
 * Whether what carries the queues still knows what it was given: a job that nobody does stays for ever, unless the
 * store was emptied or came back without its data. Then everything that was on its way is lost, and known to be.
 */
@Injectable()
export class QueueMemory {
  constructor(@InjectQueue(MEMORY_QUEUE) private readonly queue: Queue) {
    // lost connections are told here as well; whoever asks meanwhile gets no answer in time
    queue.on('error', () => undefined);
  }

  /** @throws QueueAwayError */
  async isWhole(): Promise<boolean> {
    return (await inTime(this.queue.getJob(MARK))) !== undefined;
  }

  /** From now on it can be told whether it forgets. @throws QueueAwayError */
  async mark(): Promise<void> {
    await inTime(this.queue.add(MARK, null, { jobId: MARK }));
  }
}
