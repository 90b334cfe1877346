import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A table whose rows are made by the thousand from one that a real command wrote. */
export interface Copying {
  readonly table: string;
  /** Finds the rows to copy, as `t`. */
  readonly where: string;
  /** Columns that differ from copy to copy, by an expression over the copy's number `n`. */
  readonly changes: Readonly<Record<string, string>>;
}

/** The id of a copy: the same here as in the database. */
export function copyId(what: string, n: number): string {
  const hex = createHash('md5')
    .update(`${what}${String(n)}`)
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The id of a copy as an expression over its number. */
export function copyIdSql(what: string, n = 'n'): string {
  return `md5('${what}' || ${n})::uuid`;
}

/**
 * Copies rows set by set, as nobody but the superuser may; statistics are fresh afterwards. Foreign keys hold because
 * they held for what is copied, so that no row asks for them again.
 */
export async function copyRows(
  superuser: pg.Client,
  copyings: readonly Copying[],
  [first, last]: readonly [first: number, last: number],
): Promise<void> {
  for (const { table, where, changes } of copyings) {
    const columns = await writableColumns(superuser, table);
    const values = columns.map(({ name, type }) => {
      const changed = changes[name];
      return changed === undefined ? `t.${name}` : `(${changed})::${type}`;
    });
    await superuser.query('SET session_replication_role = replica');
    await superuser.query(
      `INSERT INTO pifu.${table} (${columns.map(({ name }) => name).join(', ')})
        SELECT ${values.join(', ')} FROM (SELECT * FROM pifu.${table} t WHERE ${where}) t
        CROSS JOIN generate_series($1::integer, $2::integer) n`,
      [first, last],
    );
    await superuser.query('RESET session_replication_role');
    await superuser.query(`VACUUM ANALYZE pifu.${table}`);
  }
}

/** The database says itself what is generated, and in which transaction and turn a row came. */
async function writableColumns(
  superuser: pg.Client,
  table: string,
): Promise<readonly { readonly name: string; readonly type: string }[]> {
  const { rows } = await superuser.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
        AND attgenerated = '' AND attidentity = '' AND attname NOT IN ('txid', 'recorded_at')`,
    [`pifu.${table}`],
  );
  return rows;
}
