import { hash } from '@node-rs/argon2';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FreshDatabase } from '../database/fresh-database.js';
import { freshDatabase } from '../database/fresh-database.js';
import { TENANT, seedTown } from '../database/seeded-town.js';
import { testServers } from '../database/test-servers.js';
import type { ApiProcess } from './api-process.js';
import { startApi } from './api-process.js';
import { PersonClient } from './person-client.js';

/** The password of everybody in the test town. */
export const TOWN_PASSWORD = 'correct-horse-2023';

/** Business time at the start: Wednesday 2023-12-06, 10:00 in Beijing. */
const STACK_STARTS_AT = '2023-12-06T02:00:00.000Z';

/** A whole town behind one running api. */
export interface TownStack {
  readonly api: ApiProcess;
  readonly database: FreshDatabase;
  /** A person with a session of his own. */
  readonly as: (account: string) => Promise<PersonClient>;
  /** Somebody who is not signed in. */
  readonly anybody: () => PersonClient;
  readonly stop: () => Promise<void>;
}

/** Clones a database, fills it with the town, and starts the api on it. */
export async function startTown(): Promise<TownStack> {
  const database = await freshDatabase();
  await seedTown(database);
  await giveCredentials(database);
  const api = await startApi(apiEnvironment(database));
  return {
    api,
    database,
    as: (account) => PersonClient.byCard(api.origin, account),
    anybody: () => new PersonClient(api.origin),
    stop: async () => {
      await api.stop();
      await database.drop();
      await rm(attachmentFolder(database), { recursive: true, force: true });
    },
  };
}

/** What the api of a test needs to know. */
export function apiEnvironment(database: FreshDatabase): Readonly<Record<string, string>> {
  const { host, port, passwordFiles } = testServers().pg;
  return {
    PIFU_MODE: 'test',
    PIFU_DB_HOST: host,
    PIFU_DB_PORT: String(port),
    PIFU_DB_NAME: database.name,
    PIFU_DB_APP_PASSWORD_FILE: passwordFiles['app'] ?? '',
    PIFU_ATTACHMENT_DIR: attachmentFolder(database),
  };
}

/** Where the attachments of a test's town lie. */
export function attachmentFolder({ name }: Pick<FreshDatabase, 'name'>): string {
  return join(tmpdir(), 'pifu-attachments', name);
}

/** Lets everybody of the town sign in, and starts its clock. */
export async function giveCredentials(database: FreshDatabase): Promise<void> {
  // cheap parameters: the tests sign in often, and the hash names its own parameters
  const passwordHash = await hash(TOWN_PASSWORD, { memoryCost: 1024, timeCost: 1 });
  const client = await database.connect('superuser');
  try {
    await client.query('SELECT pifu.set_demo_clock($1)', [STACK_STARTS_AT]);
    await client.query(
      `INSERT INTO pifu.credential (tenant_id, person_id, password_hash)
        SELECT tenant_id, id, $2 FROM pifu.person WHERE tenant_id = $1`,
      [TENANT, passwordHash],
    );
  } finally {
    await client.end();
  }
}
