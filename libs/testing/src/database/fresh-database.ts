import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersistenceOptions } from '#libs/persistence';
import { migrate } from '#libs/persistence';
import pg from 'pg';
import { testServers } from './test-servers.js';

const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'persistence', 'src', 'migrations');

/** Set while a fault is planted into a migration, whose file is sound all the while (tooling/mutants). */
const { plantedSchema = '' } = globalThis as { readonly plantedSchema?: string };

/** Named after the migrations that made it: a changed schema never meets an old template. */
const TEMPLATE = `pifu_template_${fingerprintOf(MIGRATIONS)}`;

function fingerprintOf(folder: string): string {
  const hash = createHash('sha256').update(plantedSchema);
  for (const file of readdirSync(folder).sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/** A database of one test file: cloned from a migrated template, dropped at the end. */
export interface FreshDatabase {
  readonly name: string;
  /** Options of a pool as one of the login roles. */
  readonly as: (role: string) => PersistenceOptions;
  /** A client as a role, or as the superuser, who may plant what nobody else can. */
  readonly connect: (role: string) => Promise<pg.Client>;
  /** Another database with the same rows; nobody may be connected to this one meanwhile. */
  readonly copy: () => Promise<FreshDatabase>;
  readonly drop: () => Promise<void>;
}

/** Makes a database of its own for the calling test file. */
export async function freshDatabase(): Promise<FreshDatabase> {
  await asSuperuser('postgres', async (client) => {
    await client.query('SELECT pg_advisory_lock(7415002)');
    await ensureTemplate(client);
  });
  return copyOf(TEMPLATE);
}

async function copyOf(template: string): Promise<FreshDatabase> {
  const name = `pifu_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser('postgres', async (client) => {
    // two copies of one template at once get into each other's way
    await client.query('SELECT pg_advisory_lock(7415002)');
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER pifu_owner`);
  });
  return {
    name,
    as: (role) => optionsFor(role, name),
    connect: (role) => connectAs(role, name),
    copy: () => copyOf(name),
    drop: () =>
      asSuperuser('postgres', async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
}

function optionsFor(role: string, database: string): PersistenceOptions {
  const { host, port, roles } = testServers().pg;
  return { host, port, database, role: `pifu_${role}`, password: roles[role] ?? '', poolSize: 8 };
}

async function connectAs(role: string, database: string): Promise<pg.Client> {
  const { host, port, superuser, password } = testServers().pg;
  const own = role === 'superuser' ? { user: superuser, password } : undefined;
  const options = optionsFor(role, database);
  const client = new pg.Client({
    ...{ host, port, database },
    ...(own ?? { user: options.role, password: options.password }),
  });
  await client.connect();
  return client;
}

async function ensureTemplate(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [TEMPLATE]);
  if (rowCount !== 0) return;
  await client.query(`CREATE DATABASE ${TEMPLATE} OWNER pifu_owner`);
  await migrate(optionsFor('migrator', TEMPLATE));
}

async function asSuperuser(database: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await connectAs('superuser', database);
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
