import pg from 'pg';
import { DataSource } from 'typeorm';
import type { PersistenceOptions } from '../persistence.options.js';
import { MIGRATIONS } from './index-of-migrations.js';

/** One lock for all migrators of a database. */
const MIGRATION_LOCK = 7_415_001;

/**
 * Brings the schema up to date as the migrator acting for the owner, one at a time.
 * @returns names of the migrations that ran
 */
export async function migrate(options: PersistenceOptions): Promise<readonly string[]> {
  const { host, port, database, role, password } = options;
  const guard = new pg.Client({ host, port, database, user: role, password });
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await guard.query('SET ROLE pifu_owner');
    await guard.query('CREATE SCHEMA IF NOT EXISTS pifu');
    const ran = await runMigrations(options);
    await guard.query(RAISE_EPOCH);
    return ran;
  } finally {
    await guard.end();
  }
}

/** After dump and restore into another cluster transaction ids start anew: events get the next epoch. */
const RAISE_EPOCH = `
  DO $$
  DECLARE here bigint; last pifu.cluster_epoch;
  BEGIN
    SELECT system_identifier INTO here FROM pg_control_system();
    SELECT * INTO last FROM pifu.cluster_epoch ORDER BY epoch DESC LIMIT 1;
    IF FOUND AND last.system_identifier = here THEN RETURN; END IF;
    INSERT INTO pifu.cluster_epoch (epoch, system_identifier) VALUES (coalesce(last.epoch, 0) + 1, here);
    EXECUTE format('ALTER TABLE pifu.event ALTER COLUMN epoch SET DEFAULT %s', coalesce(last.epoch, 0) + 1);
  END $$`;

async function runMigrations({ host, port, database, role, password }: PersistenceOptions) {
  const source = new DataSource({
    type: 'postgres',
    host,
    port,
    database,
    username: role,
    password,
    schema: 'pifu',
    synchronize: false,
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    poolSize: 1,
    extra: { options: '-c role=pifu_owner -c search_path=pifu' },
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
