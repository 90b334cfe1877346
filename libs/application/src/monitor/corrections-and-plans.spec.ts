import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CorrectionState, ProgressPlan } from '#libs/domain';
import { boughtInOctober, midYearReports, totalRow } from '#libs/fixtures';
import { idOf, MonitoredTown, TENANT } from '#libs/testing';
import { CorrectionActs } from './correction-acts.js';
import { CorrectionsQuery } from './corrections.query.js';
import { ProgressPlanActs } from './progress-plan-acts.js';
import { ProgressPlanQuery } from './progress-plan.query.js';

const [STAFF, , UNIFORMS] = midYearReports();
const PAGE = { limit: 10, cursor: null, withTotal: true };
const NOTICE = { number: '麻财绩〔2024〕12 号', date: '2024-07-01', actBy: '2024-09-30' };
const NOTHING = { notice: null, proposals: [], opinion: null };

let monitored: MonitoredTown;
beforeAll(async () => {
  monitored = await MonitoredTown.open();
});
beforeEach(() => monitored.startAnew());
afterAll(() => monitored.close());

describe('纠偏 and 整改', () => {
  let id: string;
  let roundId: string;
  /** A red report of the staff table that finance has verified: its correction is open. */
  beforeEach(async () => {
    roundId = await monitored.opened();
    await monitored.send(roundId, 0, { ...STAFF!.report, money: [totalRow('872.64', '100')] });
    await monitored.verify(roundId, 0);
    id = (await query().list(TENANT, idOf('su'), null, PAGE)).items[0]?.id ?? '';
  });

  const query = () => monitored.town.app.get(CorrectionsQuery);
  const acts = () => monitored.town.app.get(CorrectionActs);
  const seen = (account = 'su') => query().one(TENANT, idOf(account), id);
  const by = async (account: string) => monitored.request(account, (await seen()).state.version);
  const plan = async (account: string, more: object = {}) =>
    acts().plan(await by(account), id, {
      ...{ responsibleId: idOf('he'), actBy: '2024-08-30', measures: '加快支付。' },
      ...more,
    });
  const complete = async (account: string, words = '已支付。') =>
    acts().complete(await by(account), id, words);
  const verify = async (account: string) => acts().verify(await by(account), id, '属实。');
  const sendBack = async (account: string, back: object = {}) =>
    acts().sendBack(await by(account), id, { opinion: '未见支付凭证。', actBy: '2024-09-30', ...back });

  it('go their way from the light to the verified end, each step with the words of whoever took it', async () => {
    await plan('lin');
    expect(await seen()).toMatchObject({
      state: { status: 'planned' },
      measures: '加快支付。',
      account: null,
    });
    await complete('he');
    expect(await seen()).toMatchObject({ state: { status: 'done' }, account: '已支付。', opinion: null });
    await sendBack('chen');
    expect(await seen()).toMatchObject({
      ...{ state: { status: 'planned', actBy: '2024-09-30' }, opinion: '未见支付凭证。' },
    });
    await complete('lin', '已补凭证。');
    await verify('liang');
    const { state, opinion, account } = await seen();
    expect([state.status, opinion, account]).toEqual(['verified', '属实。', '已补凭证。']);
    expect(state.closedAt).not.toBeNull();
    expect(state.duties.filter(({ status }) => status === 'open')).toEqual([]);
  });

  it('owe the act to whoever answers for it, the second time as well', async () => {
    await plan('lin', { responsibleId: idOf('zhou') });
    const owed = async () =>
      (await seen()).state.duties
        .filter(({ status }) => status === 'open')
        .map(({ kind, assignee, role, dueOn }) => [kind, assignee, role, dueOn]);
    expect(await owed()).toEqual([['correction-act', idOf('zhou'), 'unit-head', '2024-08-30']]);
    await complete('zhou');
    await sendBack('chen');
    expect(await owed()).toEqual([['correction-act', idOf('zhou'), 'unit-head', '2024-09-30']]);
  });

  it.each<[string, () => Promise<unknown>, object]>([
    ['a plan by another unit', () => plan('deng'), { code: 'role-missing', role: 'declarer' }],
    ['a plan by finance', () => plan('chen'), { code: 'role-missing', role: 'declarer' }],
    [
      'a plan that finance answers for',
      () => plan('lin', { responsibleId: idOf('chen') }),
      { code: 'role-missing' },
    ],
    ['a plan for yesterday', () => plan('lin', { actBy: '2024-06-30' }), { code: 'correction-date-invalid' }],
    ['a plan for today', () => plan('lin', { actBy: '2024-07-01' }), {}],
    ['a plan for the last day of the year', () => plan('lin', { actBy: '2024-12-31' }), {}],
    ['a plan for next year', () => plan('lin', { actBy: '2025-01-01' }), { code: 'correction-date-invalid' }],
    [
      'a plan for 31 September',
      () => plan('lin', { actBy: '2024-09-31' }),
      { code: 'correction-date-invalid' },
    ],
    ['a plan of blanks', () => plan('lin', { measures: ' \n' }), { code: 'opinion-required' }],
    ['an end before the plan', () => complete('lin'), { code: 'correction-step-wrong', status: 'open' }],
    ['a verdict before the end', () => verify('chen'), { code: 'correction-step-wrong', status: 'open' }],
    ['a return before the end', () => sendBack('chen'), { code: 'correction-step-wrong', status: 'open' }],
    ['a verdict by the unit', () => verify('zhou'), { code: 'role-missing', role: 'performance-reviewer' }],
    ['a verdict by an administrator', () => verify('xu'), { code: 'separation-of-duties' }],
  ])('%s', async (_, act, refusal) => {
    const outcome: unknown = await act().then(
      () => ({}),
      (error: unknown) => (error as { refusal?: unknown }).refusal,
    );
    expect(outcome).toMatchObject(refusal);
  });

  it('come back with words and a day that is still to come', async () => {
    await plan('lin');
    await complete('lin');
    await expect(sendBack('chen', { opinion: '' })).rejects.toMatchObject({
      refusal: { code: 'opinion-required' },
    });
    await expect(sendBack('chen', { actBy: '2024-06-30' })).rejects.toMatchObject({
      refusal: { code: 'correction-date-invalid', earliest: '2024-07-01', latest: '2024-12-31' },
    });
  });

  it('become 整改 with a notice, which is no older than its day and younger than its end', async () => {
    const notice = async (account: string, date = NOTICE.date) =>
      acts().notice(await by(account), id, { ...NOTHING, notice: { ...NOTICE, date }, opinion: '请整改。' });
    await expect(notice('lin')).rejects.toMatchObject({ refusal: { code: 'role-missing' } });
    await expect(notice('chen', '2024-07-02')).rejects.toMatchObject({
      refusal: { code: 'correction-date-invalid', latest: '2024-07-01' },
    });
    await notice('chen');
    expect(await seen()).toMatchObject({ state: { kind: 'rectification', status: 'open', notice: NOTICE } });
    await plan('lin');
    await complete('lin');
    await verify('chen');
    await expect(notice('chen')).rejects.toMatchObject({ refusal: { code: 'correction-step-wrong' } });
  });

  it('are ordered by the desk too, where none is under way', async () => {
    const { id: reportId, version } = await monitored.report(roundId, 0);
    const order = (account: string, ifMatch: number | null = version, report = reportId) =>
      acts().order(monitored.request(account, ifMatch), report, { ...NOTHING, notice: NOTICE });
    await expect(order('chen')).rejects.toMatchObject({
      refusal: { code: 'correction-open', correctionId: id },
    });
    await plan('lin');
    await complete('lin');
    await verify('chen');
    await expect(order('lin')).rejects.toMatchObject({ refusal: { code: 'role-missing' } });
    await expect(order('chen', version - 1)).rejects.toMatchObject({ conflict: { code: 'version-stale' } });
    await expect(order('chen', null)).rejects.toMatchObject({ conflict: { code: 'if-match-required' } });
    await expect(order('chen', 1, idOf('x'))).rejects.toMatchObject({ kind: 'progress-report' });
    const ordered = await order('chen');
    const { state } = await query().one(TENANT, idOf('lin'), ordered.id);
    expect(state).toMatchObject({ origin: 'notice', kind: 'rectification', status: 'open', version: 1 });
    expect(state.reasons.length).toBeGreaterThan(0);
  });

  it.each<[string, CorrectionState['status'] | null, number]>([
    ['su', null, 1],
    ['chen', 'open', 1],
    ['lin', 'open', 1],
    ['lin', 'verified', 0],
    ['deng', null, 0],
  ])('%s sees of those that are %s: %i', async (account, status, count) => {
    const { items } = await query().list(TENANT, idOf(account), status, PAGE);
    expect(items).toHaveLength(count);
  });

  it('are not there for a stranger', async () => {
    await expect(seen('deng')).rejects.toMatchObject({ kind: 'correction' });
    await expect(query().one(TENANT, idOf('su'), idOf('x'))).rejects.toMatchObject({ kind: 'correction' });
  });
});

describe('a progress plan', () => {
  const WANTED = boughtInOctober(UNIFORMS!.table);
  const acts = () => monitored.town.app.get(ProgressPlanActs);
  const tableId = () => monitored.tableIds[2] ?? '';
  const seen = (account = 'lin', id = tableId()) =>
    monitored.town.app.get(ProgressPlanQuery).execute(TENANT, idOf(account), id);
  const propose = (account: string, ifMatch: number | null, plan: ProgressPlan = WANTED) =>
    acts().propose(monitored.request(account, ifMatch), tableId(), plan);
  const settle = (account: string, ifMatch: number, confirmed: boolean, opinion: string | null = null) =>
    acts().settle(monitored.request(account, ifMatch), tableId(), { confirmed, opinion });

  it('is the one by the rules until somebody says otherwise', async () => {
    expect(await seen()).toMatchObject({ version: 0, status: 'default', confirmed: null });
    await propose('lin', 0);
    expect(await seen()).toMatchObject({ version: 1, status: 'proposed', plan: WANTED, confirmed: null });
    await settle('chen', 1, true);
    expect(await seen()).toMatchObject({ version: 2, status: 'confirmed', confirmed: WANTED });
  });

  it('is what a round pins once it is confirmed, and not before', async () => {
    await propose('lin', 0);
    const early = await monitored.opened();
    expect((await monitored.report(early, 2)).plan.money).toEqual({ kind: 'even' });
    await settle('chen', 1, true);
    const late = await monitored.opened({ cutOff: '2024-09-30' });
    expect((await monitored.report(late, 2)).plan).toEqual(WANTED);
  });

  it('is proposed again over one that is confirmed, which holds meanwhile', async () => {
    await propose('lin', 0);
    await settle('chen', 1, true);
    const even = { ...WANTED, money: { kind: 'even' } } as const;
    await propose('he', 2, even);
    expect(await seen()).toMatchObject({ status: 'proposed', plan: even, confirmed: WANTED });
    await expect(settle('chen', 3, false)).rejects.toMatchObject({ refusal: { code: 'opinion-required' } });
    await settle('chen', 3, false, '请按合同支付。');
    expect(await seen()).toMatchObject({ version: 4, status: 'returned', confirmed: WANTED });
  });

  it.each<[string, () => Promise<unknown>, object]>([
    ['by another unit', () => propose('deng', 0), { refusal: { code: 'role-missing', role: 'declarer' } }],
    ['by the head', () => propose('zhou', 0), { refusal: { code: 'role-missing' } }],
    [
      'of a version that is not there',
      () => propose('lin', 1),
      { conflict: { code: 'version-stale', current: 0 } },
    ],
    ['without a version', () => propose('lin', null), { conflict: { code: 'if-match-required' } }],
    [
      'whose money goes nowhere',
      () => propose('lin', 0, { ...WANTED, money: { kind: 'once', month: 13 } }),
      { refusal: { code: 'progress-plan-invalid', faults: [{ code: 'month-unknown', place: '/money' }] } },
    ],
    ['confirmed before it is proposed', () => settle('chen', 0, true), { kind: 'progress-plan' }],
  ])('is refused %s', async (_, act, reason) => {
    await expect(act()).rejects.toMatchObject(reason);
  });

  it('is confirmed by the desk, and once', async () => {
    await propose('lin', 0);
    for (const account of ['lin', 'huang']) {
      await expect(settle(account, 1, true)).rejects.toMatchObject({ refusal: { code: 'role-missing' } });
    }
    await settle('chen', 1, true);
    await expect(settle('chen', 2, true)).rejects.toMatchObject({
      refusal: { code: 'progress-plan-not-proposed' },
    });
  });

  it('is not there for a stranger, nor for a table that is not there', async () => {
    await expect(seen('deng')).rejects.toMatchObject({ kind: 'goal-table' });
    await expect(seen('lin', idOf('x'))).rejects.toMatchObject({ kind: 'goal-table' });
  });
});
