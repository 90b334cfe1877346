import { Injectable } from '@nestjs/common';
import { QUEUE_OF_MESSAGE } from '../messages.js';
import type { OutboxFigures, QueueLife } from '../ports/queue-figures.port.js';
import { QueueFigures } from '../ports/queue-figures.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';

/** A canary sings every five seconds: one that was silent as long as this is dead. */
const SILENT_AFTER_SECONDS = 30;

/** One queue as an administrator sees it. */
export interface SeenQueue {
  readonly queue: string;
  /** Whether jobs of it are being done. */
  readonly alive: boolean;
  /** Null where no worker has ever worked. */
  readonly life: QueueLife | null;
  /** What the district has in its outbox for it. */
  readonly outbox: Omit<OutboxFigures, 'name'>;
}

/** Every queue with its jobs, its worker, and what the district has in it. */
@Injectable()
export class QueuesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly figures: QueueFigures,
  ) {}

  /** By name; messages that no queue carries stand under `unknown`, which never lives. */
  list(tenantId: string): Promise<readonly SeenQueue[]> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const lives = await this.figures.lives();
      const outbox = await this.figures.outbox();
      const lost = outbox.filter(({ name }) => queueOf(name) === 'unknown');
      const names = [...new Set<string>(Object.values(QUEUE_OF_MESSAGE))].toSorted();
      return [...names, ...(lost.length > 0 ? ['unknown'] : [])].map((queue) => {
        const life = lives.find((one) => one.queue === queue) ?? null;
        const alive = life !== null && life.canaryAge <= SILENT_AFTER_SECONDS;
        return { queue, alive, life, outbox: summed(outbox.filter(({ name }) => queueOf(name) === queue)) };
      });
    });
  }
}

function queueOf(name: string): string {
  return (QUEUE_OF_MESSAGE as Readonly<Record<string, string>>)[name] ?? 'unknown';
}

function summed(figures: readonly OutboxFigures[]): Omit<OutboxFigures, 'name'> {
  const sum = (of: (one: OutboxFigures) => number) => figures.reduce((total, one) => total + of(one), 0);
  const ages = figures.flatMap(({ oldestAge }) => (oldestAge === null ? [] : [oldestAge]));
  return {
    waiting: sum((one) => one.waiting),
    underWay: sum((one) => one.underWay),
    dead: sum((one) => one.dead),
    oldestAge: ages.length === 0 ? null : Math.max(...ages),
  };
}
