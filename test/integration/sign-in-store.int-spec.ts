import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DistrictSetUp, SignInStore, UnitOfWork } from '#libs/application';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, seedTown, TENANT, TOWN_UNITS } from '#libs/testing';
import type pg from 'pg';

const LIN = { tenantId: TENANT, personId: idOf('lin') };

describe('accounts and sessions, whose time is real time', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let superuser: pg.Client;
  let store: SignInStore;
  let tokens = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    app = await applicationOver(database);
    superuser = await database.connect('superuser');
    store = app.get(SignInStore);
  });

  afterAll(async () => {
    await superuser.end();
    await app.close();
    await database.drop();
  });

  beforeEach(async () => {
    await superuser.query('DELETE FROM pifu.credential');
    await superuser.query(
      `INSERT INTO pifu.credential (tenant_id, person_id, password_hash) VALUES ($1, $2, 'hash of lin')`,
      [TENANT, idOf('lin')],
    );
    await superuser.query('UPDATE pifu.person SET active = true');
  });

  const credential = async () => (await store.findCredential('lin'))!;

  async function fail(times: number): Promise<void> {
    for (let time = 1; time <= times; time += 1) await store.recordFailure(await credential());
  }

  async function session(): Promise<string> {
    tokens += 1;
    const token = `token ${String(tokens)}`;
    await store.openSession(LIN, token);
    return token;
  }

  /** Lets real time seem to have passed since something happened. */
  async function ago(column: 'opened_at' | 'seen_at', interval: string, token: string): Promise<void> {
    const sql = `UPDATE pifu.session SET ${column} = ${column} - $1::interval WHERE token_hash = $2`;
    await superuser.query(sql, [interval, token]);
  }

  it('finds what a password is checked with, before any district is known', async () => {
    expect(await credential()).toEqual({ ...LIN, passwordHash: 'hash of lin', failures: 0, locked: false });
  });

  it.each(['nobody', '', 'LIN', 'lin ', "lin' OR true --", '%'])('finds no account "%s"', async (account) => {
    expect(await store.findCredential(account)).toBeNull();
  });

  it('finds nobody who has left, and none of his sessions', async () => {
    const token = await session();
    await superuser.query('UPDATE pifu.person SET active = false WHERE id = $1', [idOf('lin')]);
    expect(await store.findCredential('lin')).toBeNull();
    expect(await store.findSession(token)).toBeNull();
  });

  it.each([
    [1, false],
    [4, false],
    [5, true],
    [6, true],
  ])('after %i failures in a row the account is locked: %s', async (times, locked) => {
    await fail(times);
    expect(await credential()).toMatchObject({ failures: times, locked });
  });

  it('counts failures of several guesses at once one by one', async () => {
    const known = await credential();
    await Promise.all(Array.from({ length: 5 }, () => store.recordFailure(known)));
    expect(await credential()).toMatchObject({ failures: 5, locked: true });
  });

  it('stays locked for a quarter of an hour', async () => {
    await fail(5);
    const sql = 'UPDATE pifu.credential SET locked_until = locked_until - $1::interval';
    await superuser.query(sql, ['14 minutes 30 seconds']);
    expect((await credential()).locked).toBe(true);
    await superuser.query(sql, ['31 seconds']);
    expect((await credential()).locked).toBe(false);
  });

  it('forgets failures when somebody signs in, and only his', async () => {
    await superuser.query(
      `INSERT INTO pifu.credential (tenant_id, person_id, password_hash, failures) VALUES ($1, $2, 'h', 3)`,
      [TENANT, idOf('he')],
    );
    await fail(4);
    await session();
    expect(await credential()).toMatchObject({ failures: 0, locked: false });
    expect((await store.findCredential('he'))?.failures).toBe(3);
  });

  it('knows the owner of a live session by the hash of its token alone', async () => {
    const token = await session();
    expect(await store.findSession(token)).toEqual(LIN);
    expect(await store.findSession(`${token} `)).toBeNull();
    expect(await store.findSession('')).toBeNull();
  });

  it.each([
    ['seen_at', '1 hour 59 minutes', true],
    ['seen_at', '2 hours 1 second', false],
    ['opened_at', '11 hours 59 minutes', true],
    ['opened_at', '12 hours 1 second', false],
  ] as const)('a session whose %s lies %s back lives: %s', async (column, interval, lives) => {
    const token = await session();
    await ago(column, interval, token);
    expect(await store.findSession(token)).toEqual(lives ? LIN : null);
  });

  it('begins the idle time anew with every use, but never the whole time', async () => {
    const token = await session();
    for (let use = 1; use <= 7; use += 1) {
      await ago('seen_at', '1 hour 40 minutes', token);
      await ago('opened_at', '1 hour 40 minutes', token);
      expect(await store.findSession(token)).toEqual(LIN);
    }
    await ago('opened_at', '30 minutes', token);
    expect(await store.findSession(token)).toBeNull();
  });

  it('ends one session and leaves the others of the same person', async () => {
    const [first, second] = [await session(), await session()];
    await store.closeSession(first);
    expect(await store.findSession(first)).toBeNull();
    expect(await store.findSession(second)).toEqual(LIN);
    await store.closeSession(first);
    await store.closeSession('nobody has this');
    const { rows } = await superuser.query(
      'SELECT closed_at IS NOT NULL AS closed FROM pifu.session WHERE token_hash = $1',
      [first],
    );
    expect(rows).toEqual([{ closed: true }]);
  });

  it('takes a token once', async () => {
    const token = await session();
    await expect(store.openSession(LIN, token)).rejects.toMatchObject({ code: '23505' });
  });

  describe('and how they get there', () => {
    const NEW = {
      id: idOf('new person'),
      displayName: '新来的',
      account: 'xin',
      email: null,
      passwordHash: 'hash of xin',
      grants: [{ id: idOf('xin declarer'), role: 'declarer' as const, unitId: TOWN_UNITS.school }],
      from: '2024-01-01',
    };

    const setUp = <T>(work: (rows: DistrictSetUp) => Promise<T>): Promise<T> =>
      app.get(UnitOfWork).run({ tenantId: TENANT }, () => work(app.get(DistrictSetUp)));

    it('a person comes with his account, his password and his offices', async () => {
      await setUp((rows) => rows.addPerson(NEW));
      expect(await store.findCredential('xin')).toMatchObject({
        personId: NEW.id,
        passwordHash: 'hash of xin',
      });
      const { rows } = await superuser.query(
        'SELECT role, unit_id, valid_from::text, valid_until FROM pifu.role_grant WHERE person_id = $1',
        [NEW.id],
      );
      expect(rows).toEqual([
        { role: 'declarer', unit_id: TOWN_UNITS.school, valid_from: '2024-01-01', valid_until: null },
      ]);
    });

    it('adding him again changes nothing, not even his password', async () => {
      await setUp((rows) => rows.addPerson(NEW));
      await setUp((rows) => rows.addPerson({ ...NEW, displayName: '别的名字', passwordHash: 'another' }));
      expect(await store.findCredential('xin')).toMatchObject({ passwordHash: 'hash of xin' });
      const { rows } = await superuser.query('SELECT display_name FROM pifu.person WHERE id = $1', [NEW.id]);
      expect(rows).toEqual([{ display_name: '新来的' }]);
    });

    it('an account that somebody has already stays his alone: the newcomer is not added', async () => {
      await setUp((rows) => rows.addPerson(NEW));
      const grants = [{ ...NEW.grants[0]!, id: idOf('namesake declarer') }];
      const namesake = { ...NEW, id: idOf('namesake'), passwordHash: 'another', grants };
      await setUp((rows) => rows.addPerson(namesake));
      expect(await store.findCredential('xin')).toMatchObject({ personId: NEW.id });
      const theirs = 'SELECT FROM pifu.role_grant WHERE person_id = $1';
      expect((await superuser.query(theirs, [namesake.id])).rows).toEqual([]);
    });

    it('nobody gets an office in a unit of nowhere, and nothing of him is kept then', async () => {
      const lost = { ...NEW, id: idOf('lost'), account: 'lost' };
      const grants = [{ id: idOf('lost declarer'), role: 'declarer' as const, unitId: idOf('nowhere') }];
      await expect(setUp((rows) => rows.addPerson({ ...lost, grants }))).rejects.toMatchObject({
        code: '23503',
      });
      expect(await store.findCredential('lost')).toBeNull();
    });

    it('a unit comes once under its name, and may name a department that comes after it', async () => {
      const unit = { id: idOf('new unit'), name: '新单位', kind: 'ordinary' as const };
      const department = { id: idOf('new department'), name: '新部门', kind: 'ordinary' as const };
      await setUp(async (rows) => {
        await rows.addUnit({ ...unit, supervisingDepartmentId: department.id });
        await rows.addUnit({ ...department, supervisingDepartmentId: department.id });
        await rows.addUnit({ ...unit, supervisingDepartmentId: TOWN_UNITS.finance });
      });
      const { rows } = await superuser.query(
        'SELECT supervising_department_id AS id FROM pifu.unit WHERE name = $1',
        [unit.name],
      );
      expect(rows).toEqual([{ id: department.id }]);
      const orphan = { ...unit, id: idOf('orphan'), name: '无主', supervisingDepartmentId: idOf('nowhere') };
      await expect(setUp((one) => one.addUnit(orphan))).rejects.toMatchObject({ code: '23503' });
    });

    it('a district is set up inside itself only', async () => {
      const district = {
        tenantId: idOf('new district'),
        code: 'new',
        name: '新区',
        zone: { name: 'Asia/Shanghai', offsetMinutes: 480 },
        officeHours: [['09:00', '16:00']] as const,
      };
      await expect(setUp((rows) => rows.addDistrict(district))).rejects.toMatchObject({ code: '42501' });
      await app
        .get(UnitOfWork)
        .run({ tenantId: district.tenantId }, () => app.get(DistrictSetUp).addDistrict(district));
      const { rows } = await superuser.query(
        "SELECT name, office_hours AS hours FROM pifu.district WHERE code = 'new'",
      );
      expect(rows).toEqual([{ name: '新区', hours: [['09:00', '16:00']] }]);
    });
  });
});
