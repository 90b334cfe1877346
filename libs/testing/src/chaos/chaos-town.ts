import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersistenceOptions } from '#libs/persistence';
import { migrate } from '#libs/persistence';
import pg from 'pg';
import type { FreshDatabase } from '../database/fresh-database.js';
import { seedTown } from '../database/seeded-town.js';
import type { TcpProxy } from '../queue/tcp-proxy.js';
import { tcpProxy } from '../queue/tcp-proxy.js';
import { allowClockMoves } from '../stack/worker-process.js';
import { giveCredentials } from '../stack/town-stack.js';

/** The local servers as plain Node programs of `deploy/local` know them; given by the test, which may import them. */
export interface LocalServers {
  /** Deletes a folder and the data that it may only point to. */
  readonly removeFolder: (folder: string) => void;
  readonly startPostgres: (folder: string, options?: { preferredPort?: number }) => Promise<StartedPostgres>;
  readonly prepareDatabases: (
    server: StartedPostgres,
    secrets: string,
  ) => Promise<{
    readonly passwords: Readonly<Record<string, string>>;
    readonly passwordFiles: Readonly<Record<string, string>>;
  }>;
}

/** A PostgreSQL that may be stopped at once. */
interface StartedPostgres {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
  readonly child: { kill(signal: NodeJS.Signals): boolean; ended?: Promise<unknown> };
  stop(): Promise<void>;
}

/** A town on a PostgreSQL of its own, which processes reach over a wire that can be cut. */
export interface ChaosTown {
  readonly folder: string;
  readonly database: FreshDatabase;
  /** Between processes and PostgreSQL; the test itself has a wire of its own. */
  readonly wire: TcpProxy;
  readonly environment: Readonly<Record<string, string>>;
  /** Stops PostgreSQL as a power cut would, and starts it again. */
  readonly crashPostgres: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts PostgreSQL over an empty folder and fills it with the town. */
export async function chaosTown(servers: LocalServers): Promise<ChaosTown> {
  const folder = mkdtempSync(join(tmpdir(), 'pifu-chaos-'));
  let postgres = await servers.startPostgres(folder);
  const { port } = postgres;
  const { passwords, passwordFiles } = await servers.prepareDatabases(postgres, join(folder, 'secrets'));
  const as = (role: string): PersistenceOptions => {
    const password = passwords[role] ?? '';
    return { host: '127.0.0.1', port, database: 'pifu', role: `pifu_${role}`, password, poolSize: 4 };
  };
  const database: FreshDatabase = {
    name: 'pifu',
    as,
    connect: async () => {
      const { superuser: user, password } = postgres;
      const client = new pg.Client({ host: '127.0.0.1', port, user, password, database: 'pifu' });
      // it falls with the server; whoever needs one afterwards opens another
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    copy: () => Promise.reject(new Error('one town is enough')),
    drop: () => Promise.resolve(),
  };
  await migrate(as('migrator'));
  await seedTown(database);
  await giveCredentials(database);
  await allowClockMoves(database);
  const wire = await tcpProxy(port);
  return {
    folder,
    database,
    wire,
    environment: {
      PIFU_MODE: 'test',
      PIFU_DB_HOST: '127.0.0.1',
      PIFU_DB_PORT: String(wire.port),
      PIFU_DB_NAME: 'pifu',
      PIFU_DB_APP_PASSWORD_FILE: passwordFiles['app'] ?? '',
      PIFU_DB_DISPATCHER_PASSWORD_FILE: passwordFiles['dispatcher'] ?? '',
      PIFU_QUEUE: 'redis',
      PIFU_QUEUE_PREFIX: `c${randomUUID().slice(0, 8)}`,
    },
    crashPostgres: async () => {
      postgres.child.kill('SIGQUIT');
      await postgres.child.ended;
      postgres = await servers.startPostgres(folder, { preferredPort: port });
    },
    close: async () => {
      await wire.close();
      await postgres.stop();
      servers.removeFolder(folder);
    },
  };
}
