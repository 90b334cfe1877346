import { keepSecret } from './secrets.mjs';

/** Variables by which apps and command line find database and queue; passwords stand in files, never here. */
export function databaseEnvironment(
  { host, port },
  { database, queueDatabase, passwordFiles, passwords },
  secrets,
) {
  const queueUrl = `postgres://pifu_queue:${encodeURIComponent(passwords.queue)}@${host}:${port}/${queueDatabase}`;
  return {
    PIFU_DB_HOST: host,
    PIFU_DB_PORT: String(port),
    PIFU_DB_NAME: database,
    PIFU_DB_APP_PASSWORD_FILE: passwordFiles.app,
    PIFU_DB_DISPATCHER_PASSWORD_FILE: passwordFiles.dispatcher,
    PIFU_DB_MIGRATOR_PASSWORD_FILE: passwordFiles.migrator,
    PIFU_DB_SEQUENCER_PASSWORD_FILE: passwordFiles.sequencer,
    PIFU_DB_AUDITOR_PASSWORD_FILE: passwordFiles.auditor,
    PIFU_DB_QUEUE_URL_FILE: keepSecret(secrets, 'queue-url', queueUrl),
  };
}

/** Which queue carries the messages: Redis, or PostgreSQL where none could be had. */
export function queueEnvironment(redis, prefix) {
  const common = { PIFU_QUEUE_PREFIX: prefix };
  return redis === null
    ? { ...common, PIFU_QUEUE: 'postgres' }
    : { ...common, PIFU_QUEUE: 'redis', PIFU_REDIS_URL_FILE: redis.urlFile };
}

/** What the api gets: no role but the application's own. */
export function environmentOfApi(all) {
  return without(all, ['DISPATCHER', 'MIGRATOR', 'SEQUENCER', 'AUDITOR']);
}

/** What the worker gets: it may also hand out work and number the record. */
export function environmentOfWorker(all) {
  return without(all, ['MIGRATOR', 'AUDITOR']);
}

function without(all, roles) {
  const kept = { ...all };
  for (const role of roles) delete kept[`PIFU_DB_${role}_PASSWORD_FILE`];
  return kept;
}
