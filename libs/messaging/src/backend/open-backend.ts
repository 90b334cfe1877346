import type { ConnectionOptions } from 'bullmq';
import { createPostgresBackend, createRedisBackend, setDefaultBackendFactory } from 'bullmq';
import type { QueueBackend } from '../messaging.options.js';
import { redisOptionsOf } from './redis-options.js';
import { askRedis } from './redis-safety.js';

/** Connections of one queue or worker in the embedded mode, where the database serves everybody. */
const POSTGRES_POOL = 3;

/** How BullMQ reaches its store, which has been asked whether it can be trusted. */
export class OpenBackend {
  constructor(
    readonly connection: ConnectionOptions,
    readonly warnings: readonly string[],
    /** Makes it the backend of every queue and worker made from then on: Nest's module knows no other way. */
    readonly choose: () => void,
  ) {}

  /** @throws UnsafeRedisError when Redis may evict or does not answer */
  static async of(backend: QueueBackend): Promise<OpenBackend> {
    return backend.kind === 'redis' ? onRedis(backend.url) : onPostgres(backend.url);
  }
}

async function onRedis(url: string): Promise<OpenBackend> {
  const warnings = await askRedis(url);
  // a worker waits for Redis as long as it takes, and publishing is given up by its own deadline
  const connection = { ...redisOptionsOf(url), maxRetriesPerRequest: null };
  return new OpenBackend(connection, warnings, () => {
    setDefaultBackendFactory(createRedisBackend);
  });
}

/** A connection that breaks while it is lent out fails its query; without a listener it would end the process too. */
function stayCalm(client: { on(event: 'error', listener: () => void): unknown }): void {
  client.on('error', () => undefined);
}

function onPostgres(connectionString: string): OpenBackend {
  const connection = { connectionString, migrate: true, max: POSTGRES_POOL, onConnect: stayCalm };
  return new OpenBackend(connection, [], () => {
    setDefaultBackendFactory(createPostgresBackend);
  });
}
