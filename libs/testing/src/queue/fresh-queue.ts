import { randomUUID } from 'node:crypto';
import type { MessagingOptions, QueueBackend } from '#libs/messaging';
import { Redis } from 'ioredis';
import pg from 'pg';
import { testServers } from '../database/test-servers.js';

/** An empty queue of one test file, on either backend. */
export interface FreshQueue {
  readonly options: MessagingOptions;
  readonly drop: () => Promise<void>;
}

/** Keys of their own in the common Redis, or a database of its own for BullMQ's PostgreSQL backend. */
export function freshQueue(kind: QueueBackend['kind']): Promise<FreshQueue> {
  const name = `t${randomUUID().replaceAll('-', '').slice(0, 20)}`;
  return kind === 'redis' ? Promise.resolve(onRedis(name)) : onPostgres(name);
}

function onRedis(prefix: string): FreshQueue {
  const url = testServers().redisUrl;
  const drop = async (): Promise<void> => {
    const redis = new Redis(url);
    const keys = await redis.keys(`${prefix}:*`);
    if (keys.length > 0) await redis.del(keys);
    redis.disconnect();
  };
  return { options: { backend: { kind: 'redis', url }, prefix }, drop };
}

async function onPostgres(name: string): Promise<FreshQueue> {
  const { host, port, roles } = testServers().pg;
  await asSuperuser(`CREATE DATABASE queue_${name} OWNER pifu_queue`);
  const secret = encodeURIComponent(roles['queue'] ?? '');
  const url = `postgres://pifu_queue:${secret}@${host}:${String(port)}/queue_${name}`;
  return {
    options: { backend: { kind: 'postgres', url }, prefix: name },
    drop: () => asSuperuser(`DROP DATABASE queue_${name} WITH (FORCE)`),
  };
}

async function asSuperuser(statement: string): Promise<void> {
  const { host, port, superuser, password } = testServers().pg;
  const client = new pg.Client({ host, port, user: superuser, password, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
