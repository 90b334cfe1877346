import type { DeadLetter, DeadLetterStatus, Page, PageRequest } from '#libs/application';
import { DeadLetterRepository } from '#libs/application';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';

/** Messages that failed for good. */
export class InMemoryDeadLetterRepository extends DeadLetterRepository {
  async list(status: DeadLetterStatus, page: PageRequest): Promise<Page<DeadLetter>> {
    await Promise.resolve();
    const letters = [...inMemoryTransaction().rows.deadLetters.values()];
    const wanted = letters.filter((letter) => letter.status === status);
    return pageOf(wanted, page, ({ failedAt, messageId }) => [failedAt, messageId], 'down');
  }

  async hold(messageId: string): Promise<DeadLetter | null> {
    await Promise.resolve();
    return inMemoryTransaction().rows.deadLetters.get(messageId) ?? null;
  }

  retry(messageId: string): Promise<void> {
    return settle(messageId, 'retried');
  }

  discard(messageId: string): Promise<void> {
    return settle(messageId, 'discarded');
  }
}

async function settle(messageId: string, status: DeadLetterStatus): Promise<void> {
  await Promise.resolve();
  const { deadLetters } = inMemoryTransaction().writable;
  const letter = deadLetters.get(messageId);
  if (letter !== undefined) deadLetters.set(messageId, { ...letter, status });
}
