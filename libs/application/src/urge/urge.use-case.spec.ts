import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Duty } from '#libs/domain';
import { aDuty, idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import { UrgeUseCase } from './urge.use-case.js';
import type { UrgingAim } from './urging-request.js';

const NOTHING: UrgingAim = { taskIds: [], dutyIds: [], report: null };
const FAR = { openedAt: '2023-12-06T02:00:00.000Z', dueOn: '2024-03-29', dueAt: '2024-03-29T09:30:00.000Z' };

describe('the finance desk urges', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const useCase = () => town.app.get(UrgeUseCase);
  const preview = (account: string, aim: Partial<UrgingAim>) =>
    useCase().preview(TENANT, idOf(account), { ...NOTHING, ...aim });
  let keys = 0;
  const urge = (account: string, aim: Partial<UrgingAim>, key = `key ${String((keys += 1))}`) =>
    useCase().execute({
      ...{ tenantId: TENANT, actorId: idOf(account), aim: { ...NOTHING, ...aim } },
      ...{ idempotency: { route: 'POST /v1/urgings', key, fingerprint: 'f' }, correlationId: idOf(key) },
    });
  const owed = (...duties: readonly Duty[]) => town.follow([], duties);
  const mails = (): readonly string[] =>
    town.mailer.sent
      .map(
        ({ to, subject, date }) => `${to.split('@')[0] ?? ''} ${date} ${/（.*）/u.exec(subject)?.[0] ?? ''}`,
      )
      .toSorted();
  const presented = async (name: string): Promise<string> => {
    const { goalTableId, version } = await town.hall.draft(name);
    await town.hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: version });
    return (await town.hall.openTask(goalTableId)).taskId;
  };

  it('a task at once in office hours: its handlers hear of it, with an event of the person who urged', async () => {
    const taskId = await presented('催办');
    const { urgingId, sendsAt, lines } = await urge('chen', { taskIds: [taskId] });
    expect(sendsAt).toBe(town.database.now);
    expect(lines).toMatchObject([
      { taskId, notUrged: null, label: '单位审签', people: [{ displayName: 'zhou' }] },
    ]);
    await town.worker.settle();
    expect(mails()).toEqual([`zhou ${town.database.now} （财政催办）`]);
    const [event] = [...town.rows.events.values()].filter(({ stream }) => stream === urgingId);
    expect(JSON.parse(event!.body)).toMatchObject({
      ...{ type: 'urging.sent', streamType: 'urging', actor: idOf('chen'), actorKind: 'person', version: 1 },
      data: { sendsAt, subjects: [{ taskId, dutyId: null }] },
    });
  });

  it('in the evening, which is held until offices open: nobody is disturbed at home', async () => {
    const taskId = await presented('晚上');
    town.database.now = '2023-12-06T12:00:00.000Z';
    expect((await urge('chen', { taskIds: [taskId] })).sendsAt).toBe('2023-12-07T00:30:00.000Z');
    await town.worker.moveTo('2023-12-07T00:29:00.000Z');
    expect(mails()).toEqual([]);
    await town.worker.moveTo('2023-12-07T00:30:00.000Z');
    expect(mails()).toEqual(['zhou 2023-12-07T00:30:00.000Z （财政催办）']);
  });

  it('the same thing once a day, and again the next', async () => {
    const taskId = await presented('一天一次');
    await urge('chen', { taskIds: [taskId] });
    await expect(urge('liang', { taskIds: [taskId] })).rejects.toMatchObject({
      conflict: { code: 'nothing-to-urge' },
    });
    const { lines } = await preview('liang', { taskIds: [taskId] });
    expect(lines).toMatchObject([{ notUrged: 'urged-that-day', lastUrgedAt: town.database.now, people: [] }]);
    town.database.now = '2023-12-07T02:00:00.000Z';
    expect((await urge('liang', { taskIds: [taskId] })).lines).toMatchObject([{ notUrged: null }]);
  });

  it('units that owe a report: all, chosen ones, or those that are late', async () => {
    await owed(
      aDuty('grid', FAR),
      aDuty('school', { ...FAR, unitId: TOWN_UNITS.school }),
      aDuty('late', { ...FAR, dueOn: '2023-12-05', dueAt: '2023-12-05T09:30:00.000Z' }),
      aDuty('plan', { ...FAR, kind: 'correction-plan', role: 'unit-head' }),
    );
    const reached = async (report: Partial<NonNullable<UrgingAim['report']>>) => {
      const aim = {
        kind: 'progress-report' as const,
        unitIds: null,
        roundId: null,
        lateOnly: false,
        ...report,
      };
      return (await preview('chen', { report: aim })).lines.map(({ dutyId }) => dutyId).toSorted();
    };
    expect(await reached({})).toEqual(['grid', 'school', 'late'].map(idOf).toSorted());
    expect(await reached({ unitIds: [TOWN_UNITS.school] })).toEqual([idOf('school')]);
    expect(await reached({ lateOnly: true })).toEqual([idOf('late')]);
    expect(await reached({ kind: 'correction-plan' })).toEqual([idOf('plan')]);
    expect(await reached({ unitIds: [] })).toEqual([]);
  });

  it('never himself: a colleague hears of what is the desk’s own', async () => {
    await town.hall.submitted('本岗');
    const [state] = [...town.rows.tables.values()];
    const { taskId, ifMatch } = await town.hall.openTask(state!.id);
    await urge('chen', { taskIds: [taskId] });
    await town.worker.settle();
    expect(mails().map((line) => line.split(' ')[0])).toEqual(['liang']);
    await town.hall.act('chen', { type: 'claim', taskId }, { ifMatch });
    town.database.now = '2023-12-07T02:00:00.000Z';
    expect((await preview('chen', { taskIds: [taskId] })).lines).toMatchObject([
      { notUrged: 'nobody-to-urge' },
    ]);
  });

  it('what is done meanwhile reaches nobody', async () => {
    const taskId = await presented('已办');
    town.database.now = '2023-12-06T12:00:00.000Z';
    await urge('chen', { taskIds: [taskId] });
    const [state] = [...town.rows.tables.values()];
    const { ifMatch, contentHash } = await town.hall.openTask(state!.id);
    await town.hall.act('zhou', { type: 'submit', taskId, contentHash }, { ifMatch });
    await town.worker.moveTo('2023-12-07T00:30:00.000Z');
    expect(mails()).toEqual([]);
    expect((await preview('chen', { taskIds: [taskId] })).lines).toMatchObject([{ notUrged: 'closed' }]);
  });

  it('looks before: a preview says whom, when and with what words, and writes nothing', async () => {
    const taskId = await presented('涉密项目');
    const { rows } = town;
    const plan = await preview('liang', {
      taskIds: [taskId, taskId, idOf('no task')],
      dutyIds: [idOf('no duty')],
    });
    expect(plan.words).toEqual({
      title: '您有 1 项待办（财政催办）',
      text: '单位审签　办理时限 2023-12-08（财政催办）',
    });
    expect(plan.lines.map(({ notUrged }) => notUrged)).toEqual([null, 'not-found', 'not-found']);
    expect(JSON.stringify(plan)).not.toContain('涉密');
    expect(town.rows).toBe(rows);
  });

  it('once for a repeated request', async () => {
    const taskId = await presented('重试');
    const first = await urge('chen', { taskIds: [taskId] }, 'same');
    expect(await urge('chen', { taskIds: [taskId] }, 'same')).toEqual(first);
    expect([...town.rows.reminders.values()].filter(({ kind }) => kind === 'urged')).toHaveLength(1);
  });

  it.each(['lin', 'zhou', 'huang', 'xu', 'su'])('and %s does not', async (account) => {
    const taskId = await presented(`无权 ${account}`);
    const refusal = { code: 'role-missing', role: 'performance-reviewer' };
    await expect(urge(account, { taskIds: [taskId] })).rejects.toMatchObject(refusal);
    await expect(preview(account, { taskIds: [taskId] })).rejects.toMatchObject(refusal);
  });
});
