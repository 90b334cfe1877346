import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { MessageQueues, QueueMemory } from '#libs/messaging';
import type { FreshQueue } from '#libs/testing';
import { freshQueue, messagingOver } from '#libs/testing';

describe.each(['redis', 'postgres'] as const)('what the queues remember on %s', (kind) => {
  let queue: FreshQueue;
  let app: INestApplicationContext;

  beforeAll(async () => {
    queue = await freshQueue(kind);
    ({ app } = await messagingOver(queue.options, null));
  });
  afterAll(async () => {
    await app.close();
    await queue.drop();
  });

  it('is nothing at first; once marked, it is whole for every process', async () => {
    expect(await app.get(QueueMemory).isWhole()).toBe(false);
    await app.get(QueueMemory).mark();
    const other = await messagingOver(queue.options, null);
    expect(await other.app.get(QueueMemory).isWhole()).toBe(true);
    await other.app.get(QueueMemory).mark();
    await other.app.close();
    expect(await app.get(QueueMemory).isWhole()).toBe(true);
  });

  it('is shown to nobody as a job', async () => {
    const counts = Object.values(await app.get(MessageQueues).counts());
    expect(counts.flatMap((one) => Object.values(one)).filter((count) => count > 0)).toEqual([]);
  });
});

describe('a Redis that comes back empty', () => {
  it('is found to have forgotten, until it is marked again', async () => {
    const queue = await freshQueue('redis');
    const { app } = await messagingOver(queue.options, null);
    await app.get(QueueMemory).mark();
    await queue.drop();
    expect(await app.get(QueueMemory).isWhole()).toBe(false);
    await app.get(QueueMemory).mark();
    expect(await app.get(QueueMemory).isWhole()).toBe(true);
    await app.close();
    await queue.drop();
  });
});
