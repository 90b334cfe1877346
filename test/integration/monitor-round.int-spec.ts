import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { DispatcherStore, RoundsQuery, UrgeUseCase } from '#libs/application';
import type { DutyKind, GoalTableContent } from '#libs/domain';
import { startDemoClock, verifyReplay } from '#libs/persistence';
import type { ReportedTable } from '#libs/fixtures';
import type { FreshDatabase } from '#libs/testing';
import { boughtInOctober, goldenLines, midYearReports, totalRow } from '#libs/fixtures';
import {
  applicationOver,
  dispatcherOver,
  freshDatabase,
  idOf,
  MonitorHall,
  seedTown,
  TENANT,
  TownHall,
  WORKER_PROVIDERS,
} from '#libs/testing';
import type pg from 'pg';

const TABLES = midYearReports() as readonly [ReportedTable, ReportedTable, ReportedTable];

describe('a monitoring round over PostgreSQL', () => {
  let seeded: FreshDatabase;
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let worker: INestApplicationContext;
  let superuser: pg.Client;
  let hall: TownHall;
  let monitor: MonitorHall;

  beforeAll(async () => {
    seeded = await freshDatabase();
    await seedTown(seeded);
    await startDemoClock(seeded.as('migrator'), '2023-12-06T02:00:00.000Z');
    const first = await applicationOver(seeded);
    const people = new TownHall(first);
    for (const { table } of midYearReports()) await people.approved(table);
    await first.close();
  });

  beforeEach(async () => {
    database = await seeded.copy();
    app = await applicationOver(database, WORKER_PROVIDERS);
    worker = await dispatcherOver(database);
    superuser = await database.connect('superuser');
    hall = new TownHall(app, 'later');
    monitor = new MonitorHall(app, worker, superuser);
  });

  afterEach(async () => {
    await superuser.end();
    await app.close();
    await worker.close();
    await database.drop();
  });

  afterAll(() => seeded.drop());

  const tableIdOf = async ({ projectName }: GoalTableContent): Promise<string> => {
    const text = 'SELECT id FROM pifu.goal_table WHERE project_name = $1';
    return (await superuser.query<{ id: string }>(text, [projectName])).rows[0]?.id ?? '';
  };

  /** The half-year round on its first day. */
  const opened = async (): Promise<string> => {
    const { id } = await monitor.plan();
    await monitor.at('2024-07-01T00:30:00.000Z');
    return id;
  };

  const planUniforms = async (): Promise<void> => {
    const [, , { table: uniforms }] = TABLES;
    await monitor.confirmPlan(await tableIdOf(uniforms), boughtInOctober(uniforms));
  };

  it('opens by itself on its day, and asks each unit once for each table in force', async () => {
    const { id } = await monitor.plan();
    await monitor.at('2024-07-01T00:29:59.000Z');
    expect(await monitor.round(id)).toMatchObject({ status: 'planned' });
    await monitor.at('2024-07-01T00:30:00.000Z');
    expect(await monitor.round(id)).toMatchObject({ status: 'open', tables: 3, reportUntil: '2024-07-12' });
    const reports = [...(await monitor.reports(id)).values()];
    expect(reports.map(({ status, duties }) => [status, duties[0]?.dueOn])).toEqual(
      Array(3).fill(['due', '2024-07-12']),
    );
    const { rows } = await superuser.query<{ count: string }>(
      `SELECT count(*) FROM pifu.reminder r JOIN pifu.duty d ON d.id = r.duty_id WHERE d.kind = 'progress-report'`,
    );
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
  });

  it('opens once, however often it is asked and restarted', async () => {
    const id = await opened();
    const before = await monitor.reports(id);
    await worker.get(DispatcherStore).queueDueRounds();
    await superuser.query(`UPDATE pifu.outbox SET handled_at = NULL WHERE name LIKE 'round.%'`);
    for (const message of await monitor.waiting()) await monitor.deliver(message);
    // the sweep has lost its memory, and every message comes again under another id
    await superuser.query(`INSERT INTO pifu.outbox (tenant_id, id, name, payload)
      SELECT tenant_id, uuidv7(), name, payload FROM pifu.outbox WHERE name LIKE 'round.%'`);
    for (const message of await monitor.waiting()) await monitor.deliver(message);
    expect(await monitor.reports(id)).toEqual(before);
    expect((await monitor.round(id)).version).toBe(3);
    await expect(monitor.plan()).rejects.toMatchObject({ conflict: { code: 'round-exists', roundId: id } });
  });

  it('is urged by the desk at those units only that have not reported in it', async () => {
    const id = await opened();
    const [{ table, report }] = TABLES;
    const asked = (await monitor.reports(id)).get(table.projectName);
    if (asked === undefined) throw new Error(table.projectName);
    await monitor.send('lin', asked, { ...report, money: [totalRow('872.64', '100')] });
    const reach = async (kind: DutyKind, roundId: string): Promise<number> => {
      const aim = { taskIds: [], dutyIds: [], report: { kind, unitIds: null, roundId, lateOnly: false } };
      return (await app.get(UrgeUseCase).preview(TENANT, idOf('chen'), aim)).lines.length;
    };
    expect(await reach('progress-report', id)).toBe(2);
    const sent = (await monitor.reports(id)).get(table.projectName);
    await monitor.verify('chen', sent!);
    expect(await reach('correction-plan', id)).toBe(1);
    const { id: other } = await monitor.plan({ cutOff: '2024-09-30' });
    expect([await reach('progress-report', other), await reach('correction-plan', other)]).toEqual([0, 0]);
  });

  it('goes on with the page at which it was killed, and gives the same reports', async () => {
    const { id } = await monitor.plan();
    await worker.get(DispatcherStore).advanceClockTo('2024-07-01T00:30:00.000Z');
    await worker.get(DispatcherStore).queueDueRounds();
    const [open] = await monitor.waiting();
    if (open === undefined) throw new Error('nothing is due');
    await monitor.deliver(open);
    const [page] = await monitor.waiting();
    if (page === undefined) throw new Error('no page');
    // two workers take the same page at once, and a third one comes later
    await Promise.allSettled([monitor.deliver(page), monitor.deliver(page)]);
    await monitor.deliver(page);
    expect((await monitor.reports(id)).size).toBe(3);
    expect(await monitor.round(id)).toMatchObject({ tables: 3 });
  });

  it('gives the reviewed lights to the reports of the three tables, each with its sentence', async () => {
    await planUniforms();
    const id = await opened();
    for (const { table, report } of midYearReports()) {
      const asked = (await monitor.reports(id)).get(table.projectName);
      if (asked === undefined) throw new Error(table.projectName);
      await monitor.send('lin', asked, report);
    }
    const reports = await monitor.reports(id);
    const rows = midYearReports().flatMap(({ table, report }) =>
      (reports.get(table.projectName)?.lights?.indicators ?? []).map(({ lineageId, light }) => [
        table.indicators.find((one) => one.lineageId === lineageId)?.name ?? '',
        report.indicators.find((one) => one.lineageId === lineageId)?.actual ?? '',
        ...[light.colour, light.rule, light.ratio ?? '', light.because.zh, light.because.en],
      ]),
    );
    expect(rows).toHaveLength(20);
    expect(rows).toEqual(goldenLines('monitoring/machong-2024-06-30.tsv'));
    expect([...reports.values()].map(({ lights }) => lights?.project).sort()).toEqual([
      'green',
      'green',
      'grey',
    ]);
  });

  it('is not touched by what is approved after its cut-off', async () => {
    const [{ table }] = TABLES;
    const tableId = await tableIdOf(table);
    await monitor.at('2024-06-28T02:00:00.000Z');
    await hall.approved('年中追加的项目', '2024-06-28');
    await worker.get(DispatcherStore).advanceClockTo('2024-07-02T02:00:00.000Z');
    await hall.approved('六月之后的项目', '2024-07-01');
    // as an adjustment of the goals will leave it: a later version is in force, the earlier one is superseded
    await superuser.query(
      `UPDATE pifu.goal_table_version SET status = 'superseded' WHERE goal_table_id = $1`,
      [tableId],
    );
    await superuser.query(
      `INSERT INTO pifu.goal_table_version SELECT (v).* FROM (SELECT jsonb_populate_record(v, jsonb_build_object(
          'id', uuidv7(), 'no', 2, 'status', 'approved', 'approval_date', '2024-07-01')) AS v
        FROM pifu.goal_table_version v WHERE goal_table_id = $1) later`,
      [tableId],
    );
    const { id } = await monitor.plan();
    await monitor.settle();
    const reports = await monitor.reports(id);
    expect([...reports.keys()].sort()).not.toContain('六月之后的项目');
    expect([...reports.keys()]).toContain('年中追加的项目');
    const { rows } = await superuser.query<{ no: number }>(
      'SELECT no FROM pifu.goal_table_version WHERE id = $1',
      [reports.get(table.projectName)?.versionId],
    );
    expect(rows).toEqual([{ no: 1 }]);
  });

  it('ends by itself with 未报送, a notice, and a record that proves it all', async () => {
    const id = await opened();
    const [{ table, report }] = TABLES;
    const asked = (await monitor.reports(id)).get(table.projectName);
    if (asked === undefined) throw new Error(table.projectName);
    await monitor.send('lin', asked, { ...report, money: [totalRow('872.64', '100')] });
    await monitor.at('2024-07-09T01:00:00.000Z');
    expect(await monitor.round(id)).toMatchObject({
      status: 'open',
      warnedAt: expect.stringMatching(/^2024-07-09T01:00:00/u),
    });
    await monitor.at('2024-07-19T09:30:00.000Z');
    const round = await monitor.round(id);
    expect(round).toMatchObject({
      status: 'closed',
      counts: { tables: 3, statuses: { reported: 1, missed: 2 }, lights: { red: 1 } },
    });
    const notice = await app.get(RoundsQuery).notice(TENANT, idOf('su'), id);
    expect(notice.hash).toBe(round.noticeHash);
    expect(notice.plain).toContain(`${table.projectName}\t红灯 ■`);
    await expect(app.get(RoundsQuery).notice(TENANT, idOf('lin'), id)).rejects.toMatchObject({
      kind: 'round-notice',
    });
    const due = [...(await monitor.reports(id)).values()].find(({ status }) => status === 'missed');
    if (due === undefined) throw new Error('nothing was missed');
    await expect(monitor.send('lin', due, report)).rejects.toMatchObject({
      refusal: { code: 'round-not-open' },
    });
    expect((await verifyReplay(database.as('auditor'))).differences).toEqual([]);
  });
});
