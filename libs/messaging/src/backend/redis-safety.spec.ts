import { describe, expect, it } from '@jest/globals';
import { redisOptionsOf } from './redis-options.js';
import { judgeRedis, redisTraits, UnsafeRedisError } from './redis-safety.js';

describe('a Redis is asked before it is trusted', () => {
  it('reads policy and append-only file out of INFO', () => {
    const info =
      '# Memory\r\nmaxmemory:0\r\nmaxmemory_policy:noeviction\r\n# Persistence\r\naof_enabled:1\r\n';
    expect(redisTraits(info)).toEqual({ evictionPolicy: 'noeviction', appendOnly: true });
  });

  it('trusts nothing that INFO does not say', () => {
    expect(redisTraits('')).toEqual({ evictionPolicy: 'unknown', appendOnly: false });
  });

  it.each(['allkeys-lru', 'volatile-ttl', 'unknown'])('refuses the policy %s', (evictionPolicy) => {
    expect(() => judgeRedis({ evictionPolicy, appendOnly: true })).toThrow(UnsafeRedisError);
  });

  it('warns where a restart forgets', () => {
    expect(judgeRedis({ evictionPolicy: 'noeviction', appendOnly: false })).toHaveLength(1);
    expect(judgeRedis({ evictionPolicy: 'noeviction', appendOnly: true })).toEqual([]);
  });
});

describe('the address of a Redis', () => {
  it('is read with password, user and database', () => {
    expect(redisOptionsOf('rediss://anna:p%40ss@cache.test:6380/2')).toEqual({
      host: 'cache.test',
      port: 6380,
      username: 'anna',
      password: 'p@ss',
      db: 2,
      tls: {},
    });
  });

  it('needs neither port nor password', () => {
    expect(redisOptionsOf('redis://127.0.0.1')).toEqual({ host: '127.0.0.1', port: 6379 });
  });
});
