import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { secret } from './secrets.mjs';

/** Roles that log in, without the prefix that all of them share. */
export const LOGIN_ROLES = ['migrator', 'app', 'dispatcher', 'sequencer', 'auditor', 'queue'];

/** Makes roles with their own secrets, and the databases, on a running server; does nothing twice. */
export async function prepareDatabases(server, secretsFolder, { database = 'pifu' } = {}) {
  const queueDatabase = `${database}_queue`;
  const prepared = await asSuperuser(server, 'postgres', async (client) => {
    await client.query(sql('roles.sql'));
    const roles = await setPasswords(client, secretsFolder);
    await makeDatabase(
      client,
      database,
      'pifu_owner',
      LOGIN_ROLES.filter((role) => role !== 'queue'),
    );
    await makeDatabase(client, queueDatabase, 'pifu_queue', ['queue']);
    return roles;
  });
  await asSuperuser(server, database, (client) => client.query(sql('database.sql')));
  return { ...prepared, database, queueDatabase };
}

async function asSuperuser({ host, port, superuser, password }, database, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ host, port, user: superuser, password, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function setPasswords(client, secretsFolder) {
  const passwordFiles = {};
  const passwords = {};
  for (const role of LOGIN_ROLES) {
    const { path, value } = secret(secretsFolder, `db-${role}`);
    passwordFiles[role] = path;
    passwords[role] = value;
    await client.query(`ALTER ROLE pifu_${role} PASSWORD ${client.escapeLiteral(value)}`);
  }
  return { passwordFiles, passwords };
}

async function makeDatabase(client, name, owner, guests) {
  const quoted = client.escapeIdentifier(name);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${quoted} OWNER ${owner}`);
  await client.query(`REVOKE ALL ON DATABASE ${quoted} FROM PUBLIC`);
  for (const role of guests) await client.query(`GRANT CONNECT ON DATABASE ${quoted} TO pifu_${role}`);
}

function sql(name) {
  return readFileSync(join(ROOT, 'deploy', 'postgres', name), 'utf8');
}
