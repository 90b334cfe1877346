import { Redis } from 'ioredis';
import { redisOptionsOf } from './redis-options.js';

/** This Redis may throw jobs away, or does not answer: the process must not start on it. */
export class UnsafeRedisError extends Error {}

/** What a Redis tells of itself that matters for a queue. */
export interface RedisTraits {
  readonly evictionPolicy: string;
  readonly appendOnly: boolean;
}

/**
 * Refuses a Redis that evicts keys; one without an append-only file is taken, and answered with a warning.
 * @throws UnsafeRedisError
 */
export function judgeRedis({ evictionPolicy, appendOnly }: RedisTraits): readonly string[] {
  if (evictionPolicy !== 'noeviction') {
    throw new UnsafeRedisError(
      `Redis 的 maxmemory-policy 是 ${evictionPolicy}，必须为 noeviction。Set maxmemory-policy to noeviction.`,
    );
  }
  if (appendOnly) return [];
  return [
    'Redis 未开启 AOF，重启会丢失提示（事实仍在数据库中）。Redis runs without AOF: set appendonly yes.',
  ];
}

/** Reads the traits from INFO, which managed servers allow where CONFIG is forbidden. */
export function redisTraits(info: string): RedisTraits {
  const valueOf = (name: string): string | undefined =>
    new RegExp(`^${name}:(.*?)\\r?$`, 'mu').exec(info)?.[1];
  return {
    evictionPolicy: valueOf('maxmemory_policy') ?? 'unknown',
    appendOnly: valueOf('aof_enabled') === '1',
  };
}

/**
 * Asks a Redis before anything is entrusted to it.
 * @returns warnings
 * @throws UnsafeRedisError when it cannot be reached or may evict
 */
export async function askRedis(address: string): Promise<readonly string[]> {
  const redis = new Redis({ ...redisOptionsOf(address), lazyConnect: true, retryStrategy: () => null });
  // the answer of connect() tells; without a listener the driver would print it too
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    return judgeRedis(redisTraits(`${await redis.info('memory')}\n${await redis.info('persistence')}`));
  } catch (error) {
    if (error instanceof UnsafeRedisError) throw error;
    throw new UnsafeRedisError('Redis 无法连接。Redis cannot be reached.', { cause: error });
  } finally {
    redis.disconnect();
  }
}
