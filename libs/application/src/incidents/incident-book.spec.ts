import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Duty } from '#libs/domain';
import { aDuty, idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import { SYSTEM_ACTOR } from '../remind/system-actor.js';
import { IncidentsQuery } from './incidents.query.js';

const PAGE = { limit: 50, cursor: null, withTotal: false };

describe('what nobody moves becomes an incident', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const list = async (account: string, status: 'open' | 'closed' = 'open') =>
    (await town.app.get(IncidentsQuery).list(TENANT, idOf(account), status, PAGE)).items;
  const events = () =>
    [...town.rows.events.values()]
      .map(
        ({ body }) =>
          JSON.parse(body) as { streamType: string; type: string; actor: string; actorKind: string },
      )
      .filter(({ streamType }) => streamType === 'incident')
      .map(({ type, actor, actorKind }) => [type, actor, actorKind]);
  const mailed = (): number => town.mailer.sent.length;
  async function passed(goalTableId: string): Promise<void> {
    const { taskId, contentHash, ifMatch } = await town.hall.openTask(goalTableId);
    await town.hall.act('chen', { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
  }
  const follow = (before: readonly Duty[], after: readonly Duty[]) => town.follow(before, after);

  it('four working days after it was due, at nine, and not a day sooner: a line in a list, and no mail', async () => {
    const goalTableId = await town.hall.submitted('久拖');
    const { task } = await town.hall.openTask(goalTableId);
    expect(task.dueOn).toBe('2023-12-13');
    await town.worker.moveTo('2023-12-19T00:59:59.000Z');
    expect(await list('chen')).toEqual([]);
    const before = mailed();
    await town.worker.moveTo('2023-12-19T01:00:00.000Z');
    const [incident, ...others] = await list('chen');
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      ...{
        taskId: task.taskId,
        dutyId: null,
        label: '审核',
        dueOn: '2023-12-13',
        unitId: TOWN_UNITS.finance,
      },
      ...{ status: 'open', openedAt: '2023-12-19T01:00:00.000Z', closedAt: null },
    });
    expect(events()).toEqual([['incident.opened', SYSTEM_ACTOR, 'system']]);
    expect(mailed()).toBe(before);
    const reminders = [...town.rows.reminders.values()].filter(({ taskId }) => taskId === task.taskId);
    expect(reminders.find(({ kind }) => kind === 'incident')?.status).toBe('sent');
  });

  it('and ends by whoever does it at last, in the same transaction', async () => {
    const goalTableId = await town.hall.submitted('终于');
    await town.worker.moveTo('2023-12-20T02:00:00.000Z');
    await passed(goalTableId);
    expect(await list('xu')).toEqual([]);
    expect(await list('xu', 'closed')).toMatchObject([{ closedAt: '2023-12-20T02:00:00.000Z' }]);
    expect(events()).toEqual([
      ['incident.opened', SYSTEM_ACTOR, 'system'],
      ['incident.closed', idOf('chen'), 'person'],
    ]);
  });

  it('once, though the message that says so is delivered again', async () => {
    await town.hall.submitted('重复');
    await town.worker.moveTo('2023-12-19T01:00:00.000Z');
    for (const message of town.rows.outbox.values()) await town.worker.deliver(message);
    expect(await list('chen')).toHaveLength(1);
  });

  it('unless it was done before, late as that may be', async () => {
    const goalTableId = await town.hall.submitted('补办');
    await town.worker.moveTo('2023-12-15T02:00:00.000Z');
    await passed(goalTableId);
    await town.worker.moveTo('2023-12-20T02:00:00.000Z');
    expect([await list('chen'), events()]).toEqual([[], []]);
  });

  it('whether it is a task or a duty, which its stream ends', async () => {
    const duty = aDuty('月报', {
      openedAt: '2023-12-06T02:00:00.000Z',
      dueOn: '2023-12-08',
      dueAt: '2023-12-08T09:30:00.000Z',
    });
    await follow([], [duty]);
    await town.worker.moveTo('2023-12-14T01:00:00.000Z');
    expect(await list('liang')).toMatchObject([
      { dutyId: duty.dutyId, taskId: null, label: '填报绩效运行监控' },
    ]);
    const ended = {
      status: 'cancelled',
      closedAt: '2023-12-14T02:00:00.000Z',
      closedBy: SYSTEM_ACTOR,
    } as const;
    await follow([duty], [{ ...duty, ...ended }]);
    expect(await list('liang')).toEqual([]);
    expect(events().at(-1)).toEqual(['incident.closed', SYSTEM_ACTOR, 'system']);
  });

  it.each(['lin', 'zhou', 'huang', 'su', 'deng'])('of which %s is not shown the list', async (account) => {
    await expect(list(account)).rejects.toMatchObject({ code: 'role-missing', role: 'performance-reviewer' });
  });

  it('of which nobody sees the list who has left the desk', async () => {
    town.staff({ id: idOf('chen'), active: false });
    await expect(list('chen')).rejects.toMatchObject({ code: 'role-missing' });
  });
});

describe('what is late by two working days', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const mailsOn = (date: string): readonly string[] =>
    town.mailer.sent
      .filter((mail) => mail.date.startsWith(date))
      .map(({ to, subject }) => `${to.split('@')[0] ?? ''} ${/（.*）/u.exec(subject)?.[0] ?? ''}`)
      .toSorted();

  it('is shown to the finance desk when a unit owes it, and to nobody else', async () => {
    const duty = aDuty('报表', {
      openedAt: '2023-12-06T02:00:00.000Z',
      dueOn: '2023-12-08',
      dueAt: '2023-12-08T09:30:00.000Z',
    });
    await town.follow([], [duty]);
    await town.worker.moveTo('2023-12-31T01:00:00.000Z');
    expect(mailsOn('2023-12-11')).toEqual(['lin （已超期）']);
    expect(mailsOn('2023-12-12')).toEqual(['chen （逾期未办，请督办）', 'liang （逾期未办，请督办）']);
    expect(mailsOn('2023-12-14')).toEqual([]);
  });

  it('is the desk’s own affair when one of its colleagues has claimed it', async () => {
    const goalTableId = await town.hall.submitted('签收');
    const { taskId, ifMatch } = await town.hall.openTask(goalTableId);
    await town.hall.act('chen', { type: 'claim', taskId }, { ifMatch });
    await town.worker.moveTo('2023-12-31T01:00:00.000Z');
    expect(mailsOn('2023-12-15').map((line) => line.split(' ')[0])).toEqual(['liang']);
  });

  it('is told to nobody when the final approver is late', async () => {
    await town.hall.reviewed('批复超期');
    await town.worker.moveTo('2023-12-31T01:00:00.000Z');
    const told = new Set(town.mailer.sent.map(({ to }) => to.split('@')[0]));
    expect([...told].toSorted()).toEqual(['guo', 'huang']);
  });
});
