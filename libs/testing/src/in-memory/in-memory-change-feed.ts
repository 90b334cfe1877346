import type { FeedPage, FeedPosition } from '#libs/application';
import { ChangeFeed } from '#libs/application';
import type { Job } from '#libs/domain';
import { hasEnded } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** A district in which nobody listens to the record: notices and long work as they stand. */
export class InMemoryChangeFeed extends ChangeFeed {
  async tail(): Promise<FeedPosition> {
    await Promise.resolve();
    return { epoch: 1, transaction: String(inMemoryTransaction().rows.events.size), turn: '0' };
  }

  async after(): Promise<FeedPage> {
    return { changes: [], reached: await this.tail(), more: false };
  }

  async unread(personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    await Promise.resolve();
    const counts = new Map<string, number>();
    for (const { personId, readAt } of inMemoryTransaction().rows.notices.values()) {
      if (readAt === null && personIds.includes(personId))
        counts.set(personId, (counts.get(personId) ?? 0) + 1);
    }
    return counts;
  }

  async movingJobs(): Promise<readonly Job[]> {
    await Promise.resolve();
    return [...inMemoryTransaction().rows.jobs.values()].filter((job) => !hasEnded(job));
  }
}
