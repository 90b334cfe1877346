import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import {
  DispatcherStore,
  DutyQueries,
  FollowCalendarUseCase,
  OpenEvaluationsUseCase,
  RecountYearsUseCase,
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
  seedTown,
  TENANT,
  TownHall,
} from '#libs/testing';
import type pg from 'pg';

const FILTER = { owedBy: null, unitIds: null, kind: null, roundId: null, dueBefore: null };
const PAGE = { limit: 10, cursor: null, withTotal: false };

describe('what is owed by a guessed day, on PostgreSQL, when the days of its year are loaded', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let superuser: pg.Client;
  let [noted, older] = ['', ''];

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    await startDemoClock(database.as('migrator'), '2023-12-06T02:00:00.000Z');
    app = await applicationOver(database, [
      OpenEvaluationsUseCase,
      FollowCalendarUseCase,
      RecountYearsUseCase,
    ]);
    superuser = await database.connect('superuser');
    const hall = new TownHall(app);
    const tables = [await hall.approved('甲'), await hall.approved('乙')];
    const worker = await dispatcherOver(database);
    await worker.get(DispatcherStore).advanceClockTo('2026-12-30T02:00:00.000Z');
    await worker.close();
    await app.get(OpenEvaluationsUseCase).execute(TENANT, idOf('opened'), tables);
    const ids = 'SELECT id FROM pifu.self_evaluation ORDER BY goal_table_id = $1 DESC';
    [noted, older] = (await superuser.query<{ id: string }>(ids, [tables[0]])).rows.map(({ id }) => id) as [
      ...[string, string],
    ];
    // as an older release has left it, which kept no note of how it had counted
    const text = `UPDATE pifu.self_evaluation SET state = regexp_replace(state, '"counted":\\{[^}]*\\},', '') WHERE id = $1`;
    await superuser.query(text, [older]);
  });
  afterAll(async () => {
    await superuser.end();
    await app.close();
    await database.drop();
  });

  const owed = async () => {
    const open = () => app.get(DutyQueries).open(FILTER, PAGE);
    const { items } = await app.get(UnitOfWork).read({ tenantId: TENANT }, open);
    return new Map(items.map((one) => [one.streamId, [one.dueOn, one.provisional]]));
  };

  it('is counted again, also where an older release kept no note of how it had counted', async () => {
    expect(await owed()).toEqual(new Map([noted, older].map((id) => [id, ['2027-01-06', true]])));
    await new CalendarDesk(app).load(INVENTED_2027);
    const { rows } = await superuser.query<{ id: string; calendar: string }>(
      `SELECT id, payload ->> 'calendarId' AS calendar FROM pifu.outbox WHERE name = 'calendar.changed'`,
    );
    // whoever was killed in between is asked again
    for (const { id, calendar } of [...rows, ...rows]) {
      await app.get(FollowCalendarUseCase).execute(TENANT, id, calendar);
    }
    expect(await owed()).toEqual(new Map([noted, older].map((id) => [id, ['2027-01-07', false]])));
  });

  it('with one event of the system each, and its deadline and reminders with it', async () => {
    const events = await superuser.query<{ line: string }>(
      `SELECT concat_ws(' ', stream_id, actor_kind) AS line FROM pifu.event WHERE type = 'duty-dates.recomputed'`,
    );
    expect(events.rows.map(({ line }) => line).toSorted()).toEqual(
      [`${noted} system`, `${older} system`].toSorted(),
    );
    const planned = await superuser.query<{ line: string }>(
      `SELECT DISTINCT concat_ws(' ', r.occurrence, to_char(r.due_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD HH24:MI'),
          to_char(e.due_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD HH24:MI'), e.provisional) AS line
        FROM pifu.duty d JOIN pifu.reminder r ON r.duty_id = d.id JOIN pifu.deadline e ON e.duty_id = d.id
        WHERE r.status = 'pending' ORDER BY 1`,
    );
    expect(planned.rows.map(({ line }) => line)).toEqual([
      'due 01-07 09:00 01-07 17:30 f',
      'due+1wd 01-08 09:00 01-07 17:30 f',
      'due+2wd 01-11 09:00 01-07 17:30 f',
      'due+4wd 01-13 09:00 01-07 17:30 f',
      'due-2wd 01-05 09:00 01-07 17:30 f',
    ]);
  });

  it('which the record proves', async () => {
    const { differences } = await verifyReplay(database.as('auditor'));
    // but for the note that was taken out behind it
    expect(differences.filter(({ detail }) => !detail.includes(older))).toEqual([]);
  });
});
