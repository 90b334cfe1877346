import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BackupManifest, PersistenceOptions } from '#libs/persistence';
import { migrate, restoreBackup, verifyReplay, writeBackup } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, seedTown, testServers, TownHall } from '#libs/testing';
import pg from 'pg';
import type { PreparedDatabases } from '../../deploy/local/databases.mjs';
import { prepareDatabases } from '../../deploy/local/databases.mjs';
import type { RunningPostgres } from '../../deploy/local/postgres.mjs';
import { startPostgres } from '../../deploy/local/postgres.mjs';
import { removeFolder } from '../../deploy/local/throwaway.mjs';

const IN_ORDER = `SELECT body, epoch, seq FROM pifu.event ORDER BY epoch, txid, seq`;

interface OrderedEvent {
  readonly body: string;
  readonly epoch: number;
  readonly seq: string;
}

/** docs/runbooks/backup-and-restore.md, step by step, into a cluster that did not exist before. */
describe('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pifu-backup-'));
  const file = (name: string): string => join(folder, name);
  let origin: FreshDatabase;
  let elsewhere: RunningPostgres;
  let prepared: PreparedDatabases;
  let manifest: BackupManifest;

  beforeAll(async () => {
    origin = await freshDatabase();
    await seedTown(origin);
    await work(origin.as('app'), ['备份前一', '备份前二', '备份前三']);
    manifest = await writeBackup(superuserOf(origin), (name) => createWriteStream(file(name)));
    elsewhere = await startPostgres(join(folder, 'cluster'), { fresh: true });
    prepared = await prepareDatabases(elsewhere, join(folder, 'secrets'));
    await migrate(restored('migrator'));
  });

  afterAll(async () => {
    await elsewhere.stop();
    await origin.drop();
    removeFolder(join(folder, 'cluster'));
    rmSync(folder, { recursive: true, force: true });
  });

  function superuserOf(database: FreshDatabase): PersistenceOptions {
    const { superuser: role, password } = testServers().pg;
    return { ...database.as('app'), role, password };
  }

  /** The same database in the other cluster. */
  function restored(role: string): PersistenceOptions {
    const { host, port, superuser, password } = elsewhere;
    const { database, passwords } = prepared;
    if (role === 'superuser') return { host, port, database, role: superuser, password };
    return { host, port, database, role: `pifu_${role}`, password: passwords[role] ?? '' };
  }

  async function work(options: PersistenceOptions, projects: readonly string[]): Promise<void> {
    const app = await applicationOver({ as: () => options });
    try {
      const hall = new TownHall(app, projects.join());
      for (const project of projects) await hall.reviewed(project);
    } finally {
      await app.close();
    }
  }

  async function ask<R extends pg.QueryResultRow>(options: PersistenceOptions, sql: string): Promise<R[]> {
    const { host, port, database, role, password } = options;
    const client = new pg.Client({ host, port, database, user: role, password });
    await client.connect();
    try {
      return (await client.query<R>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  it('names every table with its rows, and the cluster and schema that it comes from', async () => {
    const count = async (table: string): Promise<number | undefined> =>
      (await ask<{ n: number }>(superuserOf(origin), `SELECT count(*)::integer AS n FROM pifu.${table}`))[0]
        ?.n;
    expect(manifest.migrations.length).toBeGreaterThan(5);
    expect(manifest.systemIdentifier).toMatch(/^\d{10,}$/u);
    for (const { table, rows } of manifest.tables)
      expect({ table, rows }).toEqual({ table, rows: await count(table) });
    expect(manifest.tables.find(({ table }) => table === 'event')?.rows).toBeGreaterThan(9);
  });

  it('is refused whole when a file of it is cut off: nothing of it stays', async () => {
    const cut = readFileSync(file('task.copy'), 'utf8').split('\n').slice(1).join('\n');
    writeFileSync(file('task.copy.cut'), cut);
    const open = (name: string) => createReadStream(file(name === 'task.copy' ? 'task.copy.cut' : name));
    await expect(restoreBackup(restored('superuser'), manifest, open)).rejects.toMatchObject({
      code: 'incomplete',
      table: 'task',
    });
    expect(await ask(restored('superuser'), 'SELECT FROM pifu.district')).toEqual([]);
    expect(await ask(restored('superuser'), 'SELECT FROM pifu.event')).toEqual([]);
  });

  it('is refused by another schema, with what to do', async () => {
    const older = { ...manifest, migrations: manifest.migrations.slice(0, -1) };
    const open = (name: string) => createReadStream(file(name));
    await expect(restoreBackup(restored('superuser'), older, open)).rejects.toThrow('very version');
  });

  it('fills a fresh cluster: every event is there in the same order, and folding them gives every row', async () => {
    await restoreBackup(restored('superuser'), manifest, (name) => createReadStream(file(name)));
    await migrate(restored('migrator'));
    const before = await ask<OrderedEvent>(superuserOf(origin), IN_ORDER);
    expect(await ask<OrderedEvent>(restored('superuser'), IN_ORDER)).toEqual(before);
    const { differences, events } = await verifyReplay(restored('auditor'));
    expect({ differences, events }).toEqual({ differences: [], events: before.length });
    expect((await verifyReplay(origin.as('auditor'))).differences).toEqual([]);
  });

  it('lets the office work on there: new events come after the old ones, in the next epoch', async () => {
    const before = await ask<OrderedEvent>(restored('superuser'), IN_ORDER);
    await work(restored('app'), ['恢复之后']);
    const after = await ask<OrderedEvent>(restored('superuser'), IN_ORDER);
    expect(after.slice(0, before.length)).toEqual(before);
    const added = after.slice(before.length);
    expect(added.length).toBeGreaterThan(2);
    expect(new Set(before.map(({ epoch }) => epoch))).toEqual(new Set([1]));
    expect(new Set(added.map(({ epoch }) => epoch))).toEqual(new Set([2]));
    const last = BigInt(before.at(-1)?.seq ?? '0');
    expect(added.every(({ seq }) => BigInt(seq) > last)).toBe(true);
    expect((await verifyReplay(restored('auditor'))).differences).toEqual([]);
  });

  it('never overwrites an office that is at work', async () => {
    const open = (name: string) => createReadStream(file(name));
    await expect(restoreBackup(superuserOf(origin), manifest, open)).rejects.toMatchObject({
      code: 'not-empty',
    });
  });

  it('is not to be had by the application itself: its roles see no district without being told which', async () => {
    const open = (name: string) => createWriteStream(file(`as-app-${name}`));
    const seen = await writeBackup(origin.as('app'), open).catch(() => null);
    expect(seen?.tables.find(({ table }) => table === 'event')?.rows ?? 0).toBe(0);
  });
});
