import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FreshDatabase } from '#libs/testing';
import { freshDatabase } from '#libs/testing';
import type pg from 'pg';

const ROLES = ['app', 'dispatcher', 'sequencer', 'auditor', 'migrator', 'queue'] as const;
type RoleName = (typeof ROLES)[number];

/** S select, I insert, U update, D delete, T truncate; in brackets the only columns that may be written. */
type Rights = Partial<Record<RoleName, string>>;

const BUSINESS: Rights = { app: 'SIU', auditor: 'S' };
const GROWING: Rights = { app: 'SI', auditor: 'S' };
const NATIONAL: Rights = { app: 'S', auditor: 'S' };
const SECRET: Rights = { app: 'SIU' };
const EVENT_COLUMNS =
  'id year tenant_id stream_type stream_id stream_version type type_version actor_id actor_kind on_behalf_of ' +
  'occurred_at correlation_id causation_id body';

/** What each login role may do; a role that is not named may do nothing, and nobody may delete or truncate. */
const ALLOWED: Readonly<Record<string, Rights>> = {
  approval_case: BUSINESS,
  approval_round: BUSINESS,
  attachment: BUSINESS,
  calendar_coverage: NATIONAL,
  calendar_day: NATIONAL,
  calendar_feed: SECRET,
  case_participant: GROWING,
  channel_settings: BUSINESS,
  clock_advance: { ...GROWING, dispatcher: 'SU(status reached)' },
  clock_offset: { ...NATIONAL, dispatcher: 'S', sequencer: 'S' },
  cluster_epoch: { app: 'S', auditor: 'S', sequencer: 'S' },
  correction: BUSINESS,
  credential: SECRET,
  dead_letter: { ...BUSINESS, dispatcher: 'SIU' },
  deadline: { ...BUSINESS, dispatcher: 'S' },
  decision: GROWING,
  delivery: BUSINESS,
  digest: { ...BUSINESS, dispatcher: 'S' },
  digest_item: { ...GROWING, app: 'SIU(digest_id)' },
  district: BUSINESS,
  district_rest_day: BUSINESS,
  duty: BUSINESS,
  event: { app: `SI(${EVENT_COLUMNS})`, auditor: 'S', sequencer: 'S' },
  event_opening: { app: 'SI' },
  goal_table: BUSINESS,
  goal_table_version: BUSINESS,
  handled_message: { ...GROWING, dispatcher: 'S' },
  idempotency: GROWING,
  incident: BUSINESS,
  job: BUSINESS,
  migration: {},
  monitoring_round: { ...BUSINESS, dispatcher: 'U(queued_step)' },
  notice: BUSINESS,
  outbox: {
    app: 'SIU(handled_at)',
    auditor: 'S',
    dispatcher: 'SIU(added_at dispatched_at failed_at failure releases held_until)',
  },
  person: BUSINESS,
  progress_draft: BUSINESS,
  progress_plan: BUSINESS,
  progress_report: BUSINESS,
  queue_canary: { ...NATIONAL, dispatcher: 'SIU' },
  reminder: { ...BUSINESS, dispatcher: 'SU(status)' },
  role_grant: BUSINESS,
  round_decider: GROWING,
  round_notice: GROWING,
  self_evaluation: BUSINESS,
  session: SECRET,
  task: BUSINESS,
  unit: BUSINESS,
  working_calendar: BUSINESS,
  // of which the dispatcher sees three columns, not the plan
  year_calendar: BUSINESS,
};

interface Column {
  readonly name: string;
  readonly type: string;
}

describe('what each role of the database may do with each table', () => {
  let database: FreshDatabase;
  let superuser: pg.Client;
  const clients = new Map<string, pg.Client>();
  const columns = new Map<string, readonly Column[]>();

  beforeAll(async () => {
    database = await freshDatabase();
    superuser = await database.connect('superuser');
    for (const role of ROLES) clients.set(role, await database.connect(role));
    const { rows } = await superuser.query<Column & { place: string }>(
      `SELECT c.relname AS place, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE c.relnamespace = 'pifu'::regnamespace AND c.relkind = 'r'
         AND a.attgenerated = '' AND a.attidentity = '' ORDER BY a.attnum`,
    );
    for (const { place, ...column } of rows) columns.set(place, [...(columns.get(place) ?? []), column]);
  });

  afterAll(async () => {
    for (const client of [...clients.values(), superuser]) await client.end();
    await database.drop();
  });

  /** Whether the server lets a role run a statement, which is then undone; any error but a lack of rights is one. */
  async function may(role: string, sql: string): Promise<boolean> {
    const client = clients.get(role)!;
    await client.query('BEGIN');
    try {
      await client.query(sql);
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === '42501') return false;
      throw error;
    } finally {
      await client.query('ROLLBACK');
    }
  }

  async function writableColumns(
    role: string,
    table: string,
    sqlFor: (column: Column) => string,
  ): Promise<string> {
    const all = columns.get(table) ?? [];
    const allowed: string[] = [];
    for (const column of all) if (await may(role, sqlFor(column))) allowed.push(column.name);
    if (allowed.length === all.length && table !== 'event') return '*';
    return allowed.join(' ');
  }

  /** The rights as the server shows them when one tries, spelled as the table above spells them. */
  async function rightsOf(role: string, table: string): Promise<string> {
    const place = `pifu.${table}`;
    const inserts = await writableColumns(
      role,
      table,
      ({ name, type }) => `INSERT INTO ${place} (${name}) SELECT NULL::${type} WHERE false`,
    );
    const updates = await writableColumns(
      role,
      table,
      ({ name }) => `UPDATE ${place} SET ${name} = NULL WHERE false`,
    );
    const spelled = (letter: string, which: string) =>
      which === '' ? '' : which === '*' ? letter : `${letter}(${which})`;
    return [
      (await may(role, `SELECT * FROM ${place} LIMIT 1`)) ? 'S' : '',
      spelled('I', inserts),
      spelled('U', updates),
      (await may(role, `DELETE FROM ${place} WHERE false`)) ? 'D' : '',
      (await may(role, `TRUNCATE ${place} CASCADE`)) ? 'T' : '',
    ].join('');
  }

  it('speaks of every table there is, and of no other', () => {
    expect(Object.keys(ALLOWED)).toEqual([...columns.keys()].sort());
  });

  it.each(Object.keys(ALLOWED))('%s', async (table) => {
    for (const role of ROLES) {
      const expected = ALLOWED[table]?.[role] ?? '';
      expect({ role, rights: await rightsOf(role, table) }).toEqual({ role, rights: expected });
    }
  });

  it('knows login roles that are nothing special, and an owner who cannot log in', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT rolname AS name, rolcanlogin AS login, rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole
         OR rolreplication AS special FROM pg_roles WHERE rolname LIKE 'pifu\\_%' ORDER BY rolname`,
    );
    const role = (name: string) => ({ name: `pifu_${name}`, login: name !== 'owner', special: false });
    expect(rows).toEqual([...ROLES, 'owner'].sort().map(role));
  });

  it('lets the migrator act for the owner, and nobody else for anybody', async () => {
    const { rows } = await superuser.query(
      `SELECT m.rolname AS member, g.rolname AS granted, a.inherit_option AS inherits, a.admin_option AS admin
       FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member JOIN pg_roles g ON g.oid = a.roleid
       WHERE m.rolname LIKE 'pifu\\_%'`,
    );
    expect(rows).toEqual([{ member: 'pifu_migrator', granted: 'pifu_owner', inherits: false, admin: false }]);
  });

  it('shows the owner no row of any district, although every table is his', async () => {
    await superuser.query(
      `INSERT INTO pifu.district VALUES (gen_random_uuid(), 'a', '甲', 'Asia/Shanghai', 480)`,
    );
    const owner = clients.get('migrator')!;
    await owner.query('SET ROLE pifu_owner');
    for (const [table, all] of columns) {
      if (!all.some(({ name }) => name === 'tenant_id')) continue;
      const { rowCount } = await owner.query(`SELECT FROM pifu.${table}`);
      // districts may be listed by name, people and sessions looked up: by functions that he owns
      const listed = table === 'district' ? 1 : 0;
      expect({ table, rowCount }).toEqual({ table, rowCount: listed });
    }
    await owner.query('RESET ROLE');
  });

  it('holds the owner of every such table to its row security, whether it has rows yet or not', async () => {
    const { rows } = await superuser.query<{ name: string; forced: boolean }>(
      `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced FROM pg_class c
       WHERE c.relnamespace = 'pifu'::regnamespace AND c.relkind IN ('r', 'p') AND EXISTS (
         SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped)`,
    );
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ forced }) => !forced)).toEqual([]);
  });

  it('lets nobody but the named ones execute what passes row security by', async () => {
    const { rows } = await superuser.query<{ name: string; who: string }>(
      `SELECT p.proname AS name, coalesce(string_agg(replace(r.rolname, 'pifu_', ''), ' ' ORDER BY r.rolname), '') AS who
       FROM pg_proc p LEFT JOIN pg_roles r ON r.rolname = ANY($1) AND has_function_privilege(r.oid, p.oid, 'EXECUTE')
       WHERE p.pronamespace = 'pifu'::regnamespace AND p.prosecdef GROUP BY p.proname ORDER BY p.proname`,
      [ROLES.map((role) => `pifu_${role}`)],
    );
    expect(Object.fromEntries(rows.map(({ name, who }) => [name, who]))).toEqual({
      advance_clock: '',
      find_calendar_feed: 'app',
      find_credential: 'app',
      find_district: 'app auditor dispatcher',
      find_session: 'app',
      forget_old_keys: 'dispatcher',
      list_districts: 'app auditor dispatcher',
      live_sessions: 'app',
      queue_figures: 'app auditor',
      set_demo_clock: '',
      take_for_lost: 'app',
    });
  });

  it('holds every such function to one search path, so that nobody puts a table of his own in its way', async () => {
    const { rows } = await superuser.query(
      `SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'pifu'::regnamespace AND p.prosecdef
         AND NOT coalesce(p.proconfig @> ARRAY['search_path=pifu, pg_temp'], false)`,
    );
    expect(rows).toEqual([]);
  });
});
