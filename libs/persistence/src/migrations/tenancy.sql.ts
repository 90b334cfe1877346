/** Row security of one district's rows: an unset or empty tenant gives no rows, owner and all. */
function tenantRows(table: string): string {
  return `
    ALTER TABLE pifu.${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE pifu.${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY tenant ON pifu.${table} TO pifu_app, pifu_auditor
      USING (tenant_id = pifu.current_tenant()) WITH CHECK (tenant_id = pifu.current_tenant());
    GRANT SELECT ON pifu.${table} TO pifu_auditor;`;
}

/** The application may read and add, never change: corrections are new rows. */
export function appendOnly(table: string): string {
  return `${tenantRows(table)}
    GRANT SELECT, INSERT ON pifu.${table} TO pifu_app;`;
}

/** The application may read, add and change, never delete. */
export function changeable(table: string): string {
  return `${tenantRows(table)}
    GRANT SELECT, INSERT, UPDATE ON pifu.${table} TO pifu_app;`;
}

/** Rows that nobody changes: fires in replica mode too, and for whoever has the privilege by mistake. */
export function neverChanged(table: string): string {
  return `
    CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON pifu.${table}
      FOR EACH ROW EXECUTE FUNCTION pifu.refuse_change();
    CREATE TRIGGER never_emptied BEFORE TRUNCATE ON pifu.${table}
      FOR EACH STATEMENT EXECUTE FUNCTION pifu.refuse_change();
    ALTER TABLE pifu.${table} ENABLE ALWAYS TRIGGER append_only;
    ALTER TABLE pifu.${table} ENABLE ALWAYS TRIGGER never_emptied;`;
}

/** A role that serves all districts, for the tables of the queue only. */
export function servedForAll(table: string, role: string, rights: readonly string[]): string {
  return `
    CREATE POLICY ${role} ON pifu.${table} TO ${role} USING (true) WITH CHECK (true);
    GRANT ${rights.join(', ')} ON pifu.${table} TO ${role};`;
}
