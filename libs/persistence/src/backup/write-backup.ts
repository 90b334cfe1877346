import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { PersistenceOptions } from '../persistence.options.js';
import type { BackedUpTable, BackupManifest } from './backup-manifest.js';
import { fileOf } from './backup-manifest.js';
import { withClient } from './with-client.js';

/**
 * Copies every table of the product out of one snapshot, while everybody works on.
 * @param options of a role that sees every district, which the application's own roles do not
 * @param open makes the file of a name
 */
export function writeBackup(
  options: PersistenceOptions,
  open: (file: string) => Writable,
): Promise<BackupManifest> {
  return withClient(options, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: tables } = await client.query<Omit<BackedUpTable, 'rows'>>(TABLES);
    const written: BackedUpTable[] = [];
    for (const table of tables) written.push({ ...table, rows: await copyOut(client, table, open) });
    const { rows } =
      await client.query<Pick<BackupManifest, 'takenAt' | 'systemIdentifier' | 'migrations'>>(ABOUT);
    await client.query('COMMIT');
    const [about] = rows;
    if (about === undefined) throw new Error('the database does not say which cluster it is');
    return { format: 'pifu-backup/1', ...about, tables: written };
  });
}

async function copyOut(
  client: pg.Client,
  { table, columns }: Omit<BackedUpTable, 'rows'>,
  open: (file: string) => Writable,
): Promise<number> {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyTo(`COPY pifu.${client.escapeIdentifier(table)} (${names}) TO STDOUT`));
  await pipeline(stream, open(fileOf({ table })));
  return stream.rowCount;
}

/** Generated columns are made anew by the database that takes the rows. */
const TABLES = `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
    AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relnamespace = 'pifu'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migration'
  GROUP BY c.relname ORDER BY c.relname`;

const ABOUT = `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "takenAt",
    (SELECT system_identifier::text FROM pg_control_system()) AS "systemIdentifier",
    ARRAY(SELECT name::text FROM pifu.migration ORDER BY id) AS migrations`;
