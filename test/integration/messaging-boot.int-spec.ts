import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WaitingMessage } from '#libs/application';
import type { MessagingOptions } from '#libs/messaging';
import {
  HandlersIncompleteError,
  HandlesMessage,
  MessageHandler,
  MessagePublisher,
  QueueAwayError,
  UnsafeRedisError,
} from '#libs/messaging';
import {
  eventually,
  freshQueue,
  idOf,
  messagingOver,
  SCRIPTED_HANDLERS,
  tcpProxy,
  TENANT,
} from '#libs/testing';
import { Redis } from 'ioredis';
import type { RunningRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';

const MESSAGE: WaitingMessage = {
  tenantId: TENANT,
  id: idOf('message'),
  name: 'digest.send',
  payload: { digestId: idOf('digest') },
};

@HandlesMessage('task.announce')
class AnnounceToo extends MessageHandler<'task.announce'> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

describe('a worker starts on a queue that can be trusted, or not at all', () => {
  let folder: string;
  let redis: RunningRedis;
  let options: MessagingOptions;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pifu-redis-'));
    redis = await startOwnRedis(folder);
    options = { backend: { kind: 'redis', url: redis.url }, prefix: 'boot' };
  });
  afterAll(async () => {
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  async function configured(name: string, value: string): Promise<void> {
    const client = new Redis(redis.url);
    await client.config('SET', name, value);
    client.disconnect();
  }

  it.each(['allkeys-lru', 'allkeys-lfu', 'allkeys-random', 'volatile-lru', 'volatile-ttl'])(
    'not on a Redis that throws keys away by %s',
    async (policy) => {
      await configured('maxmemory-policy', policy);
      await expect(messagingOver(options, null)).rejects.toThrow(UnsafeRedisError);
      await expect(messagingOver(options, null)).rejects.toThrow(policy);
      await configured('maxmemory-policy', 'noeviction');
    },
  );

  it('on a Redis without append-only file, with a warning: PostgreSQL is the truth', async () => {
    await configured('appendonly', 'no');
    const { app } = await messagingOver(options, null);
    await app.close();
    await configured('appendonly', 'yes');
  });

  it('not where no Redis answers', async () => {
    const nowhere = { ...options, backend: { kind: 'redis', url: 'redis://127.0.0.1:1' } } as const;
    await expect(messagingOver(nowhere, null)).rejects.toThrow(UnsafeRedisError);
  });

  it('not when a message has no handler', async () => {
    const started = messagingOver(options, null, SCRIPTED_HANDLERS.slice(1));
    await expect(started).rejects.toThrow(HandlersIncompleteError);
    await expect(started).rejects.toThrow('has no handler');
  });

  it('not when a message has two', async () => {
    const started = messagingOver(options, null, [...SCRIPTED_HANDLERS, AnnounceToo]);
    await expect(started).rejects.toThrow('task.announce has Scripted and AnnounceToo');
  });

  it.each(['redis', 'postgres'] as const)(
    'and once started, it gives a %s up that does not answer, and uses it again when it does',
    async (kind) => {
      const queue = await freshQueue(kind);
      const url = new URL(queue.options.backend.url);
      const proxy = await tcpProxy(Number(url.port));
      url.port = String(proxy.port);
      const backend = { kind, url: url.href };
      const { app, script } = await messagingOver({ ...queue.options, backend }, null);
      const publisher = app.get(MessagePublisher);
      proxy.swallowing = true;
      await expect(publisher.publish([MESSAGE])).rejects.toThrow(QueueAwayError);
      proxy.swallowing = false;
      proxy.cut();
      const publishes = (): Promise<boolean> =>
        publisher.publish([MESSAGE]).then(
          () => true,
          () => false,
        );
      await eventually('it publishes again', publishes, 60_000);
      await eventually('it arrives', () => script.arrivals.length > 0);
      await app.close();
      await proxy.close();
      await queue.drop();
    },
    120_000,
  );
});
