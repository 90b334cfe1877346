import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProgressReportState } from '#libs/domain';
import { openReport } from '#libs/domain';
import type { ReportedTable } from '#libs/fixtures';
import { midYearReports, pinnedTable } from '#libs/fixtures';
import { HALF_2027, idOf, INVENTED_2027, TENANT, TownBefore2027 } from '#libs/testing';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { StreamBatchRecorder } from '../streams/stream-batch-recorder.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { PROGRESS_REPORTS } from './monitor-kinds.js';
import { RecountRoundsUseCase } from './recount-rounds.use-case.js';

const [STAFF] = midYearReports() as [ReportedTable, ...ReportedTable[]];

let town: TownBefore2027;
beforeAll(async () => {
  town = await TownBefore2027.open();
});
beforeEach(() => town.startAnew());
afterAll(() => town.close());

const again = () => {
  const years = { tenantId: TENANT, fiscalYears: [2026, 2027], from: '2027-01-01' };
  const { app } = town.monitored.town;
  return app.get(RecountRoundsUseCase).execute({ ...years, correlationId: idOf('again') });
};
const remindersOf = (dutyId: string): readonly string[] =>
  [...town.monitored.town.rows.reminders.values()]
    .filter((one) => one.dutyId === dutyId && one.status === 'pending')
    .map(({ occurrence, dueAt }) => `${occurrence} ${dueAt.slice(0, 10)}`);

describe('when the days of its year are loaded', () => {
  it('an open round has its days for certain, and its reports and their reminders with it', async () => {
    const id = await town.opened();
    expect(await town.monitored.round(id)).toMatchObject({ reportUntil: '2027-07-14', provisional: true });
    expect(await town.owedIn(id)).toEqual(Array(2).fill('progress-report 2027-07-14 ?'));
    await town.desk.load(INVENTED_2027);
    await town.follow();
    expect(await town.monitored.round(id)).toMatchObject({
      ...{ status: 'open', tables: 2, reportUntil: '2027-07-15', closesOn: '2027-07-22' },
      provisional: false,
    });
    expect(await town.owedIn(id)).toEqual(Array(2).fill('progress-report 2027-07-15'));
    const [{ duties }] = (await town.monitored.reports(id)) as [ProgressReportState];
    expect(remindersOf(duties[0]!.dutyId)).toEqual([
      ...['due-2wd 2027-07-13', 'due 2027-07-15', 'due+1wd 2027-07-16'],
      ...['due+2wd 2027-07-19', 'due+4wd 2027-07-21'],
    ]);
  });

  it('each is told of it once, by the system, however often it is loaded and asked', async () => {
    const id = await town.opened();
    await town.desk.load(INVENTED_2027);
    await town.follow();
    await town.desk.load(INVENTED_2027);
    await town.follow();
    expect(await again()).toEqual({ rounds: 0, reports: 0 });
    expect((await town.eventsOf(id)).slice(3)).toEqual(['monitoring-round.recounted system']);
    for (const report of await town.monitored.reports(id)) {
      expect((await town.eventsOf(report.id)).slice(1)).toEqual(['duty-dates.recomputed system']);
    }
  });

  it('the desk is told of another last day, once, and of nothing where nobody has been told yet', async () => {
    const id = await town.opened();
    await town.monitored.plan({ ...HALF_2027, cutOff: '2027-09-30' });
    await town.desk.load(INVENTED_2027);
    await town.follow();
    const { name } = await town.monitored.round(id);
    expect(await town.monitored.noticesOf('chen')).toEqual([`${name}：报送截止改为 2027-07-15`]);
    expect(await town.monitored.noticesOf('lin')).toEqual([]);
  });

  it('a warning that is given before says that its day is a guess', async () => {
    const id = await town.opened();
    await town.monitored.step(id, 'warn', '2027-07-09T01:00:00.000Z');
    const notices = [...town.monitored.town.rows.notices.values()].map(({ body }) => body);
    expect(notices).toContain('报送截止 2027-07-14（暂定）；已报送中红灯 0、黄灯 0。');
  });

  it('a planned one moves as well, also nearer, where nobody has been told', async () => {
    const { id } = await town.monitored.plan({ ...HALF_2027, cutOff: '2027-09-30' });
    expect(await town.monitored.round(id)).toMatchObject({ reportUntil: '2027-10-14', provisional: true });
    await town.desk.load(INVENTED_2027);
    await town.follow();
    expect(await town.monitored.round(id)).toMatchObject({
      ...{ status: 'planned', version: 2, reportUntil: '2027-10-13', provisional: false },
    });
  });

  it('a report that is being mended, and one that is being checked, keep the days that they were given', async () => {
    const id = await town.opened();
    await town.monitored.send(id, 0, { ...STAFF.report, indicators: await rowsOf(id) });
    await town.desk.load(INVENTED_2027);
    expect(await again()).toEqual({ rounds: 1, reports: 1 });
    expect(await town.owedIn(id)).toEqual(['progress-check 2027-07-08 ?', 'progress-report 2027-07-15']);
    await town.follow();
    // five working days, counted past the holiday, as before
    expect(await town.owedIn(id)).toEqual(['progress-check 2027-07-09', 'progress-report 2027-07-15']);
  });

  it('a closed one stays as it was', async () => {
    const id = await town.opened();
    await town.monitored.step(id, 'close', '2027-07-21T09:30:00.000Z');
    const before = await town.monitored.round(id);
    expect(before).toMatchObject({ status: 'closed', provisional: true });
    await town.desk.load(INVENTED_2027);
    await town.follow();
    expect(await town.monitored.round(id)).toEqual(before);
  });

  it('goes on where it was broken off: a report that was left behind follows', async () => {
    const id = await town.opened();
    await town.desk.load(INVENTED_2027);
    await town.follow();
    // asked for by the day before, as if its page had never been done
    await ask(id, '2027-07-14', 1);
    expect(await again()).toEqual({ rounds: 0, reports: 1 });
    expect(new Set(await town.owedIn(id))).toEqual(new Set(['progress-report 2027-07-15']));
  });

  it('follows to the last page', async () => {
    const id = await town.opened();
    await ask(id, '2027-07-14', 201);
    await town.desk.load(INVENTED_2027);
    expect(await again()).toEqual({ rounds: 1, reports: 203 });
    expect(await again()).toEqual({ rounds: 0, reports: 0 });
  });
});

/** More reports of a round, by tables that are none: what is owed does not ask for them. */
async function ask(roundId: string, reportUntil: string, count: number): Promise<void> {
  const { app } = town.monitored.town;
  await app.get(UnitOfWork).run({ tenantId: TENANT }, async () => {
    const facts = await app.get(MonitorFactsLoader).system();
    const happenings = Array.from({ length: count }, (_, index) => {
      const goalTableId = idOf(`table ${String(index)}`);
      const pinned = { ...pinnedTable(STAFF), goalTableId, roundId, fiscalYear: 2027 };
      return { streamId: facts.newId(), before: null, event: openReport(pinned, reportUntil, facts) };
    });
    const context = { tenantId: TENANT, correlationId: idOf('asked'), actorKind: 'system' } as const;
    await app.get(StreamBatchRecorder).recordAll(PROGRESS_REPORTS, happenings, context);
  });
}

/** What the staff of the first table reports, by the rows that its round has pinned. */
async function rowsOf(roundId: string) {
  const { plan } = await town.monitored.report(roundId, 0);
  return STAFF.report.indicators.map((row, index) => {
    return { ...row, lineageId: plan.indicators[index]?.lineageId ?? row.lineageId };
  });
}
