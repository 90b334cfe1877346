import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import {
  DutyQueries,
  FollowCalendarUseCase,
  FollowWindowsUseCase,
  OpenEvaluationsUseCase,
  UnitOfWork,
} from '#libs/application';
import { plansOf, tableContent } from '#libs/fixtures';
import { startDemoClock, verifyReplay } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import {
  applicationOver,
  CalendarDesk,
  dispatcherOver,
  freshDatabase,
  idOf,
  INVENTED_2027,
  MonitorHall,
  seedTown,
  TENANT,
  TOWN_PRESET,
  TownHall,
  WORKER_PROVIDERS,
} from '#libs/testing';
import type pg from 'pg';

const FILTER = {
  owedBy: null,
  unitIds: null,
  kind: 'weights-confirm',
  roundId: null,
  dueBefore: null,
} as const;
const PAGE = { limit: 10, cursor: null, withTotal: false };

describe('what is owed by a guessed day, on PostgreSQL, when the days of its year are loaded', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let worker: INestApplicationContext;
  let superuser: pg.Client;
  let monitor: MonitorHall;
  let [noted, older] = ['', ''];
  let [planned, open, closed] = ['', '', ''];

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    await startDemoClock(database.as('migrator'), '2023-12-06T02:00:00.000Z');
    app = await applicationOver(database, WORKER_PROVIDERS);
    worker = await dispatcherOver(database);
    superuser = await database.connect('superuser');
    monitor = new MonitorHall(app, worker, superuser);
    const hall = new TownHall(app);
    const tables = [await hall.approved('甲'), await hall.approved('乙')];
    await monitor.at('2026-12-18T02:00:00.000Z');
    for (const projectName of ['河道保洁', '养老服务']) {
      await hall.approved(tableContent({ projectName, projectCode: null, fiscalYear: 2026 }), '2026-12-18');
    }
    const year = { fiscalYear: 2026 };
    closed = (await monitor.plan({ ...year, cutOff: '2026-12-16', reportUntil: '2026-12-25' })).id;
    open = (await monitor.plan({ ...year, cutOff: '2026-12-20' })).id;
    planned = (await monitor.plan({ fiscalYear: 2027, cutOff: '2027-06-30' })).id;
    await monitor.at('2026-12-21T00:30:00.000Z');
    await monitor.at('2026-12-30T02:00:00.000Z');
    await app.get(OpenEvaluationsUseCase).execute(TENANT, idOf('opened'), tables);
    const ids = 'SELECT id FROM pifu.self_evaluation ORDER BY goal_table_id = $1 DESC';
    [noted, older] = (await superuser.query<{ id: string }>(ids, [tables[0]])).rows.map(({ id }) => id) as [
      ...[string, string],
    ];
    // as an older release has left it, which kept no note of how it had counted
    const text = `UPDATE pifu.self_evaluation SET state = regexp_replace(state, '"counted":\\{[^}]*\\},', '') WHERE id = $1`;
    await superuser.query(text, [older]);
    // the end that was guessed for the one round has come, and the last day to report in the other
    await monitor.at('2027-01-01T09:30:00.000Z');
  });
  afterAll(async () => {
    await superuser.end();
    await Promise.all([app.close(), worker.close()]);
    await database.drop();
  });

  const owed = async () => {
    const open = () => app.get(DutyQueries).open(FILTER, PAGE);
    const { items } = await app.get(UnitOfWork).read({ tenantId: TENANT }, open);
    return new Map(items.map((one) => [one.streamId, [one.dueOn, one.provisional]]));
  };

  const days = () =>
    Promise.all(
      [planned, open, closed].map(async (id) => {
        const { status, reportUntil, closesOn, provisional } = await monitor.round(id);
        return `${status} ${reportUntil} ${closesOn}${provisional ? ' ?' : ''}`;
      }),
    );

  const remindersUnder = async (streamType: string): Promise<readonly string[]> => {
    const { rows } = await superuser.query<{ line: string }>(
      `SELECT DISTINCT concat_ws(' ', r.occurrence, to_char(r.due_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD HH24:MI'),
          to_char(e.due_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD HH24:MI'), e.provisional) AS line
        FROM pifu.duty d JOIN pifu.reminder r ON r.duty_id = d.id JOIN pifu.deadline e ON e.duty_id = d.id
        WHERE r.status = 'pending' AND d.stream_type = $1 AND d.status = 'open' ORDER BY 1`,
      [streamType],
    );
    return rows.map(({ line }) => line);
  };

  it('is counted again, also where an older release kept no note of how it had counted', async () => {
    expect(await owed()).toEqual(new Map([noted, older].map((id) => [id, ['2027-01-06', true]])));
    expect(await days()).toEqual([
      'planned 2027-07-14 2027-07-21 ?',
      'open 2027-01-01 2027-01-08 ?',
      'closed 2026-12-25 2027-01-01 ?',
    ]);
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
      `SELECT concat_ws(' ', stream_id, actor_kind) AS line FROM pifu.event 
        WHERE type = 'duty-dates.recomputed' AND stream_type = 'self-evaluation'`,
    );
    expect(events.rows.map(({ line }) => line).toSorted()).toEqual(
      [`${noted} system`, `${older} system`].toSorted(),
    );
    expect(await remindersUnder('self-evaluation')).toEqual([
      'due 01-07 09:00 01-07 17:30 f',
      'due+1wd 01-08 09:00 01-07 17:30 f',
      'due+2wd 01-11 09:00 01-07 17:30 f',
      'due+4wd 01-13 09:00 01-07 17:30 f',
      'due-2wd 01-05 09:00 01-07 17:30 f',
    ]);
  });

  it('rounds with them: a planned and an open one are certain, a closed one stays as it was', async () => {
    expect(await days()).toEqual([
      'planned 2027-07-15 2027-07-22',
      'open 2027-01-04 2027-01-11',
      'closed 2026-12-25 2027-01-01 ?',
    ]);
    const { rows } = await superuser.query<{ line: string }>(
      `SELECT concat_ws(' ', stream_id, actor_kind, body::json #>> '{data,source}') AS line FROM pifu.event
        WHERE type = 'monitoring-round.recounted'`,
    );
    const source = `国务院办公厅节假日安排通知 2023–2026；${INVENTED_2027.source}`;
    expect(rows.map(({ line }) => line).toSorted()).toEqual(
      [planned, open].map((id) => `${id} system ${source}`).toSorted(),
    );
  });

  it('and the reports that the open one waits for, in one event each, with their reminders', async () => {
    const reports = [...(await monitor.reports(open)).values()];
    expect(reports.map(({ duties, version }) => [version, duties[0]?.dueOn, duties[0]?.provisional])).toEqual(
      Array(2).fill([2, '2027-01-04', false]),
    );
    expect(await remindersUnder('progress-report')).toEqual([
      'due 01-04 09:00 01-04 17:30 f',
      'due+1wd 01-05 09:00 01-04 17:30 f',
      'due+2wd 01-06 09:00 01-04 17:30 f',
      'due+4wd 01-08 09:00 01-04 17:30 f',
    ]);
  });

  it('the planned one also follows the window of its year, once however often it is asked', async () => {
    const desk = new CalendarDesk(app);
    await desk.plan(2027, TOWN_PRESET);
    const windows = plansOf(await desk.year(2027), {
      'monitoring-1': { closesOn: '2027-07-23', closesAfter: null },
    });
    await desk.plan(2027, { type: 'set-windows', windows, reason: '汛期，时间顺延。' });
    const { rows } = await superuser.query<{ id: string; calendar: string }>(
      `SELECT id, payload ->> 'calendarId' AS calendar FROM pifu.outbox WHERE name = 'windows.moved' ORDER BY id`,
    );
    expect(rows).toHaveLength(2);
    for (const { id, calendar } of [...rows, ...rows]) {
      await app.get(FollowWindowsUseCase).execute(TENANT, id, calendar);
    }
    expect(await days()).toEqual([
      'planned 2027-07-23 2027-07-30',
      'open 2027-01-04 2027-01-11',
      'closed 2026-12-25 2027-01-01 ?',
    ]);
    expect(await monitor.round(planned)).toMatchObject({ version: 3 });
  });

  it('which the record proves', async () => {
    const { differences } = await verifyReplay(database.as('auditor'));
    // but for the note that was taken out behind it
    expect(differences.filter(({ detail }) => !detail.includes(older))).toEqual([]);
  });
});
