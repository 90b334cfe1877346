import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertClockIsReal, inspectDatabase, migrate, startDemoClock } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { freshDatabase, schemaText, seedTown, testServers } from '#libs/testing';
import type pg from 'pg';

const NAMES = [
  'CreateFoundation1700000000001',
  'CreateDirectory1700000000002',
  'CreateRecord1700000000003',
  'CreateGoalTables1700000000004',
  'CreateQueue1700000000005',
  'LoadNationalCalendar1700000000006',
];

describe('bringing a database up to date', () => {
  let database: FreshDatabase;
  let superuser: pg.Client;
  let agreed: string;

  beforeAll(async () => {
    database = await freshDatabase();
    superuser = await database.connect('superuser');
    agreed = await schemaText(superuser);
  });

  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });

  async function emptied(): Promise<void> {
    await superuser.query('DROP SCHEMA IF EXISTS pifu CASCADE');
  }

  const ran = async () =>
    (await superuser.query<{ name: string }>('SELECT name FROM pifu.migration ORDER BY id')).rows.map(
      ({ name }) => name,
    );

  it('runs every migration once, oldest first, on an empty database', async () => {
    await emptied();
    const names = await migrate(database.as('migrator'));
    expect(names.slice(0, NAMES.length)).toEqual(NAMES);
    expect(await ran()).toEqual(names);
    expect(await schemaText(superuser)).toBe(agreed);
    expect(await migrate(database.as('migrator'))).toEqual([]);
  });

  it('lets one of several migrators do the work, and the others wait for it', async () => {
    await emptied();
    const all = await Promise.all(Array.from({ length: 3 }, () => migrate(database.as('migrator'))));
    expect(all.filter((names) => names.length > 0)).toHaveLength(1);
    expect(new Set(await ran()).size).toBe((await ran()).length);
    expect(await schemaText(superuser)).toBe(agreed);
  });

  it('waits while another migrator holds the lock, and touches nothing before', async () => {
    await emptied();
    await superuser.query('SELECT pg_advisory_lock(7415001)');
    const waiting = migrate(database.as('migrator'));
    let waits = 0;
    while (waits === 0) {
      const { rows } = await superuser.query<{ waits: number }>(
        `SELECT count(*)::integer AS waits FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      waits = rows[0]?.waits ?? 0;
    }
    expect((await superuser.query("SELECT to_regnamespace('pifu') AS schema")).rows).toEqual([
      { schema: null },
    ]);
    await superuser.query('SELECT pg_advisory_unlock(7415001)');
    expect((await waiting).slice(0, NAMES.length)).toEqual(NAMES);
  });

  it('leaves nothing of a migration that fails, and goes on from there the next time', async () => {
    await emptied();
    await superuser.query('CREATE SCHEMA pifu AUTHORIZATION pifu_owner');
    // stands in the way of the queue's tables
    await superuser.query('CREATE TABLE pifu.outbox (id integer)');
    await expect(migrate(database.as('migrator'))).rejects.toThrow('already exists');
    expect(await ran()).toEqual(NAMES.slice(0, 4));
    expect((await superuser.query("SELECT to_regclass('pifu.reminder') AS place")).rows).toEqual([
      { place: null },
    ]);
    await superuser.query('DROP TABLE pifu.outbox');
    expect((await migrate(database.as('migrator'))).slice(0, 2)).toEqual(NAMES.slice(4));
    expect(await schemaText(superuser)).toBe(agreed);
  });

  it('keeps every row that people have written', async () => {
    await seedTown(database);
    const people = async () =>
      (await superuser.query<{ id: string }>('SELECT * FROM pifu.person ORDER BY id')).rows;
    const before = await people();
    expect(before.length).toBeGreaterThan(10);
    await migrate(database.as('migrator'));
    expect(await people()).toEqual(before);
  });

  it('brings a database of the first release up to date with the tables that people have declared there', async () => {
    await emptied();
    // stops before the first migration that came after that release
    await superuser.query(`CREATE FUNCTION public.first_release() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
      IF EXISTS (SELECT FROM pg_attribute WHERE attname = 'explanations') THEN RAISE 'not released yet'; END IF; END $$`);
    await superuser.query(
      'CREATE EVENT TRIGGER released ON ddl_command_end EXECUTE FUNCTION public.first_release()',
    );
    await expect(migrate(database.as('migrator'))).rejects.toThrow('not released yet');
    await superuser.query('DROP EVENT TRIGGER released');
    expect(await ran()).toEqual(NAMES);
    await superuser.query("SET session_replication_role = 'replica'");
    await superuser.query(
      `INSERT INTO pifu.goal_table_version (tenant_id, id, goal_table_id, no, status, content, content_hash, presented,
         authors) VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 'draft', '{}', 'h', false, '[]')`,
    );
    await superuser.query('RESET session_replication_role');
    const later = await migrate(database.as('migrator'));
    expect(later[0]).toBe('KeepExplanations1700000000007');
    expect(await ran()).toEqual([...NAMES, ...later]);
    const { rows } = await superuser.query('SELECT content, explanations FROM pifu.goal_table_version');
    expect(rows).toEqual([{ content: '{}', explanations: '[]' }]);
    expect(await schemaText(superuser)).toBe(agreed);
    await superuser.query('DELETE FROM pifu.goal_table_version');
  });

  it.each(['app', 'auditor', 'dispatcher', 'sequencer'])('is not for %s', async (role) => {
    await expect(migrate(database.as(role))).rejects.toThrow(/permission denied/u);
  });

  describe('and whether it is fit for work', () => {
    const bad = async (realClock: boolean) =>
      (await inspectDatabase(database.as('app'), realClock))
        .filter(({ good }) => !good)
        .map(({ what }) => what);

    it('says so when everything is well, with the version and the years that the calendar knows', async () => {
      const symptoms = await inspectDatabase(database.as('app'), true);
      expect(symptoms.every(({ good, fix }) => good && fix !== '')).toBe(true);
      expect(symptoms.map(({ what }) => what).join('\n')).toMatch(/PostgreSQL 1[78][\s\S]*UTF8[\s\S]*2026/u);
    });

    it('sees a role that may pass row security by', async () => {
      const { superuser: role, password } = testServers().pg;
      const symptoms = await inspectDatabase({ ...database.as('app'), role, password }, true);
      expect(symptoms.filter(({ good }) => !good).map(({ what }) => what)).toEqual([
        expect.stringContaining('special rights'),
      ]);
      expect(await bad(true)).toEqual([]);
    });

    it('sees that there is no calendar', async () => {
      await superuser.query('BEGIN');
      await superuser.query('CREATE TEMP TABLE kept AS SELECT * FROM pifu.calendar_coverage');
      await superuser.query('DELETE FROM pifu.calendar_coverage');
      await superuser.query('COMMIT');
      expect(await bad(true)).toEqual([expect.stringContaining('working days')]);
      await superuser.query('INSERT INTO pifu.calendar_coverage SELECT * FROM kept');
    });

    it('has a clock that nobody moves: not the dispatcher, not the application', async () => {
      for (const role of ['app', 'dispatcher', 'auditor', 'sequencer']) {
        const client = await database.connect(role);
        for (const sql of [
          "SELECT pifu.advance_clock('2040-01-01')",
          "SELECT pifu.set_demo_clock('2020-01-01')",
        ]) {
          await expect(client.query(sql)).rejects.toThrow('permission denied');
        }
        await client.end();
      }
      await expect(assertClockIsReal(database.as('app'))).resolves.toBeUndefined();
    });

    it('is fit for a demonstration only from the moment on at which its clock is moved', async () => {
      await startDemoClock(database.as('migrator'), '2023-12-06T02:00:00.000Z');
      const now = async () =>
        (await superuser.query<{ now: Date }>('SELECT pifu.pifu_now() AS now')).rows[0]!.now.toISOString();
      expect(await now()).toMatch(/^2023-12-06T0/u);
      await startDemoClock(database.as('migrator'), '2030-01-01T00:00:00.000Z');
      expect(await now()).toMatch(/^2023-12-06T0/u);
      expect(await bad(false)).toEqual([]);
      expect(await bad(true)).toEqual([expect.stringContaining('business clock')]);
      await expect(assertClockIsReal(database.as('app'))).rejects.toThrow('业务时钟被移动过');
      await superuser.query("UPDATE pifu.clock_offset SET ahead = interval '-1 microsecond'");
      await expect(assertClockIsReal(database.as('app'))).rejects.toThrow('has been moved');
      await superuser.query('DELETE FROM pifu.clock_offset');
      await expect(assertClockIsReal(database.as('app'))).rejects.toThrow('has been moved');
    });

    it('cannot be reached with a wrong password, and nobody is told the right one', async () => {
      const wrong = { ...database.as('app'), password: 'guess' };
      await expect(inspectDatabase(wrong, true)).rejects.toThrow(/authentication/u);
      await expect(assertClockIsReal(wrong)).rejects.toThrow(/authentication/u);
    });
  });
});
