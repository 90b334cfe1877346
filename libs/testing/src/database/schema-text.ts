import type pg from 'pg';

const COLUMNS = `SELECT c.relname AS place, format('  %s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
    CASE WHEN a.attidentity <> '' THEN ' IDENTITY'
      WHEN a.attgenerated <> '' THEN ' GENERATED ' || pg_get_expr(d.adbin, d.adrelid)
      ELSE coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '') END) AS line
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = 'pifu'::regnamespace AND c.relkind = 'r' ORDER BY c.relname, a.attnum`;

const RULES = `SELECT * FROM (
    SELECT conrelid::regclass::text AS place, format('  %s %s', conname, pg_get_constraintdef(oid)) AS line
      FROM pg_constraint WHERE connamespace = 'pifu'::regnamespace AND contype <> 'n' AND conrelid <> 0
    UNION ALL SELECT i.indrelid::regclass::text, '  ' || pg_get_indexdef(i.indexrelid) FROM pg_index i
      JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'pifu'::regnamespace
    UNION ALL SELECT c.oid::regclass::text, format('  row security enabled %s forced %s', c.relrowsecurity, c.relforcerowsecurity)
      FROM pg_class c WHERE c.relnamespace = 'pifu'::regnamespace AND c.relkind = 'r'
    UNION ALL SELECT format('pifu.%s', tablename), format('  policy %s for %s to %s using %s check %s',
      policyname, cmd, roles, qual, with_check) FROM pg_policies WHERE schemaname = 'pifu'
    UNION ALL SELECT t.tgrelid::regclass::text, format('  %s enabled %s', pg_get_triggerdef(t.oid), t.tgenabled)
      FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = 'pifu'::regnamespace AND NOT t.tgisinternal
    UNION ALL SELECT c.oid::regclass::text, format('  grant %s to %s', string_agg(a.privilege_type, ', '
        ORDER BY a.privilege_type), a.grantee::regrole)
      FROM pg_class c, aclexplode(c.relacl) a
      WHERE c.relnamespace = 'pifu'::regnamespace AND c.relkind = 'r' AND a.grantee <> c.relowner GROUP BY c.oid, a.grantee
    UNION ALL SELECT c.oid::regclass::text, format('  grant %s (%s) to %s', a.privilege_type,
        string_agg(t.attname, ', ' ORDER BY t.attnum), a.grantee::regrole)
      FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid, aclexplode(t.attacl) a
      WHERE c.relnamespace = 'pifu'::regnamespace GROUP BY c.oid, a.privilege_type, a.grantee
  ) rules ORDER BY replace(place, 'pifu.', ''), line COLLATE "C"`;

const FUNCTIONS = `SELECT pg_get_functiondef(p.oid) || E'\\n  -- owner ' || p.proowner::regrole || E'\\n  -- may execute: ' ||
    coalesce((SELECT string_agg(CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END, ', '
      ORDER BY a.grantee::regrole::text) FROM aclexplode(p.proacl) a), 'PUBLIC') AS line
  FROM pg_proc p WHERE p.pronamespace = 'pifu'::regnamespace ORDER BY p.proname`;

interface Line {
  readonly place: string;
  readonly line: string;
}

/** Everything that holds in schema `pifu`, as one text that a reader and a diff can follow. */
export async function schemaText(client: pg.Client): Promise<string> {
  await client.query('SET search_path = pg_catalog');
  const columns = (await client.query<Line>(COLUMNS)).rows;
  const rules = (await client.query<Line>(RULES)).rows;
  const functions = (await client.query<Line>(FUNCTIONS)).rows;
  const tables = [...new Set(columns.map(({ place }) => place))].map((table) =>
    [
      `table ${table}`,
      ...columns.filter(({ place }) => place === table).map(({ line }) => line),
      ...rules.filter(({ place }) => place === `pifu.${table}`).map(({ line }) => line),
    ].join('\n'),
  );
  return `${[...tables, ...functions.map(({ line }) => line)].join('\n\n')}\n`;
}
