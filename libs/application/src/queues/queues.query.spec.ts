import { describe, expect, it } from '@jest/globals';
import { TENANT, WorkingTown } from '#libs/testing';
import { QUEUE_OF_MESSAGE } from '../messages.js';
import type { OutboxFigures, QueueLife } from '../ports/queue-figures.port.js';
import { QueueFigures } from '../ports/queue-figures.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { QueuesQuery } from './queues.query.js';

const NAMES = [...new Set<string>(Object.values(QUEUE_OF_MESSAGE))].toSorted();
const QUEUE = QUEUE_OF_MESSAGE['digest.send'];
const NOTHING = { waiting: 0, underWay: 0, dead: 0, oldestAge: null };

/** What the installation and the outbox say of themselves. */
class ToldFigures extends QueueFigures {
  constructor(
    private readonly living: readonly QueueLife[],
    private readonly told: readonly OutboxFigures[],
  ) {
    super();
  }

  lives(): Promise<readonly QueueLife[]> {
    return Promise.resolve(this.living);
  }

  outbox(): Promise<readonly OutboxFigures[]> {
    return Promise.resolve(this.told);
  }
}

async function seen(living: readonly QueueLife[], told: readonly OutboxFigures[] = []) {
  const town = await WorkingTown.open();
  const query = new QueuesQuery(town.app.get(UnitOfWork), new ToldFigures(living, told));
  const queues = await query.list(TENANT);
  await town.close();
  return queues;
}

function canary(canaryAge: number): QueueLife {
  return { queue: QUEUE, canaryAge, waiting: 1, active: 0, delayed: 0, failed: 0, countAge: 2 };
}

function figures(name: string, more: Partial<OutboxFigures> = {}): OutboxFigures {
  return { ...NOTHING, name, ...more };
}

describe('the queues of an installation', () => {
  it('are all of them, by name, though none has ever lived', async () => {
    const queues = await seen([]);
    expect(queues.map(({ queue }) => queue)).toEqual(NAMES);
    expect(queues.every(({ alive, life }) => !alive && life === null)).toBe(true);
    expect(queues.map(({ outbox }) => outbox)).toEqual(NAMES.map(() => NOTHING));
  });

  it.each([
    ['has just sung', 0, true],
    ['sang half a minute ago', 30, true],
    ['has been silent for longer', 31, false],
  ])('live while their canary %s', async (_, age, alive) => {
    const own = (await seen([canary(age)])).find(({ queue }) => queue === QUEUE);
    expect([own?.alive, own?.life?.canaryAge]).toEqual([alive, age]);
  });

  it('count together what they carry, and say how long the oldest has waited', async () => {
    const carried = Object.entries(QUEUE_OF_MESSAGE)
      .filter(([, queue]) => queue === QUEUE)
      .map(([name]) => name);
    const [one = '', other = one] = carried;
    const queues = await seen(
      [],
      [
        figures(one, { waiting: 2, oldestAge: 5 }),
        figures(other, { waiting: 1, underWay: 4, dead: 1, oldestAge: 90 }),
        figures(one, { underWay: 1 }),
      ],
    );
    const own = queues.find(({ queue }) => queue === QUEUE);
    expect(own?.outbox).toEqual({ waiting: 3, underWay: 5, dead: 1, oldestAge: 90 });
    const others = queues.filter(({ queue }) => queue !== QUEUE);
    expect(others.map(({ outbox }) => outbox)).toEqual(others.map(() => NOTHING));
  });

  it('show what none of them carries as a queue that never lives', async () => {
    const queues = await seen(
      [{ ...canary(0), queue: 'unknown-too' }],
      [figures('old.message', { waiting: 7 })],
    );
    expect(queues.at(-1)).toEqual({
      ...{ queue: 'unknown', alive: false, life: null },
      outbox: { ...NOTHING, waiting: 7 },
    });
  });
});
