import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { bringTo, decideBy, LETTER, named, sendBy, startTown } from '#libs/testing';

interface Progress {
  readonly items: readonly {
    unitName: string;
    tables: number;
    budget: string;
    overdue: number;
    counts: object;
  }[];
  readonly total: { tables: number; budget: string; overdue: number; counts: object };
}

const [staff, grid, uniform] = machongTables() as [GoalTableContent, GoalTableContent, GoalTableContent];
let town: TownStack;
let su: PersonClient;
beforeAll(async () => {
  town = await startTown();
  su = await town.as('su');
});
afterAll(() => town.stop());

async function progress(person: PersonClient, year = '2024'): Promise<Progress> {
  return (await person.get(`/v1/progress?fiscalYear=${year}`)).json as unknown as Progress;
}

async function clockTo(moment: string): Promise<void> {
  const client = await town.database.connect('superuser');
  try {
    await client.query('SELECT pifu.advance_clock($1)', [moment]);
  } finally {
    await client.end();
  }
}

describe('报送进度 of the three real tables', () => {
  it('counts each by its state and adds the budgets up to 9,521,700.00 exactly', async () => {
    await bringTo('approved', town, staff);
    await bringTo('submitted', town, grid);
    await bringTo('drafted', town, uniform);
    const { total } = await progress(su);
    expect(total).toEqual({
      tables: 3,
      budget: '9521700.00',
      overdue: 0,
      counts: { 待公开: 1, 审核中: 1, 填报中: 1 },
    });
  });

  it('has one row for each unit that declares, also for one that has not begun', async () => {
    const { items } = await progress(su);
    expect(items.map(({ unitName, tables, budget }) => [unitName, tables, budget])).toEqual(
      expect.arrayContaining([
        ['东莞市麻涌镇网格管理中心', 3, '9521700.00'],
        ['麻涌镇教育管理中心', 0, '0.00'],
      ]),
    );
    expect(items).toHaveLength(2);
  });

  it('shows a unit its own row alone, with a total of its own', async () => {
    const own = await progress(await town.as('deng'));
    expect(own.items.map((row) => row.unitName)).toEqual(['麻涌镇教育管理中心']);
    expect(own.total).toEqual({ tables: 0, budget: '0.00', overdue: 0, counts: {} });
    expect((await progress(await town.as('lin'))).total.budget).toBe('9521700.00');
  });

  it('knows nothing of another year', async () => {
    expect((await progress(su, '2025')).total).toEqual({ tables: 0, budget: '0.00', overdue: 0, counts: {} });
  });

  it('counts what is overdue by business time: first the review, then the publication', async () => {
    await clockTo('2023-12-15T02:00:00.000Z');
    expect((await progress(su)).total.overdue).toBe(1);
    await clockTo('2024-01-10T02:00:00.000Z');
    expect((await progress(su)).total.overdue).toBe(2);
  });

  it('follows a table from state to state', async () => {
    const { goalTableId } = (
      (await su.get('/v1/goal-tables?limit=100')).json['items'] as {
        goalTableId: string;
        shownState: string;
      }[]
    ).find((row) => row.shownState === '审核中')!;
    await decideBy(await town.as('chen'), goalTableId, { decision: 'return', opinion: '请补充。' });
    expect((await progress(su)).total.counts).toEqual({ 待公开: 1, 已退回: 1, 填报中: 1 });
  });
});

describe('不予公开 with its basis', () => {
  const SECRET = '涉密采购项目';
  const BASIS = '《政府信息公开条例》第十四条';
  let id: string;

  it('is declared, reviewed and approved with the rest, and opens no publication', async () => {
    id = await bringTo('drafted', town, named(uniform, SECRET));
    const lin = await town.as('lin');
    const exempted = await lin.post(`/v1/goal-tables/${id}/exemptions`, {
      version: 1,
      body: { basis: BASIS },
    });
    expect(exempted.json['eventType']).toBe('goal-table.exempted');
    await lin.post(`/v1/goal-tables/${id}/presentations`, { version: 2 });
    await sendBy(await town.as('zhou'), id, 'submissions');
    const task = await decideBy(await town.as('chen'), id, { decision: 'pass' });
    expect(task.json['shownState']).toBe('待批复');
    const approved = await decideBy(await town.as('huang'), id, LETTER);
    expect(approved.json).toMatchObject({ shownState: '不予公开', openedTaskIds: [] });
  });

  it('shows its basis to those who handle it, on the form too', async () => {
    const seen = await su.get(`/v1/goal-tables/${id}`);
    expect(seen.json).toMatchObject({ content: { disclosure: { kind: 'exempt', basis: BASIS } } });
    expect((await su.get(`/v1/goal-tables/${id}/form.txt`)).text).toContain(BASIS);
  });

  it('is nowhere in public: no page, no list, no count, no name', async () => {
    const published = await bringTo('published', town, named(staff, '可以公开的项目'));
    const anybody = town.anybody();
    for (const path of [`/public/${id}`, `/v1/public/goal-tables/${id}`]) {
      const answer = await anybody.get(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.text).not.toContain(SECRET);
    }
    const list = await anybody.get('/v1/public/goal-tables?total=true&fiscalYear=2024');
    expect(list.json['total']).toEqual({ count: 1, capped: false });
    expect(list.json['items']).toMatchObject([{ goalTableId: published }]);
    for (const path of ['/', '/public', '/public?fiscalYear=2024', '/health', '/metrics', '/openapi.json']) {
      const answer = await anybody.get(path);
      expect(answer.status).toBe(200);
      expect(answer.text).not.toMatch(new RegExp(`${SECRET}|${BASIS}|${id}`, 'u'));
    }
  });

  it('is told apart from no existing table by nobody outside', async () => {
    const anybody = town.anybody();
    const answers = await Promise.all(
      [id, '51ac9fae-74b1-4afb-80b0-1530dbd9e60d'].map((one) => anybody.get(`/v1/public/goal-tables/${one}`)),
    );
    const [exempt, missing] = answers.map(({ json: { requestId: _, ...rest } }) => rest);
    expect(exempt).toEqual(missing);
    const pages = await Promise.all([id, 'none'].map((one) => anybody.get(`/public/${one}`)));
    expect(pages[0]?.text).toBe(pages[1]?.text);
  });

  it('leaves nothing that could be mailed to outsiders: no task is open and nobody is told', async () => {
    for (const account of ['lin', 'zhou', 'wu', 'chen', 'huang'] as const) {
      const person = await town.as(account);
      const inbox = (await person.get('/v1/tasks?box=todo&limit=100')).json['items'] as {
        goalTableId: string;
      }[];
      expect(inbox.filter((row) => row.goalTableId === id)).toEqual([]);
    }
  });

  it('counts in 报送进度 as what it is', async () => {
    expect((await progress(su)).total.counts).toMatchObject({ 不予公开: 1, 已公开: 1 });
  });
});
