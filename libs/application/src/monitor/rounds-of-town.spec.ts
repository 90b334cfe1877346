import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoundRequest } from '#libs/domain';
import { midYearReports, totalRow } from '#libs/fixtures';
import { idOf, MonitoredTown, TENANT, TOWN_UNITS } from '#libs/testing';
import { JobsQuery } from '../jobs/jobs.query.js';
import { CheckReportsUseCase } from './check-reports.use-case.js';
import { RequestCheckUseCase } from './request-check.use-case.js';
import { OwnChannelsUseCase } from '../notify/own-channels.use-case.js';
import { BEFORE_ALL } from './round-worker.js';
import { RoundsQuery } from './rounds.query.js';
import { StepRoundUseCase } from './step-round.use-case.js';

const PAGE = { limit: 10, cursor: null, withTotal: false };
const ALL = { unitId: null, light: null, status: null };
const [STAFF] = midYearReports();

let monitored: MonitoredTown;
beforeAll(async () => {
  monitored = await MonitoredTown.open();
});
beforeEach(() => monitored.startAnew());
afterAll(() => monitored.close());

const rounds = () => monitored.town.app.get(RoundsQuery);
const spentBadly = () => ({ ...STAFF!.report, money: [totalRow('872.64', '100')] });

describe('监控布置', () => {
  it('counts every date over the calendar, and names the round', async () => {
    const { id, ...answer } = await monitored.plan();
    expect(answer).toMatchObject({
      ...{ version: 1, status: 'planned', eventType: 'monitoring-round.planned' },
    });
    expect(await monitored.round(id)).toMatchObject({
      ...{ name: '上半年绩效运行监控', reportFrom: '2024-07-01', reportUntil: '2024-07-12' },
      ...{ closesOn: '2024-07-19', warnDays: 3, provisional: false, plannedBy: idOf('chen') },
    });
  });

  it('that begins later ends later, and never before it has begun', async () => {
    const { id } = await monitored.plan({ reportFrom: '2024-08-01' });
    expect(await monitored.round(id)).toMatchObject({ reportUntil: '2024-08-14', closesOn: '2024-08-21' });
  });

  it.each<[string, Partial<RoundRequest>, string]>([
    ['a cut-off in another year', { cutOff: '2023-06-30' }, 'cutOff'],
    ['a day that does not exist', { cutOff: '2024-06-31' }, 'cutOff'],
    ['a first day before the cut-off is over', { reportFrom: '2024-06-30' }, 'reportFrom'],
    ['a last day that is the first', { reportFrom: '2024-07-02', reportUntil: '2024-07-02' }, 'reportUntil'],
    ['a warning three weeks before', { warnDays: 21 }, 'warnDays'],
  ])('takes no round with %s', async (_, wanted, field) => {
    await expect(monitored.plan(wanted)).rejects.toMatchObject({
      refusal: { code: 'round-date-invalid', field },
    });
    expect(await rounds().list(TENANT, idOf('su'), null)).toEqual([]);
  });

  it.each([
    ['a declarer', 'lin', { code: 'role-missing', role: 'performance-reviewer' }],
    ['the approver', 'huang', { code: 'role-missing', role: 'performance-reviewer' }],
    ['the auditor', 'su', { code: 'role-missing', role: 'performance-reviewer' }],
    ['an administrator', 'xu', { code: 'separation-of-duties', rule: 'administrator-decides-nothing' }],
  ])('is no business of %s', async (_, account, refusal) => {
    await expect(monitored.plan({}, account)).rejects.toMatchObject({ refusal });
  });

  it('has one round per cut-off, and says which it is', async () => {
    const { id: roundId } = await monitored.plan();
    await expect(monitored.plan({ name: '再来一次' })).rejects.toMatchObject({
      conflict: { code: 'round-exists', roundId },
    });
    await expect(monitored.plan({ cutOff: '2024-09-30' })).resolves.toMatchObject({ version: 1 });
  });
});

describe('a round by itself', () => {
  it('asks once for each table in force, however often its day is announced', async () => {
    const id = await monitored.opened();
    for (let again = 0; again < 2; again += 1) await monitored.step(id, 'open');
    const reports = await monitored.reports(id);
    expect(reports.map(({ status, goalTableId }) => [status, goalTableId])).toEqual(
      monitored.tableIds.map((goalTableId) => ['due', goalTableId]),
    );
    expect(await monitored.round(id)).toMatchObject({ status: 'open', tables: 3, version: 3 });
  });

  it('shows its long work as a job of the calendar’s, which is done', async () => {
    const id = await monitored.opened();
    const filter = { kind: 'monitoring.open-round', subject: id, state: null };
    const { items } = await monitored.town.app.get(JobsQuery).list(TENANT, idOf('chen'), filter, PAGE);
    expect(items).toMatchObject([
      { state: 'done', progress: { done: 3, total: 3 }, result: { roundId: id, tables: 3 } },
    ]);
  });

  it('tells the desk, and nobody else, who is missing: once', async () => {
    const id = await monitored.opened();
    await monitored.send(id, 0, spentBadly());
    for (let again = 0; again < 2; again += 1) await monitored.step(id, 'warn', '2024-07-09T01:00:00.000Z');
    const title = '上半年绩效运行监控：2 张表尚未报送';
    expect(await monitored.noticesOf('chen')).toEqual([title]);
    expect(await monitored.noticesOf('liang')).toEqual([title]);
    for (const account of ['lin', 'huang', 'xu']) expect(await monitored.noticesOf(account)).toEqual([]);
  });

  it('tells it over a channel to whoever wants to hear of rounds there', async () => {
    const { app, worker, mailer } = monitored.town;
    const wishes = { addresses: {}, preferences: { monitoring: { mail: true } } };
    await app.get(OwnChannelsUseCase).change({ tenantId: TENANT, personId: idOf('chen') }, 0, wishes);
    const id = await monitored.opened();
    await monitored.step(id, 'warn', '2024-07-09T01:00:00.000Z');
    for (const message of worker.waiting().filter(({ name }) => name === 'delivery.send')) {
      await worker.deliver(message);
    }
    const told = mailer.sent.filter(({ subject }) => subject.includes('尚未报送'));
    expect(told.map(({ to }) => to)).toEqual(['chen@town.test']);
  });

  it('ends with 未报送, with its counts in the record and with a notice whose hash they name', async () => {
    const id = await monitored.opened();
    await monitored.send(id, 0, spentBadly());
    await monitored.step(id, 'close', '2024-07-19T09:30:00.000Z');
    const round = await monitored.round(id);
    expect(round).toMatchObject({
      status: 'closed',
      counts: { tables: 3, statuses: { reported: 1, missed: 2 }, lights: { red: 1 } },
    });
    const notice = await rounds().notice(TENANT, idOf('su'), id);
    expect(notice.hash).toBe(round.noticeHash);
    expect(await monitored.noticesOf('chen')).toEqual(['上半年绩效运行监控已结束']);
    await monitored.step(id, 'close');
    expect((await monitored.round(id)).version).toBe(round.version);
  });

  it('does not end before its tables are counted, nor open after its end', async () => {
    const { id } = await monitored.plan();
    await monitored.step(id, 'close');
    expect(await monitored.round(id)).toMatchObject({ status: 'planned', version: 1 });
  });

  it('takes the same message once, and no message about a round that is none', async () => {
    const { id: roundId } = await monitored.plan();
    const message = { tenantId: TENANT, messageId: idOf('one message'), roundId };
    const step = monitored.town.app.get(StepRoundUseCase);
    await step.execute(message, 'open');
    await step.execute(message, 'open');
    expect(monitored.town.worker.waiting().filter(({ name }) => name === 'round.open-page')).toHaveLength(1);
    const lost = { ...message, messageId: idOf('another'), roundId: idOf('no round') };
    await expect(step.execute(lost, 'open')).rejects.toMatchObject({ kind: 'round' });
  });
});

describe('lights given anew', () => {
  const check = (account: string, roundId: string) =>
    monitored.town.app.get(RequestCheckUseCase).execute(monitored.request(account), roundId);

  it('are a job that changes nothing where the rules have not changed', async () => {
    const id = await monitored.opened();
    await monitored.send(id, 0, spentBadly());
    const before = await monitored.reports(id);
    const { jobId } = await check('liang', id);
    await monitored.settle();
    expect(await monitored.town.app.get(JobsQuery).one(TENANT, idOf('liang'), jobId)).toMatchObject({
      ...{ state: 'done', requestedBy: idOf('liang'), progress: { done: 3, total: 3 } },
    });
    expect(await monitored.reports(id)).toEqual(before);
  });

  it('stop where somebody has stopped them', async () => {
    const id = await monitored.opened();
    const { jobId } = await check('chen', id);
    const { rows } = monitored.town;
    monitored.town.database.commit(TENANT, {
      ...rows,
      jobs: new Map([...rows.jobs, [jobId, { ...rows.jobs.get(jobId)!, state: 'cancelling' }]]),
    });
    const message = { tenantId: TENANT, messageId: idOf('page'), roundId: id, jobId, after: BEFORE_ALL };
    await monitored.town.app.get(CheckReportsUseCase).execute(message);
    expect(await monitored.town.app.get(JobsQuery).one(TENANT, idOf('chen'), jobId)).toMatchObject({
      ...{ state: 'cancelled', progress: { done: 0 } },
    });
  });

  it.each([
    ['by a declarer', 'lin', { code: 'role-missing' }],
    ['by an administrator', 'xu', { code: 'separation-of-duties' }],
  ])('are not asked for %s', async (_, account, refusal) => {
    const id = await monitored.opened();
    await expect(check(account, id)).rejects.toMatchObject({ refusal });
  });

  it('need a round that is open', async () => {
    const { id } = await monitored.plan();
    await expect(check('chen', id)).rejects.toMatchObject({
      refusal: { code: 'round-not-open', status: 'planned' },
    });
    await expect(check('chen', idOf('no round'))).rejects.toMatchObject({ kind: 'round' });
  });
});

describe('whoever reads rounds', () => {
  it.each([
    ['the auditor all of it', 'su', 3],
    ['finance all of it', 'chen', 3],
    ['the unit its own', 'lin', 3],
    ['another unit nothing of it', 'deng', 0],
  ])('counts %s', async (_, account, tables) => {
    const id = await monitored.opened();
    expect((await rounds().one(TENANT, idOf(account), id)).counts.tables).toBe(tables);
    const { items } = await rounds().reports(TENANT, idOf(account), id, ALL, PAGE);
    expect(items).toHaveLength(tables);
  });

  it.each<[string, Partial<typeof ALL> & object, number]>([
    ['red ones', { light: 'red' as never }, 1],
    ['green ones', { light: 'green' as never }, 0],
    ['those that are due', { status: 'due' as never }, 2],
    ['those of the unit', { unitId: TOWN_UNITS.grid as never }, 3],
    ['those of another unit', { unitId: TOWN_UNITS.school as never }, 0],
  ])('finds %s', async (_, filter, count) => {
    const id = await monitored.opened();
    await monitored.send(id, 0, spentBadly());
    const { items } = await rounds().reports(TENANT, idOf('su'), id, { ...ALL, ...filter }, PAGE);
    expect(items).toHaveLength(count);
  });

  it('finds nothing of a unit that he may not see, by whatever filter', async () => {
    const id = await monitored.opened();
    const filter = { ...ALL, unitId: TOWN_UNITS.grid };
    expect((await rounds().reports(TENANT, idOf('deng'), id, filter, PAGE)).items).toEqual([]);
  });

  it('gets the notice where he sees the district, and learns of none elsewhere', async () => {
    const id = await monitored.opened();
    await expect(rounds().notice(TENANT, idOf('su'), id)).rejects.toMatchObject({ kind: 'round-notice' });
    await monitored.step(id, 'close', '2024-07-19T09:30:00.000Z');
    expect((await rounds().notice(TENANT, idOf('chen'), id)).plain).not.toBe('');
    await expect(rounds().notice(TENANT, idOf('lin'), id)).rejects.toMatchObject({ kind: 'round-notice' });
    await expect(rounds().one(TENANT, idOf('su'), idOf('x'))).rejects.toMatchObject({ kind: 'round' });
  });

  it('lists those of a year, the latest cut-off first', async () => {
    await monitored.plan({ cutOff: '2024-06-30' });
    await monitored.plan({ cutOff: '2024-09-30' });
    const cutOffs = async (year: number | null) =>
      (await rounds().list(TENANT, idOf('lin'), year)).map(({ round }) => round.cutOff);
    expect(await cutOffs(2024)).toEqual(['2024-09-30', '2024-06-30']);
    expect(await cutOffs(null)).toEqual(['2024-09-30', '2024-06-30']);
    expect(await cutOffs(2023)).toEqual([]);
  });
});
