import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import {
  CalendarRepository,
  DispatcherStore,
  FollowCalendarUseCase,
  TurnYearUseCase,
  UnitOfWork,
} from '#libs/application';
import { startDemoClock, verifyReplay } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import {
  applicationOver,
  CalendarDesk,
  dispatcherOver,
  freshDatabase,
  idOf,
  INVENTED_2027,
  seedFarDistrict,
  seedTown,
  TENANT,
  TownHall,
  WORKER_PROVIDERS,
} from '#libs/testing';
import type pg from 'pg';

const START = '2023-06-01T02:00:00.000Z';
const FAR = idOf('far district');
const PRESET = { type: 'propose', preset: 'town' } as const;

describe('the calendars of a district on PostgreSQL', () => {
  let seeded: FreshDatabase;
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let other: INestApplicationContext;
  let worker: INestApplicationContext;
  let store: DispatcherStore;
  let desk: CalendarDesk;
  let superuser: pg.Client;

  beforeAll(async () => {
    seeded = await freshDatabase();
    await seedTown(seeded);
    await seedFarDistrict(seeded);
    await startDemoClock(seeded.as('migrator'), START);
  });
  beforeEach(async () => {
    database = await seeded.copy();
    app = await applicationOver(database, WORKER_PROVIDERS);
    other = await applicationOver(database, WORKER_PROVIDERS);
    worker = await dispatcherOver(database);
    store = worker.get(DispatcherStore);
    desk = new CalendarDesk(app);
    superuser = await database.connect('superuser');
  });
  afterEach(async () => {
    await superuser.end();
    await Promise.all([app.close(), other.close(), worker.close()]);
    await database.drop();
  });
  afterAll(() => seeded.drop());

  async function eventsOf(type: string): Promise<readonly string[]> {
    const { rows } = await superuser.query<{ line: string }>(
      `SELECT type || coalesce(' ' || (body::json -> 'data' ->> 'key'), '') AS line FROM pifu.event
        WHERE stream_type = $1 ORDER BY stream_id, stream_version`,
      [type],
    );
    return rows.map(({ line }) => line);
  }

  const turns = (times: number) =>
    Array.from({ length: times }, async (_, index) => {
      const [due] = await store.dueCalendars(10);
      if (due === undefined) return 0;
      return [app, other][index % 2]!.get(TurnYearUseCase).execute(due.tenantId, due.calendarId);
    });

  it('turn once, though twelve workers see the same windows at the same moment', async () => {
    await desk.plan(2024, PRESET);
    await store.advanceClockTo('2024-07-12T09:30:00.000Z');
    const told = await Promise.all(turns(12));
    expect(told.toSorted()).toEqual([...Array<number>(11).fill(0), 8]);
    expect(await eventsOf('year-calendar')).toEqual([
      'year-calendar.proposed',
      'window.opened first-declaration',
      'window.closed first-declaration',
      'window.opened control-figures',
      'window.opened second-declaration',
      'window.closed control-figures',
      'window.closed second-declaration',
      'window.opened monitoring-1',
      'window.closed monitoring-1',
    ]);
    expect(await verifyReplay(database.as('auditor'))).toMatchObject({ differences: [] });
  });

  it('turn whole or not at all: who is cut off in between leaves them to the next one', async () => {
    await desk.plan(2024, PRESET);
    await store.advanceClockTo('2023-12-31T09:30:00.000Z');
    // the first event of a kind is the last statement that succeeds
    await superuser.query(`CREATE FUNCTION pifu.cut() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'cut off'; END $$`);
    await superuser.query(`CREATE TRIGGER cut BEFORE INSERT ON pifu.event FOR EACH ROW
      WHEN (NEW.type = 'window.closed') EXECUTE FUNCTION pifu.cut()`);
    const [due] = await store.dueCalendars(10);
    await expect(app.get(TurnYearUseCase).execute(due!.tenantId, due!.calendarId)).rejects.toThrow('cut off');
    expect(await eventsOf('year-calendar')).toEqual(['year-calendar.proposed']);
    await superuser.query('DROP TRIGGER cut ON pifu.event');
    expect(await Promise.all(turns(1))).toEqual([6]);
    expect(await store.dueCalendars(10)).toEqual([]);
  });

  it('tell the dispatcher when they are due, and keep it from being idle until they are turned', async () => {
    expect([await store.isIdle(), await store.nextDueAt()]).toEqual([true, null]);
    await desk.plan(2024, PRESET);
    await new CalendarDesk(app, FAR).plan(2025, PRESET, { actorId: idOf('qu') });
    expect([await store.isIdle(), await store.nextDueAt()]).toEqual([true, '2023-06-30T16:00:00.000Z']);
    expect(await store.dueCalendars(10)).toEqual([]);
    await store.advanceClockTo('2024-06-30T16:00:00.000Z');
    expect(await store.isIdle()).toBe(false);
    const due = await store.dueCalendars(10);
    expect(due.map(({ tenantId }) => tenantId)).toEqual([TENANT, FAR]);
    expect(await store.dueCalendars(1)).toHaveLength(1);
    for (const { tenantId, calendarId } of due) await app.get(TurnYearUseCase).execute(tenantId, calendarId);
    expect([await store.isIdle(), await store.nextDueAt()]).toEqual([true, '2024-07-01T00:30:00.000Z']);
  });

  it('show the dispatcher when, and not what', async () => {
    await desk.plan(2024, PRESET);
    const dispatcher = await database.connect('dispatcher');
    const seen = await dispatcher.query('SELECT tenant_id, id, next_boundary_at FROM pifu.year_calendar');
    expect(seen.rows).toHaveLength(1);
    const refused = { code: '42501' };
    await expect(dispatcher.query('SELECT state FROM pifu.year_calendar')).rejects.toMatchObject(refused);
    await expect(dispatcher.query('SELECT FROM pifu.working_calendar')).rejects.toMatchObject(refused);
    await dispatcher.end();
  });

  it('are begun once by two who begin them at the same moment', async () => {
    const begun = await Promise.allSettled([
      desk.plan(2024, PRESET, { ifMatch: 0 }),
      new CalendarDesk(other).plan(
        2024,
        { ...PRESET, preset: 'central' },
        { ifMatch: 0, actorId: idOf('chen') },
      ),
    ]);
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [lost] = begun.filter((one) => one.status === 'rejected');
    expect(lost?.reason).toMatchObject({
      conflict: { code: expect.stringMatching(/^(?:concurrent-change|version-stale)$/u) },
    });
    expect(await eventsOf('year-calendar')).toEqual(['year-calendar.proposed']);
  });

  it('load 2027 for one district alone, and count its windows anew with an event', async () => {
    const far = new CalendarDesk(app, FAR);
    await desk.plan(2027, PRESET);
    await far.plan(2027, PRESET, { actorId: idOf('qu') });
    expect(await desk.load(INVENTED_2027)).toMatchObject({ version: 1, days: 3 });
    const { rows } = await superuser.query<{ tenant: string; id: string; calendar: string }>(
      `SELECT tenant_id AS tenant, id, payload ->> 'calendarId' AS calendar FROM pifu.outbox WHERE name = 'calendar.changed'`,
    );
    expect(rows.map(({ tenant }) => tenant)).toEqual([TENANT]);
    for (const { tenant, id, calendar } of rows)
      await app.get(FollowCalendarUseCase).execute(tenant, id, calendar);
    const ends = async (calendars: CalendarDesk) =>
      (await calendars.year(2027)).windows.slice(3, 5).map((w) => [w.closesOn, w.provisional]);
    expect(await ends(desk)).toEqual([
      ['2027-07-15', false],
      ['2027-10-13', false],
    ]);
    expect(await eventsOf('working-calendar')).toEqual(['working-calendar.loaded']);
    expect(await eventsOf('year-calendar')).toContain('year-calendar.recounted');
    const coverage = (tenantId: string) =>
      other
        .get(UnitOfWork)
        .read({ tenantId }, async () => (await other.get(CalendarRepository).load()).coverageTo);
    expect([await coverage(TENANT), await coverage(FAR)]).toEqual(['2027-12-31', '2026-12-31']);
    expect(await verifyReplay(database.as('auditor'))).toMatchObject({ differences: [] });
  });

  it('and make what is due in 2027 certain, with an event of the system for each', async () => {
    await store.advanceClockTo('2026-12-30T02:00:00.000Z');
    const hall = new TownHall(app);
    const goalTableId = await hall.submitted('跨年');
    expect((await hall.openTask(goalTableId)).task).toMatchObject({ dueOn: '2027-01-06', provisional: true });
    await desk.load(INVENTED_2027);
    const follow = app.get(FollowCalendarUseCase);
    const { rows } = await superuser.query<{ id: string; calendar: string }>(
      `SELECT id, payload ->> 'calendarId' AS calendar FROM pifu.outbox WHERE name = 'calendar.changed'`,
    );
    // whoever was killed in between is asked again
    for (const { id, calendar } of [...rows, ...rows]) await follow.execute(TENANT, id, calendar);
    expect((await hall.openTask(goalTableId)).task).toMatchObject({
      dueOn: '2027-01-07',
      provisional: false,
    });
    const told = (await eventsOf('goal-table')).filter((line) => line.startsWith('due-date.recomputed'));
    expect(told).toEqual(['due-date.recomputed']);
    expect(await verifyReplay(database.as('auditor'))).toMatchObject({ differences: [] });
  });

  it('and a process that knew the days before knows the new ones in the next transaction, and fetches them once', async () => {
    const load = () =>
      app.get(UnitOfWork).read({ tenantId: TENANT }, () => app.get(CalendarRepository).load());
    const before = await load();
    await desk.load(INVENTED_2027);
    const after = await load();
    expect([before.coverageTo, after.coverageTo]).toEqual(['2026-12-31', '2027-12-31']);
    expect(after.days.filter(({ date }) => date.startsWith('2027'))).toEqual(INVENTED_2027.days);
    expect(await load()).toBe(after);
    await desk.load({ ...INVENTED_2027, days: INVENTED_2027.days.slice(1) }, true);
    expect((await load()).days).toHaveLength(after.days.length - 1);
  });

  it.each<[string, string, string]>([
    [
      'a window opened by hand',
      `UPDATE pifu.year_calendar SET state = replace(state, '"planned"', '"open"')`,
      'year_calendar .* state',
    ],
    [
      'a boundary put off',
      "UPDATE pifu.year_calendar SET next_boundary_at = '2030-01-01'",
      'year_calendar .* next_boundary_at',
    ],
    [
      'a day of rest more',
      `UPDATE pifu.working_calendar SET state = replace(state, 'working', 'rest')`,
      'working_calendar .* state',
    ],
    [
      'a year that nobody planned',
      `INSERT INTO pifu.year_calendar SELECT tenant_id, uuidv7(), 2030, 1, NULL, state FROM pifu.year_calendar`,
      'row-without-event: year_calendar',
    ],
  ])('cannot be changed behind the record: %s', async (_, sql, finding) => {
    await desk.plan(2024, PRESET);
    await desk.load(INVENTED_2027);
    await superuser.query(sql);
    const { differences } = await verifyReplay(database.as('auditor'));
    expect(differences.map(({ kind, detail }) => `${kind}: ${detail}`)).toContainEqual(
      expect.stringMatching(new RegExp(finding, 'u')),
    );
  });
});
