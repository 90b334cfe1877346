import { changeable } from './tenancy.sql.js';

/**
 * The table of one kind of stream: a state row each, in its district alone.
 * @param columns the columns that lists and sweeps ask for, each line ending with a comma
 */
export function streamTableSql(table: string, columns: string): string {
  return `
    CREATE TABLE pifu.${table} (
      tenant_id uuid NOT NULL REFERENCES pifu.district,
      id uuid NOT NULL,
      fiscal_year integer NOT NULL,
      version integer NOT NULL CHECK (version > 0),
      ${columns}
      state text NOT NULL,
      PRIMARY KEY (tenant_id, id)
    );
    ${changeable(table)}`;
}
