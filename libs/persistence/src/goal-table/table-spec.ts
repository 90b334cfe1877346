/** How a property of the state travels to a column and back. */
type ColumnKind = 'text' | 'integer' | 'boolean' | 'uuid' | 'date' | 'instant' | 'json' | 'numeric';

/** One state table as data: its name and, column by column, the property it holds. */
export interface TableSpec {
  readonly table: string;
  readonly key: readonly string[];
  /** Rows that are only ever added: a second one of the same key is an error, not a change. */
  readonly grows?: true;
  /** Columns that are left as they are while another one, their fingerprint, is the same. */
  readonly keptWhile?: Readonly<Record<string, string>>;
  readonly columns: readonly (readonly [property: string, column: string, kind: ColumnKind])[];
}

/** A row as JSON: property names, instants as ISO UTC texts. */
export type Row = Readonly<Record<string, unknown>>;

const SQL_TYPES: Readonly<Record<ColumnKind, string>> = {
  text: 'text',
  integer: 'integer',
  boolean: 'boolean',
  uuid: 'uuid',
  date: 'date',
  instant: 'timestamptz',
  json: 'text',
  numeric: 'numeric',
};

/** Column expressions that never pass through a local zone or a float. */
const READ: Readonly<Record<ColumnKind, (column: string) => string>> = {
  text: (column) => column,
  integer: (column) => column,
  boolean: (column) => column,
  uuid: (column) => column,
  date: (column) => `to_char(${column}, 'YYYY-MM-DD')`,
  instant: (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  json: (column) => `${column}::json`,
  numeric: (column) => `${column}::text`,
};

/** `INSERT` of many rows given as one JSON array in $2, for the tenant in $1; a known key is updated. */
export function upsertText(spec: TableSpec): string {
  const { table, columns } = spec;
  const record = columns.map(([property, , kind]) => `"${property}" ${SQL_TYPES[kind]}`).join(', ');
  return `INSERT INTO pifu.${table} (tenant_id, ${columns.map(([, column]) => column).join(', ')})
    SELECT $1, ${columns.map(([property]) => `"${property}"`).join(', ')} FROM jsonb_to_recordset($2) AS row(${record})
    ${spec.grows === true ? '' : onConflict(spec)}`;
}

function onConflict({ table, key, columns, keptWhile = {} }: TableSpec): string {
  const changes = columns.map(([, column]) => column).filter((column) => !key.includes(column));
  const settings = changes.map((column) => {
    const print = keptWhile[column];
    if (print === undefined) return `${column} = EXCLUDED.${column}`;
    return `${column} = CASE WHEN ${table}.${print} = EXCLUDED.${print} THEN ${table}.${column} ELSE EXCLUDED.${column} END`;
  });
  return `ON CONFLICT (tenant_id, ${key.join(', ')}) DO UPDATE SET ${settings.join(', ')}`;
}

/** Changes one row given as a JSON object in $2, if it still has the version in $3. */
export function updateText({ table, key, columns }: TableSpec): string {
  const record = columns.map(([property, , kind]) => `"${property}" ${SQL_TYPES[kind]}`).join(', ');
  const changes = columns.filter(([, column]) => !key.includes(column));
  const match = columns.filter(([, column]) => key.includes(column));
  return `WITH changed AS (UPDATE pifu.${table} t
      SET ${changes.map(([property, column]) => `${column} = r."${property}"`).join(', ')}
      FROM jsonb_to_record($2) AS r(${record})
      WHERE t.tenant_id = $1 AND ${match.map(([property, column]) => `t.${column} = r."${property}"`).join(' AND ')}
        AND t.version = $3 RETURNING 1)
    SELECT pifu.demand_one((SELECT count(*) FROM changed))`;
}

/** Changes many rows given as a JSON array in $2 by one version each; all $3 of them, or none. */
export function updateManyText(spec: TableSpec): string {
  const { table, key, columns } = spec;
  const record = columns.map(([property, , kind]) => `"${property}" ${SQL_TYPES[kind]}`).join(', ');
  const changes = columns.filter(([, column]) => !key.includes(column));
  const match = columns.filter(([, column]) => key.includes(column));
  return `WITH changed AS (UPDATE pifu.${table} t
      SET ${changes.map(([property, column]) => `${column} = r."${property}"`).join(', ')}
      FROM jsonb_to_recordset($2) AS r(${record})
      WHERE t.tenant_id = $1 AND ${match.map(([property, column]) => `t.${column} = r."${property}"`).join(' AND ')}
        AND t.version = r.version - 1 RETURNING 1)
    SELECT pifu.demand_one((SELECT count(*) FROM changed) - $3::integer + 1)`;
}

/** The select list that turns a row back into properties. */
export function selectList({ columns }: TableSpec, alias: string): string {
  return columns
    .map(([property, column, kind]) => `${READ[kind](`${alias}.${column}`)} AS "${property}"`)
    .join(', ');
}

/** The same list with the JSON columns as the texts that stand there, whether they can be read or not. */
export function selectStored({ columns }: TableSpec, alias: string): string {
  return columns
    .map(([property, column, kind]) => {
      const place = `${alias}.${column}`;
      return `${kind === 'json' ? place : READ[kind](place)} AS "${property}"`;
    })
    .join(', ');
}

/** A row as it is written: JSON columns hold canonical text. */
export function writable({ columns }: TableSpec, row: Row, spell: (value: unknown) => string): Row {
  return Object.fromEntries(
    columns.map(([property, , kind]) => [property, kind === 'json' ? spell(row[property]) : row[property]]),
  );
}
