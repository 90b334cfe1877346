import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FreshDatabase } from '#libs/testing';
import { freshDatabase, idOf, seedTown, TENANT } from '#libs/testing';
import type pg from 'pg';

const OTHER = idOf('other district');
const DENIED = /permission denied|must be owner|only grows|row-level security|not allowed|requires/u;

const EVENT_OF = (tenant: string) => `INSERT INTO pifu.event (id, year, tenant_id, stream_type, stream_id,
  stream_version, type, type_version, actor_id, actor_kind, occurred_at, correlation_id, body)
  VALUES (gen_random_uuid(), 0, '${tenant}', 'reminder', gen_random_uuid(), 1, 'reminder.sent', 1,
    gen_random_uuid(), 'system', now(), 'c', '{}')`;

/** What a role tries inside the district of the tests; each must be refused in words. */
const ATTACKS: Readonly<Record<string, readonly (readonly [what: string, sql: string])[]>> = {
  app: [
    ['edit an event', "UPDATE pifu.event SET body = '{}'"],
    ['delete events', 'DELETE FROM pifu.event'],
    ['truncate events', 'TRUNCATE pifu.event'],
    ['reword an opinion', "UPDATE pifu.event_opening SET words = ''"],
    ['erase an opinion', 'DELETE FROM pifu.event_opening'],
    [
      'choose its turn in the record',
      EVENT_OF(TENANT).replace('body)', 'body, txid)').replace("'{}')", "'{}', '1')"),
    ],
    ['edit a decision', "UPDATE pifu.decision SET verb = 'approve'"],
    ['delete a decision', 'DELETE FROM pifu.decision'],
    ['change the side of a participant', "UPDATE pifu.case_participant SET side = 'decider'"],
    ['forget who decided', 'DELETE FROM pifu.round_decider'],
    ['delete a goal table', 'DELETE FROM pifu.goal_table'],
    ['forget a handled message', 'DELETE FROM pifu.handled_message'],
    ['disable the triggers', 'ALTER TABLE pifu.event DISABLE TRIGGER ALL'],
    ['disable row security', 'ALTER TABLE pifu.event DISABLE ROW LEVEL SECURITY'],
    ['drop a policy', 'DROP POLICY tenant ON pifu.event'],
    ['add a column', 'ALTER TABLE pifu.event ADD COLUMN note text'],
    ['become the owner', 'SET ROLE pifu_owner'],
    ['become the migrator', 'SET SESSION AUTHORIZATION pifu_migrator'],
    ['play a replica', 'SET session_replication_role = replica'],
    ['move the clock by its table', "UPDATE pifu.clock_offset SET ahead = interval '1 year'"],
    ['move the clock by its function', "SELECT pifu.advance_clock('2030-01-01')"],
    ['set the clock of a demonstration', "SELECT pifu.set_demo_clock('2020-01-01')"],
    ['write an event into another district', EVENT_OF(OTHER)],
    [
      'write a person into another district',
      `INSERT INTO pifu.person (tenant_id, id, display_name, account)
      VALUES ('${OTHER}', gen_random_uuid(), 'x', 'x')`,
    ],
    [
      'move a person to another district',
      `UPDATE pifu.person SET tenant_id = '${OTHER}' WHERE id = '${idOf('lin')}'`,
    ],
    ['make a table of its own', 'CREATE TABLE pifu.mine (id integer)'],
    ['hide a table behind its own', 'CREATE TABLE public.event (id integer)'],
    [
      'replace a function',
      'CREATE OR REPLACE FUNCTION pifu.current_tenant() RETURNS uuid LANGUAGE sql RETURN NULL',
    ],
    ['read a file of the server', "SELECT pg_read_file('postgresql.conf')"],
    ['run a program', "COPY pifu.event TO PROGRAM 'cat'"],
    ['read passwords of roles', 'SELECT * FROM pg_authid'],
    ['read past row security', 'SET LOCAL row_security = off; SELECT * FROM pifu.event'],
    ['mark messages dispatched', 'UPDATE pifu.outbox SET dispatched_at = now()'],
  ],
  auditor: [
    ['write an event', EVENT_OF(TENANT)],
    ['edit an event', "UPDATE pifu.event SET body = '{}'"],
    ['delete events', 'DELETE FROM pifu.event'],
    ['truncate events', 'TRUNCATE pifu.event'],
    ['edit a task', "UPDATE pifu.task SET status = 'done'"],
    ['edit a goal table', 'UPDATE pifu.goal_table SET version = 1'],
    ['read password hashes', 'SELECT * FROM pifu.credential'],
    ['look up a credential', "SELECT * FROM pifu.find_credential('lin')"],
    ['read sessions', 'SELECT * FROM pifu.session'],
    ['read opinions that the law may erase', 'SELECT * FROM pifu.event_opening'],
    ['become the application', 'SET ROLE pifu_app'],
    ['disable the triggers', 'ALTER TABLE pifu.event DISABLE TRIGGER ALL'],
  ],
  dispatcher: [
    ['read goal tables', 'SELECT * FROM pifu.goal_table'],
    ['read contents', 'SELECT * FROM pifu.goal_table_version'],
    ['read tasks', 'SELECT * FROM pifu.task'],
    ['read events', 'SELECT * FROM pifu.event'],
    ['read people', 'SELECT * FROM pifu.person'],
    ['read notices', 'SELECT * FROM pifu.notice'],
    ['change what a message says', "UPDATE pifu.outbox SET payload = '{}'"],
    ['mark a message handled', 'UPDATE pifu.outbox SET handled_at = now()'],
    ['put off a reminder', "UPDATE pifu.reminder SET due_at = '2030-01-01'"],
    ['move the clock where nobody granted it', "SELECT pifu.advance_clock('2030-01-01')"],
  ],
  sequencer: [
    ['write an event', EVENT_OF(TENANT)],
    ['edit an event', "UPDATE pifu.event SET body = '{}'"],
    ['read tasks', 'SELECT * FROM pifu.task'],
  ],
};

describe('what the roles of the database are refused', () => {
  let database: FreshDatabase;
  const clients = new Map<string, pg.Client>();

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    for (const role of [...Object.keys(ATTACKS), 'superuser'])
      clients.set(role, await database.connect(role));
    await as(
      'superuser',
      `INSERT INTO pifu.district VALUES ('${OTHER}', 'other', '别处', 'Asia/Shanghai', 480);
      INSERT INTO pifu.person (tenant_id, id, display_name, account) VALUES ('${OTHER}', gen_random_uuid(), '别人', 'else')`,
    );
    await as('superuser', EVENT_OF(TENANT));
    await as('superuser', EVENT_OF(OTHER));
  });

  afterAll(async () => {
    for (const client of clients.values()) await client.end();
    await database.drop();
  });

  function as(role: string, sql: string): Promise<pg.QueryResult<Record<string, unknown>>> {
    return clients.get(role)!.query(sql);
  }

  /** Runs in a transaction of one district that is always undone. */
  async function within(
    role: string,
    tenant: string,
    sql: string,
  ): Promise<readonly Record<string, unknown>[]> {
    await as(role, 'BEGIN');
    try {
      await as(role, `SELECT set_config('pifu.tenant', '${tenant}', true)`);
      return (await as(role, sql)).rows;
    } finally {
      await as(role, 'ROLLBACK');
    }
  }

  for (const [role, attacks] of Object.entries(ATTACKS)) {
    it.each(attacks)(`${role} may not %s`, async (_, sql) => {
      await expect(within(role, TENANT, sql)).rejects.toThrow(DENIED);
    });
  }

  it.each(['app', 'auditor'])('%s sees the rows of its district and of no other', async (role) => {
    const seen = await within(role, TENANT, 'SELECT DISTINCT tenant_id FROM pifu.event');
    expect(seen).toEqual([{ tenant_id: TENANT }]);
    expect(await within(role, TENANT, `SELECT FROM pifu.person WHERE account = 'else'`)).toEqual([]);
  });

  it.each(['app', 'auditor'])('%s sees nothing at all without a district', async (role) => {
    for (const table of [
      'event',
      'person',
      'district',
      'unit',
      'role_grant',
      'task',
      'goal_table',
      'outbox',
    ]) {
      expect((await as(role, `SELECT FROM pifu.${table}`)).rowCount).toBe(0);
      expect(await within(role, '', `SELECT FROM pifu.${table}`)).toEqual([]);
    }
  });

  it.each(['not-a-district', '%', `${TENANT}'' OR true --`])(
    'a forged district %s opens nothing',
    async (forged) => {
      await expect(within('app', forged, 'SELECT FROM pifu.event')).rejects.toThrow('invalid input syntax');
    },
  );

  it('the application changes nothing in another district, however it asks', async () => {
    const touched = await within(
      'app',
      TENANT,
      `WITH hit AS (UPDATE pifu.person SET active = false WHERE tenant_id = '${OTHER}' RETURNING 1) SELECT * FROM hit`,
    );
    expect(touched).toEqual([]);
  });

  it('the application cannot hand its rights on', async () => {
    // the server warns and grants nothing
    await as('app', 'GRANT SELECT ON pifu.event TO PUBLIC');
    const { rows } = await as(
      'superuser',
      "SELECT has_table_privilege('pifu_queue', 'pifu.event', 'SELECT') AS can",
    );
    expect(rows).toEqual([{ can: false }]);
  });

  it('the district ends with its transaction', async () => {
    await within('app', TENANT, 'SELECT 1');
    expect((await as('app', 'SELECT FROM pifu.event')).rowCount).toBe(0);
  });

  it('the sequencer reads the events of all districts, for it orders them', async () => {
    expect((await as('sequencer', 'SELECT FROM pifu.event')).rowCount).toBe(2);
  });

  it('not even a superuser changes an event by mistake, in replica mode or out of it', async () => {
    for (const mode of ['origin', 'replica']) {
      await as('superuser', `SET session_replication_role = ${mode}`);
      await expect(as('superuser', "UPDATE pifu.event SET body = '{}'")).rejects.toThrow('only grows');
      await expect(as('superuser', 'TRUNCATE pifu.event')).rejects.toThrow('only grows');
    }
    await as('superuser', 'RESET session_replication_role');
  });
});
