import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { CalendarRecord } from '#libs/application';
import { CalendarRepository, UnitOfWork } from '#libs/application';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, seedTown, TENANT } from '#libs/testing';
import type pg from 'pg';

describe('the calendar, which a process does not fetch again while it stays the same', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let superuser: pg.Client;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    app = await applicationOver(database);
    superuser = await database.connect('superuser');
  });

  afterAll(async () => {
    await superuser.end();
    await app.close();
    await database.drop();
  });

  function load(): Promise<CalendarRecord> {
    return app.get(UnitOfWork).read({ tenantId: TENANT }, () => app.get(CalendarRepository).load());
  }

  it('is the very same object from one transaction to the next', async () => {
    const [first, ...others] = await Promise.all([load(), load(), load()]);
    expect(first.days.length).toBeGreaterThan(50);
    for (const other of others) expect(other).toEqual(first);
    expect(await load()).toBe(await load());
  });

  it('knows a rest day of the district as soon as it is committed', async () => {
    await superuser.query("INSERT INTO pifu.district_rest_day VALUES ($1, '2024-02-09', '除夕')", [TENANT]);
    const { districtRestDays, days } = await load();
    expect(districtRestDays).toEqual(['2024-02-09']);
    expect(days.length).toBeGreaterThan(50);
  });

  it('knows another year as soon as it is loaded, with its days', async () => {
    const { coverageTo } = await load();
    await superuser.query(
      "INSERT INTO pifu.calendar_coverage VALUES (2027, '国办发明电〔2026〕0号（虚构）')",
    );
    await superuser.query("INSERT INTO pifu.calendar_day VALUES ('2027-01-01', 'rest', '元旦')");
    const later = await load();
    expect([coverageTo, later.coverageTo]).toEqual(['2026-12-31', '2027-12-31']);
    expect(later.days.at(-1)).toEqual({ date: '2027-01-01', kind: 'rest', label: '元旦' });
  });
});
