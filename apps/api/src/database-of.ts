import type { PersistenceOptions } from '#libs/persistence';
import type { ApiConfig } from '#libs/platform';

/** The database as the application's own role. */
export function databaseOf({
  dbHost: host,
  dbPort: port,
  dbName: database,
  dbAppPassword,
}: ApiConfig): PersistenceOptions {
  return { host, port, database, role: 'pifu_app', password: dbAppPassword.reveal() };
}
