import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportedTable } from '#libs/fixtures';
import type { Answer, PersonClient, TownStack, WorkerProcess } from '#libs/testing';
import { midYearReports, totalRow } from '#libs/fixtures';
import {
  allowClockMoves,
  bringTo,
  eventually,
  idOf,
  named,
  startTown,
  startWorker,
  workerEnvironment,
} from '#libs/testing';
import type { OwnRedis } from '../../deploy/local/redis.mjs';
import { startOwnRedis } from '../../deploy/local/redis.mjs';
import { faultyReports, OF_CORRECTIONS } from './faulty-reports.data.js';

type Fields = Readonly<Record<string, unknown>>;

const [{ table: staff, report: calm }] = midYearReports() as readonly [ReportedTable, ...ReportedTable[]];

/** The staff table under another name, whose first indicator has a target of nothing. */
const NOTHING_WANTED = named(
  {
    ...staff,
    indicators: staff.indicators.map((one, at) => (at === 0 ? { ...one, annualTarget: '0' } : one)),
  },
  '零目标项目',
);

describe('a half-year of monitoring over HTTP, with the clock and the worker of a demonstration', () => {
  let town: TownStack;
  let folder: string;
  let redis: OwnRedis;
  let worker: WorkerProcess;
  let roundId: string;
  let reportId: string;
  let zeroId: string;
  const people = new Map<string, PersonClient>();

  const as = async (account: string): Promise<PersonClient> => {
    const person = people.get(account) ?? (await town.as(account));
    people.set(account, person);
    return person;
  };
  const moveTo = async (to: string): Promise<void> => {
    const chen = await as('chen');
    const { json } = await chen.post('/v1/demo/clock-advances', { body: { to } });
    const path = `/v1/demo/clock-advances/${String(json['id'])}`;
    await eventually('the clock', async () => (await chen.get(path)).json['status'] === 'done');
  };
  const read = async (account: string, path: string): Promise<Fields> =>
    (await (await as(account)).get(path)).json;
  const post = async (account: string, path: string, body: object, version?: number): Promise<Answer> =>
    (await as(account)).post(path, { body, ...(version !== undefined && { version }) });
  const report = (): Promise<Fields> => read('lin', `/v1/progress-reports/${reportId}`);
  const act = async (account: string, what: string, body: object): Promise<Answer> =>
    post(account, `/v1/progress-reports/${reportId}/${what}`, body, Number((await report())['version']));

  beforeAll(async () => {
    town = await startTown();
    await allowClockMoves(town.database);
    folder = mkdtempSync(join(tmpdir(), 'pifu-monitoring-'));
    redis = await startOwnRedis(folder);
    worker = await startWorker(
      workerEnvironment(town.database, { redisUrlFile: redis.urlFile, prefix: 'monitoring' }),
    );
    const staffId = await bringTo('approved', town, staff);
    await bringTo('approved', town, NOTHING_WANTED);
    const planned = await post('chen', '/v1/monitoring-rounds', { fiscalYear: 2024, cutOff: '2024-06-30' });
    roundId = String(planned.json['id']);
    await moveTo('2024-07-01T09:00:00+08:00');
    const { items } = await read('lin', `/v1/monitoring-rounds/${roundId}/reports`);
    const reports = items as { id: string; goalTableId: string }[];
    const idOfReport = (isStaff: boolean): string =>
      reports.find(({ goalTableId }) => (goalTableId === staffId) === isStaff)?.id ?? '';
    [reportId, zeroId] = [idOfReport(true), idOfReport(false)];
  });
  afterAll(async () => {
    await worker.stop();
    await redis.stop();
    await town.stop();
    rmSync(folder, { recursive: true });
  });

  it('has opened by itself, with a job that shows how far it came', async () => {
    expect(await read('chen', `/v1/monitoring-rounds/${roundId}`)).toMatchObject({
      status: 'open',
      reportUntil: '2024-07-12',
      counts: { tables: 2, statuses: { due: 2 } },
    });
    const { items } = await read('chen', '/v1/jobs?kind=monitoring.open-round');
    expect(items).toMatchObject([{ state: 'done', progress: { done: 2 }, subject: roundId }]);
  });

  it('keeps what was typed, whatever is wrong with it, and says what is', async () => {
    const lin = await as('lin');
    const path = `/v1/progress-reports/${reportId}/draft`;
    const empty = await lin.get(path);
    expect(empty.json).toMatchObject({ revision: 0, content: { money: [{ budget: '872.64' }] } });
    const body = { ...calm, money: [totalRow('872.64', '约四百')], indicators: calm.indicators.slice(1) };
    const saved = await lin.put(path, { version: 0, body });
    expect(saved.json['findings']).toMatchObject([
      { code: 'money-not-a-number', pointer: '/money/0/executed' },
      { code: 'indicator-missing', pointer: '/indicators' },
    ]);
    expect((await lin.get(path)).json).toMatchObject({
      revision: 1,
      content: { money: [{ executed: '约四百' }] },
    });
    const other = await lin.put(path, { version: 0, body: calm });
    expect(other.json['code']).toBe('version-stale');
  });

  const withMoney = (executed: string, more: object = {}): object => ({
    ...calm,
    money: [totalRow('872.64', executed)],
    ...more,
  });
  const [first, ...others] = calm.indicators;

  it.each(faultyReports(calm))(
    'answers %s at its place, and nothing is lost',
    async (_, body, code, pointer) => {
      const { status, json } = await act('lin', 'submissions', body);
      expect([status, json['code']]).toEqual([422, 'report-findings']);
      expect(json['errors']).toEqual(expect.arrayContaining([expect.objectContaining({ code, pointer })]));
      expect(await report()).toMatchObject({ status: 'due', version: 1 });
      expect(await read('lin', `/v1/progress-reports/${reportId}/draft`)).toMatchObject({ revision: 1 });
    },
  );

  it('takes what is explained: more than the budget, and a target of nothing has no light but grey', async () => {
    const { indicators } = await read('lin', `/v1/progress-reports/${zeroId}`);
    const lineages = (indicators as { lineageId: string }[]).map(({ lineageId }) => lineageId);
    const reported = calm.indicators.map((one, at) => ({ ...one, lineageId: lineages[at] }));
    const body = { ...withMoney('900', { moneyNote: '追加预算尚未下达。' }), indicators: reported };
    const sent = await post('lin', `/v1/progress-reports/${zeroId}/submissions`, body, 1);
    expect([sent.status, sent.json]).toMatchObject([201, { status: 'reported', version: 2 }]);
    const seen = await read('lin', `/v1/progress-reports/${zeroId}`);
    expect((seen['indicators'] as Fields[])[0]).toMatchObject({ light: { colour: 'grey' } });
    expect(seen).toMatchObject({ report: { money: [{ executed: '900' }], moneyNote: '追加预算尚未下达。' } });
  });

  it('goes from a red light through a correction to its verified end', async () => {
    const late = { ...calm, indicators: [{ ...first, actual: '100' }, ...others] };
    expect((await act('lin', 'submissions', late)).json).toMatchObject({ status: 'reported' });
    const seen = await report();
    expect(seen).toMatchObject({ light: 'red', quadrant: 'goals-behind' });
    expect((seen['indicators'] as Fields[])[0]).toMatchObject({
      light: { colour: 'red', because: expect.stringContaining('54.34%') },
    });
    expect((await act('chen', 'verifications', {})).json).toMatchObject({ status: 'verified' });
    const correctionId = String((await report())['correctionId']);
    const path = `/v1/corrections/${correctionId}`;
    expect(await read('lin', path)).toMatchObject({ status: 'open', kind: 'deviation', origin: 'red' });
    expect((await (await as('deng')).get(path)).json['code']).toBe('correction-not-found');
    const plan = { responsibleId: idOf('zhou'), actBy: '2024-08-16', measures: '八月补聘。' };
    await post('lin', `${path}/plans`, plan, 1);
    await post('zhou', `${path}/completions`, { account: '已补聘。' }, 2);
    const verified = await post('liang', `${path}/verifications`, { opinion: '已核实。' }, 3);
    expect(verified.json).toMatchObject({ status: 'verified', version: 4 });
    expect(await read('su', path)).toMatchObject({ measures: '八月补聘。', account: '已补聘。' });
  });

  it('prints the form of a report for whoever may see it, as text and as a page', async () => {
    const path = `/v1/progress-reports/${reportId}/form`;
    const text = await (await as('zhou')).get(`${path}.txt`);
    expect(text.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text.text).toContain('报送状态\t已核实\n');
    expect(text.text).toMatch(/购买服务人数\t184\t100\t.*54\.34%/u);
    const page = await (await as('su')).get(`${path}.html`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('<h1 id="goal-form-title">项目支出绩效运行监控表（2024年度）</h1>');
    for (const kind of ['txt', 'html']) {
      expect((await (await as('deng')).get(`${path}.${kind}`)).json['code']).toBe(
        'progress-report-not-found',
      );
    }
  });

  it('is put right after a formal notice, which reaches everybody at the unit at once', async () => {
    const client = await town.database.connect('superuser');
    const written = async (): Promise<unknown> => (await client.query(OF_CORRECTIONS)).rows;
    const letter = (actBy: string) => ({ number: '麻财整〔2024〕1号', date: '2024-07-01', actBy });
    const order = (actBy: string) =>
      act('chen', 'corrections', { notice: letter(actBy), opinion: '请整改。' });
    const before = await written();
    for (const actBy of ['2024-06-30', '2024-09-31', '2025-01-01']) {
      const { status, json } = await order(actBy);
      expect([actBy, status, json['code']]).toEqual([actBy, 422, 'correction-date-invalid']);
      expect(json['detail']).toContain('不早于 2024-07-01、不晚于 2024-12-31');
    }
    expect((await order('三十日内')).json['code']).toBe('validation-failed');
    expect(await written()).toEqual(before);

    const ordered = await order('2024-08-16');
    expect(ordered.json).toMatchObject({ status: 'open', version: 1 });
    const path = `/v1/corrections/${String(ordered.json['id'])}`;
    const notice = { actBy: '2024-08-16' };
    expect(await read('lin', path)).toMatchObject({ kindLabel: '整改', statusLabel: '待整改', notice });
    for (const account of ['lin', 'he', 'zhou']) {
      const served = async (): Promise<readonly Fields[]> =>
        ((await read(account, '/v1/notices'))['items'] as Fields[]).filter(({ kind }) => kind === 'legal');
      await eventually(`the notice to ${account}`, async () => (await served()).length > 0);
      expect(await served()).toMatchObject([
        { body: '整改期限 2024-08-16\n提出整改措施　办理时限 2024-07-08' },
      ]);
    }
    const plan = { responsibleId: idOf('zhou'), actBy: '2024-08-17', measures: '八月补聘。' };
    const late = await post('lin', `${path}/plans`, plan, 1);
    expect([late.status, late.json['detail']]).toEqual([422, expect.stringContaining('不晚于 2024-08-16')]);
    await post('lin', `${path}/plans`, { ...plan, actBy: '2024-08-16' }, 1);
    expect(await read('lin', path)).toMatchObject({ statusLabel: '整改中', actBy: '2024-08-16' });
    const planned = await written();
    const notify = (actBy: string) => post('chen', `${path}/notices`, { notice: letter(actBy) }, 2);
    expect((await notify('2025-01-01')).json['code']).toBe('correction-date-invalid');
    expect(await written()).toEqual(planned);
    await client.end();
    expect((await notify('2024-08-09')).json).toMatchObject({ status: 'planned', version: 3 });
    const [duty] = (await read('zhou', '/v1/duties'))['items'] as Fields[];
    expect(duty).toMatchObject({ label: '落实整改措施', dueOn: '2024-08-09' });
    expect(await read('zhou', path)).toMatchObject({ actBy: '2024-08-16', dueOn: '2024-08-09' });
    await post('zhou', `${path}/completions`, { account: '已补聘。' }, 3);
    await post('liang', `${path}/verifications`, {}, 4);
    expect(await read('su', path)).toMatchObject({ version: 5, statusLabel: '已核实', dueOn: null });
  });

  it('ends with a notice that only the district’s readers get, and takes no report any more', async () => {
    await moveTo('2024-07-22T09:00:00+08:00');
    expect(await read('chen', `/v1/monitoring-rounds/${roundId}`)).toMatchObject({
      status: 'closed',
      counts: { lights: { red: 1 }, statuses: { verified: 1, reported: 1 } },
    });
    const notice = await (await as('su')).get(`/v1/monitoring-rounds/${roundId}/notice`);
    expect(notice.text).toContain(staff.projectName);
    expect((await (await as('lin')).get(`/v1/monitoring-rounds/${roundId}/notice`)).status).toBe(404);
    const before = await report();
    const again = await act('lin', 'submissions', calm);
    expect([again.status, again.json['code']]).toEqual([409, 'round-not-open']);
    expect(await report()).toEqual(before);
    expect((await post('chen', `/v1/monitoring-rounds/${roundId}/checks`, {})).json['code']).toBe(
      'round-not-open',
    );
  });
});
