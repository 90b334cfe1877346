import type { OutboxFigures, QueueLife } from '#libs/application';
import { QueueFigures } from '#libs/application';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** Nobody carries messages here: all of them wait, but for those that are dead or held. */
export class InMemoryQueueFigures extends QueueFigures {
  lives(): Promise<readonly QueueLife[]> {
    return Promise.resolve([]);
  }

  async outbox(): Promise<readonly OutboxFigures[]> {
    await Promise.resolve();
    const { outbox, deadLetters, heldMessages } = inMemoryTransaction().rows;
    return [...outbox.values()].map(({ id, name }) => {
      const dead = deadLetters.get(id)?.status === 'open' ? 1 : 0;
      return { name, waiting: heldMessages.has(id) ? 0 : 1 - dead, underWay: 0, oldestAge: null, dead };
    });
  }
}
