import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableContent, USUAL_NOW } from '#libs/fixtures';
import { idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import { DirectoryQuery } from './directory.query.js';
import { ListsQuery } from './lists.query.js';
import { Today } from './today.js';

const ALL = { limit: 50, cursor: null, withTotal: true };

describe('the lists of a signed-in person', () => {
  let town: WorkingTown;
  let lists: ListsQuery;
  beforeAll(async () => {
    town = await WorkingTown.open();
    lists = town.app.get(ListsQuery);
    await town.hall.draft('网格在填');
    await town.hall.submitted('网格在审');
    const content = tableContent({
      ...{ projectName: '学校', projectCode: null, unitName: '麻涌镇教育管理中心', fiscalYear: 2025 },
    });
    const command = { type: 'draft', unitId: TOWN_UNITS.school, occasion: 'initial', content } as const;
    await town.hall.act('deng', command);
  });
  afterAll(() => town.close());

  const tables = async (account: string, fiscalYear: number | null = null) =>
    (await lists.goalTables(TENANT, idOf(account), fiscalYear, ALL)).items
      .map(({ projectName }) => projectName)
      .toSorted();
  const everything = ['网格在填', '网格在审', '学校'].toSorted();

  it.each([
    ['a declarer', 'lin', ['网格在填', '网格在审'].toSorted()],
    ['his colleague', 'he', ['网格在填', '网格在审'].toSorted()],
    ['another unit', 'deng', ['学校']],
    ['a reviewer', 'chen', everything],
    ['an approver', 'huang', everything],
    ['an administrator of the finance branch', 'xu', everything],
    ['an auditor', 'su', everything],
    ['a stranger', 'nobody', []],
  ])('show %s the tables that he may read', async (_, account, expected) => {
    expect(await tables(account)).toEqual(expected);
  });

  it('can be cut to one year, and count what they hold', async () => {
    expect(await tables('su', 2025)).toEqual(['学校']);
    expect(await tables('lin', 2025)).toEqual([]);
    const { total } = await lists.goalTables(TENANT, idOf('lin'), null, ALL);
    expect(total).toEqual({ count: 2, capped: false });
  });

  it.each([
    ['lin', ['东莞市麻涌镇网格管理中心']],
    ['deng', ['麻涌镇教育管理中心']],
    ['su', ['东莞市麻涌镇网格管理中心', '麻涌镇教育管理中心']],
    ['nobody', []],
  ])('show %s how far these units are: %j', async (account, expected) => {
    const rows = await lists.progress(TENANT, idOf(account), 2024);
    expect(rows.map(({ unitName }) => unitName).toSorted()).toEqual(expected.toSorted());
  });

  it('show nothing any more to somebody who has left', async () => {
    town.staff({ id: idOf('su'), active: false });
    expect(await tables('su')).toEqual([]);
    expect(await lists.progress(TENANT, idOf('su'), 2024)).toEqual([]);
    town.staff({ id: idOf('su'), active: true });
  });

  it('are 待办, 已办 and 我发起的', async () => {
    const names = async (box: 'toDo' | 'done' | 'initiated', account: string) =>
      (await lists[box](TENANT, idOf(account), ALL)).items.map(({ projectName }) => projectName).toSorted();
    expect(await names('toDo', 'chen')).toEqual(['网格在审']);
    expect(await names('done', 'zhou')).toEqual(['网格在审']);
    expect(await names('initiated', 'lin')).toEqual(['网格在填', '网格在审'].toSorted());
    expect(await names('toDo', 'lin')).toEqual([]);
  });

  it('ask by the offices of the district’s day, which begins at four in the afternoon of Greenwich', async () => {
    const day = { from: '2023-12-07', until: '2023-12-07' };
    const grant = {
      id: idOf('day'),
      role: 'performance-reviewer',
      unitId: TOWN_UNITS.finance,
      ...day,
    } as const;
    town.staff({ id: idOf('guest'), grants: [grant] });
    const counts: number[] = [];
    for (const now of ['2023-12-06T15:59:00.000Z', '2023-12-06T16:00:00.000Z', '2023-12-07T16:00:00.000Z']) {
      town.database.now = now;
      counts.push((await lists.toDo(TENANT, idOf('guest'), ALL)).items.length);
    }
    town.database.now = USUAL_NOW;
    expect(counts).toEqual([0, 1, 0]);
  });
});

describe('today', () => {
  let town: WorkingTown;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  afterAll(() => town.close());

  it.each([
    ['2023-12-06T02:00:00.000Z', '2023-12-06'],
    ['2023-12-31T15:59:59.999Z', '2023-12-31'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ])('at %s of business time is %s in the district', async (now, local) => {
    town.database.now = now;
    expect(await town.read(() => town.app.get(Today).local())).toBe(local);
  });

  it('decides which offices the directory shows', async () => {
    const grant = {
      id: idOf('until'),
      role: 'declarer',
      unitId: TOWN_UNITS.grid,
      from: '2023-01-01',
    } as const;
    town.staff({ id: idOf('lin'), grants: [{ ...grant, until: '2023-12-06' }] });
    const directory = town.app.get(DirectoryQuery);
    town.database.now = '2023-12-06T15:59:00.000Z';
    expect((await directory.person(TENANT, idOf('lin')))?.grants).toHaveLength(1);
    town.database.now = '2023-12-06T16:00:00.000Z';
    expect((await directory.person(TENANT, idOf('lin')))?.grants).toEqual([]);
    const lin = (await directory.everybody(TENANT)).find(({ account }) => account === 'lin');
    expect(lin?.grants).toEqual([]);
    expect(await directory.person(TENANT, idOf('nobody'))).toBeNull();
    expect(await directory.unitByName(TENANT, '财政分局麻涌分局')).toMatchObject({ kind: 'finance' });
    expect(await directory.unitByName(TENANT, '财政')).toBeNull();
    expect(await directory.units(TENANT)).toHaveLength(3);
  });
});
