import { join } from 'node:path';
import { prepareDatabases } from './databases.mjs';
import { databaseEnvironment, queueEnvironment } from './environment.mjs';
import { nickname } from './paths.mjs';
import { startPostgres } from './postgres.mjs';
import { startRedis } from './redis.mjs';

/**
 * Starts PostgreSQL and, where it can be had, Redis over the data in `folder`, and makes roles and databases.
 * Everything started is handed to the lifecycle; resolves to the servers and the variables that lead to them.
 */
export async function startServers(lifecycle, folder, { ports, tryAgain, say }) {
  const postgres = await startPostgres(folder, { preferredPort: ports.preferred('postgres') });
  await lifecycle.onStop(() => postgres.stop());
  ports.remember('postgres', postgres.port);
  const secrets = join(folder, 'secrets');
  const prepared = await prepareDatabases(postgres, secrets);
  lifecycle.check();
  const redis = await startRedis(folder, { preferredPort: ports.preferred('redis'), tryAgain, say });
  if (redis !== null) await lifecycle.onStop(() => redis.stop());
  if (redis?.port !== undefined) ports.remember('redis', redis.port);
  const env = {
    ...databaseEnvironment(postgres, prepared, secrets),
    ...queueEnvironment(redis, `pifu-${nickname(folder)}`),
  };
  return { postgres, redis, ...prepared, env };
}
