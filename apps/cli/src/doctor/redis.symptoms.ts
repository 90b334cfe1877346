import { askRedis } from '#libs/messaging';
import type { CliConfig } from '#libs/platform';
import type { Symptom } from './symptom.js';

/** Whether the Redis of this installation can be trusted with a queue; nothing where none is configured. */
export async function redisSymptoms({ redisUrl }: CliConfig): Promise<readonly Symptom[]> {
  if (redisUrl === null) return [];
  try {
    const warnings = await askRedis(redisUrl.reveal());
    const bad = warnings.map((what) => {
      return { what, good: false, fix: '请设置 appendonly yes。Set appendonly yes.' };
    });
    return bad.length > 0 ? bad : [{ what: 'Redis: noeviction, AOF', good: true, fix: '' }];
  } catch (error) {
    const fix =
      '请启动 Redis，并设置 maxmemory-policy noeviction。Start Redis with maxmemory-policy noeviction.';
    return [{ what: (error as Error).message, good: false, fix }];
  }
}
