import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { NoticesQuery } from './notices.query.js';
import { PublicTablesQuery } from './public-tables.query.js';

const ALL = { limit: 50, cursor: null, withTotal: false };

describe('what anybody may read', () => {
  let town: WorkingTown;
  let tables: PublicTablesQuery;
  beforeAll(async () => {
    town = await WorkingTown.open();
    tables = town.app.get(PublicTablesQuery);
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  it('is every published table, whole, with number and date of its approval', async () => {
    const goalTableId = await town.hall.published('已公开');
    const table = await tables.one(goalTableId);
    expect(table).toMatchObject({
      goalTableId,
      approvalNumber: '麻财〔2023〕1号',
      approvalDate: '2023-12-06',
    });
    expect(table.content.projectName).toBe('已公开');
    expect((await tables.list(null, ALL)).items).toEqual([table]);
    expect((await tables.list(2024, ALL)).items).toEqual([table]);
    expect((await tables.list(2025, ALL)).items).toEqual([]);
  });

  it('says nothing about the people who declared and decided it', async () => {
    const text = JSON.stringify(await tables.one(await town.hall.published('无人名')));
    for (const account of ['lin', 'zhou', 'chen', 'huang', 'wu']) expect(text).not.toContain(idOf(account));
  });

  it.each(['submitted', 'reviewed', 'approved'] as const)('is no table that is only %s', async (way) => {
    const goalTableId = await town.hall[way]('未公开');
    await expect(tables.one(goalTableId)).rejects.toMatchObject({ kind: 'goal-table', id: goalTableId });
    expect((await tables.list(null, ALL)).items).toEqual([]);
  });

  it('is no table that is exempt, also after its approval', async () => {
    const { goalTableId } = await town.hall.draft('不予公开');
    const basis = '《政府信息公开条例》第十四条';
    await town.hall.act('lin', { type: 'exempt', basis }, { goalTableId, ifMatch: 1 });
    await town.hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: 2 });
    const letter = { opinion: '同意', approvalNumber: '麻财〔2023〕2号', approvalDate: '2023-12-06' };
    for (const [account, verb] of [
      ['zhou', { type: 'submit' }],
      ['chen', { type: 'pass', opinion: null }],
      ['huang', { type: 'approve', ...letter }],
    ] as const) {
      const { taskId, contentHash, ifMatch } = await town.hall.openTask(goalTableId);
      await town.hall.act(account, { ...verb, taskId, contentHash }, { ifMatch });
    }
    expect((await town.hall.state(goalTableId)).publication.status).toBe('exempt');
    await expect(tables.one(goalTableId)).rejects.toMatchObject({ kind: 'goal-table' });
  });

  it('is of the first district by code', async () => {
    const goalTableId = await town.hall.published('本镇');
    const town2 = { ...town.database.district(TENANT), tenantId: idOf('second'), code: 'zhongtang' };
    town.database.add(town2);
    expect((await tables.list(null, ALL)).items.map((one) => one.goalTableId)).toEqual([goalTableId]);
    town.database.add({ ...town2, tenantId: idOf('first'), code: 'chashan' });
    expect((await tables.list(null, ALL)).items).toEqual([]);
  });
});

describe('what a person reads of his own', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
    await town.hall.submitted('通知');
    await town.worker.settle();
  });
  afterAll(() => town.close());

  const unread = async (account: string) =>
    (await town.app.get(NoticesQuery).list(TENANT, idOf(account), 50)).filter(
      ({ readAt }) => readAt === null,
    );

  it('are his notices, unread until he has read them, at that business time', async () => {
    const [notice] = await unread('chen');
    const query = town.app.get(NoticesQuery);
    town.database.now = '2023-12-06T03:00:00.000Z';
    await query.markRead(TENANT, idOf('liang'), [notice!.id]);
    expect(await unread('chen')).toHaveLength(1);
    await query.markRead(TENANT, idOf('chen'), [notice!.id]);
    expect(await unread('chen')).toEqual([]);
    expect(await query.list(TENANT, idOf('chen'), 50)).toMatchObject([
      { readAt: '2023-12-06T03:00:00.000Z' },
    ]);
    expect(await unread('liang')).toHaveLength(1);
  });

  it('are not the notices of others', async () => {
    expect(await unread('huang')).toEqual([]);
    expect(await unread('su')).toEqual([]);
  });
});
