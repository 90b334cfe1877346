import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { PersistenceOptions } from '../persistence.options.js';
import type { BackedUpTable, BackupManifest } from './backup-manifest.js';
import { fileOf } from './backup-manifest.js';
import { RestoreRefusedError } from './restore-refused.error.js';
import { withClient } from './with-client.js';

/**
 * Fills a freshly migrated database with a backup, all or nothing. Migrate again afterwards: in another cluster
 * the record goes on in the next epoch.
 * @param options of the superuser, since rows of every district are written in any order
 * @throws RestoreRefusedError when the database is not empty, or is not of the backup's schema, or rows are missing
 */
export function restoreBackup(
  options: PersistenceOptions,
  manifest: BackupManifest,
  open: (file: string) => Readable,
): Promise<void> {
  return withClient(options, async (client) => {
    await client.query('BEGIN');
    try {
      await refuseUnlessReady(client, manifest);
      // foreign keys held when the snapshot was taken; what only grows may still not be changed
      await client.query("SET LOCAL session_replication_role = 'replica'");
      for (const table of manifest.tables) await copyIn(client, table, open);
      await client.query(CONTINUE_SEQUENCE);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });
}

async function refuseUnlessReady(client: pg.Client, { migrations }: BackupManifest): Promise<void> {
  const { rows } = await client.query<{ districts: boolean; migrations: readonly string[] }>(STATE);
  const [state] = rows;
  if (state === undefined) throw new RestoreRefusedError('other-schema');
  if (state.districts) throw new RestoreRefusedError('not-empty');
  const same = JSON.stringify(state.migrations) === JSON.stringify(migrations);
  if (!same) throw new RestoreRefusedError('other-schema');
}

async function copyIn(
  client: pg.Client,
  { table, columns, rows }: BackedUpTable,
  open: (file: string) => Readable,
): Promise<void> {
  const place = `pifu.${client.escapeIdentifier(table)}`;
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  // what migrations have put there themselves stands in the backup too
  if (!ONLY_GROWING.includes(table)) await client.query(`DELETE FROM ${place}`);
  const stream = client.query(copyFrom(`COPY ${place} (${names}) FROM STDIN`));
  await pipeline(open(fileOf({ table })), stream);
  if (stream.rowCount !== rows) throw new RestoreRefusedError('incomplete', table);
}

/** Never filled by a migration, and guarded against every deletion. */
const ONLY_GROWING: readonly string[] = ['event', 'event_opening'];

const STATE = `SELECT EXISTS (SELECT FROM pifu.district) AS districts,
    ARRAY(SELECT name::text FROM pifu.migration ORDER BY id) AS migrations`;

/** New events are numbered after the restored ones. */
const CONTINUE_SEQUENCE = `SELECT setval(pg_get_serial_sequence('pifu.event', 'seq'),
    (SELECT coalesce(max(seq), 0) + 1 FROM pifu.event), false)`;
