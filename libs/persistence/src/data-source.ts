import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index-of-migrations.js';
import type { PersistenceOptions } from './persistence.options.js';
import { GatheringSocket } from './unit-of-work/gathering-socket.js';

/** A pool as one role; schema changes come from migrations only. */
export function dataSourceOf(options: PersistenceOptions): DataSource {
  const { host, port, database, role, password, poolSize = 8 } = options;
  return new DataSource({
    type: 'postgres',
    host,
    port,
    database,
    username: role,
    password,
    schema: 'pifu',
    synchronize: false,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    poolSize,
    extra: {
      ...{ pipeline: true, stream: () => new GatheringSocket() },
      options: '-c search_path=pifu -c timezone=UTC',
    },
    applicationName: 'pifu',
  });
}
