import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { MESSAGE_PROVIDERS, NoticePrinter, NotificationChannels, ReportViewQuery } from '#libs/application';
import type { ProgressReportState } from '#libs/domain';
import type { ReportedTable } from '#libs/fixtures';
import { midYearReports, totalRow } from '#libs/fixtures';
import { startDemoClock, verifyReplay } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import {
  applicationOver,
  dispatcherOver,
  freshDatabase,
  idOf,
  MonitorHall,
  PlainNoticePrinter,
  RecordingMailer,
  seedTown,
  TENANT,
  TOWN_UNITS,
  TownHall,
} from '#libs/testing';
import type pg from 'pg';

const [{ table, report }] = midYearReports() as [ReportedTable];

const WORKER = [
  ...MESSAGE_PROVIDERS,
  { provide: NotificationChannels, useValue: new NotificationChannels([new RecordingMailer()], null) },
  { provide: NoticePrinter, useClass: PlainNoticePrinter },
];

describe('a report of a unit under a department, over PostgreSQL', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let worker: INestApplicationContext;
  let superuser: pg.Client;
  let monitor: MonitorHall;
  let roundId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    await startDemoClock(database.as('migrator'), '2023-12-06T02:00:00.000Z');
    superuser = await database.connect('superuser');
    app = await applicationOver(database, WORKER);
    worker = await dispatcherOver(database);
    await new TownHall(app).approved(table);
    // the school office becomes the department above the grid centre
    await superuser.query('UPDATE pifu.unit SET supervising_department_id = $1 WHERE id = $2', [
      TOWN_UNITS.school,
      TOWN_UNITS.grid,
    ]);
    await superuser.query(
      `INSERT INTO pifu.role_grant VALUES ($1, $2, $3, 'department-reviewer', $4, '2023-01-01', NULL)`,
      [TENANT, idOf('deng checks'), idOf('deng'), TOWN_UNITS.school],
    );
    monitor = new MonitorHall(app, worker, superuser);
    roundId = (await monitor.plan()).id;
    await monitor.at('2024-07-01T00:30:00.000Z');
  });

  afterAll(async () => {
    await superuser.end();
    await app.close();
    await worker.close();
    await database.drop();
  });

  const current = async (): Promise<ProgressReportState> => {
    const [one] = (await monitor.reports(roundId)).values();
    if (one === undefined) throw new Error('the round asks for no report');
    return one;
  };

  const openDuties = async () => {
    const text = `SELECT kind, role, unit_id AS "unitId" FROM pifu.duty
      WHERE status = 'open' AND (kind LIKE 'progress-%' OR kind = 'correction-plan')`;
    return (await superuser.query<{ kind: string; role: string; unitId: string }>(text)).rows;
  };

  it('goes to the department, on to finance, and only then opens a correction', async () => {
    await monitor.send('lin', await current(), { ...report, money: [totalRow('872.64', '100')] });
    const department = { kind: 'progress-check', role: 'department-reviewer', unitId: TOWN_UNITS.school };
    expect(await openDuties()).toEqual([department]);
    await expect(monitor.verify('chen', await current())).rejects.toMatchObject({
      refusal: { code: 'role-missing', role: 'department-reviewer', unitId: TOWN_UNITS.school },
    });
    expect(await openDuties()).toEqual([department]);

    const passed = await monitor.verify('deng', await current(), '已核对考勤。');
    expect(passed).toMatchObject({ status: 'department-verified' });
    const view = async () => app.get(ReportViewQuery).execute(TENANT, idOf('chen'), (await current()).id);
    expect(await view()).toMatchObject({ opinion: '已核对考勤。', departmentOpinion: null });
    const desk = { kind: 'progress-check', role: 'performance-reviewer', unitId: TOWN_UNITS.finance };
    expect(await openDuties()).toEqual([desk]);

    expect(await monitor.verify('chen', await current())).toMatchObject({ status: 'verified' });
    expect(await view()).toMatchObject({ opinion: null, departmentOpinion: '已核对考勤。' });
    expect(await openDuties()).toMatchObject([{ kind: 'correction-plan', unitId: TOWN_UNITS.grid }]);
    expect((await verifyReplay(database.as('auditor'))).differences).toEqual([]);
  });
});
