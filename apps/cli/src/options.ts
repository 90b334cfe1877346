import type { PersistenceOptions } from '#libs/persistence';
import type { Secret } from '#libs/platform';
import { CliConfig, loadConfig } from '#libs/platform';

/** The database as the application's own role. */
export function asApplication(config: CliConfig): PersistenceOptions {
  return optionsOf(config, 'pifu_app', config.dbAppPassword, 'PIFU_DB_APP_PASSWORD_FILE');
}

/** The database as the role that changes the schema. */
export function asMigrator(config: CliConfig): PersistenceOptions {
  return optionsOf(config, 'pifu_migrator', config.dbMigratorPassword, 'PIFU_DB_MIGRATOR_PASSWORD_FILE');
}

/** The database as the role that reads and proves, and cannot write. */
export function asAuditor(config: CliConfig): PersistenceOptions {
  return optionsOf(config, 'pifu_auditor', config.dbAuditorPassword, 'PIFU_DB_AUDITOR_PASSWORD_FILE');
}

/** The database as its superuser, who alone sees every district at once. */
export function asSuperuser(config: CliConfig): PersistenceOptions {
  const variable = 'PIFU_DB_SUPERUSER_PASSWORD_FILE';
  return optionsOf(config, config.dbSuperuser, config.dbSuperuserPassword, variable);
}

/** The configuration of this process. */
export function cliConfig(): CliConfig {
  return loadConfig(CliConfig);
}

function optionsOf(
  config: CliConfig,
  role: string,
  secret: Secret | null,
  variable: string,
): PersistenceOptions {
  if (secret === null) throw new Error(`缺少 ${role} 的密码：请设置 ${variable}。Set ${variable}.`);
  const { dbHost: host, dbPort: port, dbName: database } = config;
  return { host, port, database, role, password: secret.reveal(), poolSize: 2 };
}
