import pg from 'pg';
import type { PersistenceOptions } from '../persistence.options.js';

/** One thing about the database that is well or not, with the fix. */
export interface DatabaseSymptom {
  readonly what: string;
  readonly good: boolean;
  readonly fix: string;
}

interface Inspection {
  readonly version: string;
  readonly encoding: string;
  readonly ctype: string;
  readonly trusted: boolean;
  readonly clock: string;
  readonly covered: number | null;
}

/**
 * Looks at the database as the application sees it.
 * @throws Error when it cannot be reached
 */
export async function inspectDatabase(
  { host, port, database, role, password }: PersistenceOptions,
  realClock: boolean,
): Promise<readonly DatabaseSymptom[]> {
  const client = new pg.Client({ host, port, database, user: role, password });
  await client.connect();
  try {
    const { rows } = await client.query<Inspection>(INSPECT);
    return rows.flatMap((row) => symptomsOf(row, realClock));
  } finally {
    await client.end();
  }
}

function symptomsOf(row: Inspection, realClock: boolean): readonly DatabaseSymptom[] {
  return [
    {
      what: `PostgreSQL ${row.version}`,
      good: Number.parseInt(row.version, 10) >= 17,
      fix: '请升级到 PostgreSQL 17 或更新版本。Upgrade to PostgreSQL 17 or newer.',
    },
    {
      what: `编码 encoding ${row.encoding}, ${row.ctype}`,
      good: row.encoding === 'UTF8' && row.ctype.toUpperCase().includes('UTF'),
      fix: '数据库须为 UTF8，否则中文检索不可用。Create the database with UTF8 and a UTF-8 locale.',
    },
    {
      what: '应用账号不是超级用户，也不能绕过行级安全 the application role has no special rights',
      good: !row.trusted,
      fix: '请按 deploy/postgres/roles.sql 重建账号。Create the roles with deploy/postgres/roles.sql.',
    },
    {
      what: `业务时钟 business clock ${row.clock}`,
      good: !realClock || row.clock === '00:00:00',
      fix: '演示库不能用于正式环境。A demonstration never becomes real work.',
    },
    {
      what: `工作日历覆盖至 working days known until ${String(row.covered ?? '—')}`,
      good: row.covered !== null,
      fix: '请执行 pifu migrate。Run pifu migrate.',
    },
  ];
}

const INSPECT = `SELECT current_setting('server_version') AS version, pg_encoding_to_char(d.encoding) AS encoding,
    coalesce(d.datlocale, d.datctype) AS ctype, r.rolsuper OR r.rolbypassrls AS trusted,
    (SELECT ahead::text FROM pifu.clock_offset) AS clock,
    (SELECT max(year) FROM pifu.calendar_coverage) AS covered
  FROM pg_database d, pg_roles r WHERE d.datname = current_database() AND r.rolname = current_user`;
