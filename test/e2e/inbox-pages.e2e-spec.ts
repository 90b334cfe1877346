import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { PersonClient, TownStack } from '#libs/testing';
import { machongTables, sized } from '#libs/fixtures';
import { bringTo, named, startTown } from '#libs/testing';

interface Row {
  readonly taskId: string;
  readonly taskVersion: number;
  readonly goalTableId: string;
  readonly dueAt: string;
}

const TABLES = sized(60, 400);
const [staff] = machongTables() as [GoalTableContent];
let town: TownStack;
let people: Readonly<Record<'lin' | 'chen' | 'liang', PersonClient>>;
let tableIds: string[] = [];

beforeAll(async () => {
  town = await startTown();
  const [lin, chen, liang] = await Promise.all(['lin', 'chen', 'liang'].map((one) => town.as(one)));
  people = { lin: lin!, chen: chen!, liang: liang! };
  for (let from = 0; from < TABLES; from += 6) {
    const serials = Array.from({ length: Math.min(6, TABLES - from) }, (_, index) => String(from + index));
    const made = serials.map((serial) => bringTo('submitted', town, named(staff, `待办第 ${serial} 件`)));
    tableIds = [...tableIds, ...(await Promise.all(made))];
  }
}, 180_000);
afterAll(() => town.stop());

async function pageOf(person: PersonClient, query: string, cursor: string | null) {
  const more = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
  const { json } = await person.get(`${query}${more}`);
  return json as { items: Row[]; nextCursor: string | null; total: { count: number } | null };
}

/** Reads a list to its end; between two pages, something may happen. */
async function walk(
  person: PersonClient,
  query: string,
  between: (rows: readonly Row[]) => Promise<void> = () => Promise.resolve(),
): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | null = null;
  do {
    const { items, nextCursor } = await pageOf(person, query, cursor);
    rows.push(...items);
    cursor = nextCursor;
    await between(items);
  } while (cursor !== null);
  return rows;
}

async function pass(person: PersonClient, { taskId, taskVersion: version }: Row): Promise<number> {
  const { contentHash } = (await person.get(`/v1/tasks/${taskId}`)).json;
  const body = { decision: 'pass', contentHash };
  return (await person.post(`/v1/tasks/${taskId}/decisions`, { version, body })).status;
}

describe('待办 in pages', () => {
  it.each([1, 7, 20, 59, 60, 61, 100])('of %i hold every task once, the most urgent first', async (limit) => {
    const query = `/v1/tasks?box=todo&limit=${limit}`;
    const rows =
      limit === 1 ? (await pageOf(people.chen, query, null)).items : await walk(people.chen, query);
    if (limit === 1) {
      expect(rows).toHaveLength(1);
      return;
    }
    expect(new Set(rows.map((row) => row.goalTableId))).toEqual(new Set(tableIds));
    expect(rows).toHaveLength(TABLES);
    const dues = rows.map((row) => row.dueAt);
    expect(dues).toEqual([...dues].sort());
  });

  it('tell the total on demand, and not otherwise', async () => {
    const asked = await pageOf(people.chen, '/v1/tasks?box=todo&limit=5&total=true', null);
    expect(asked.total).toEqual({ count: TABLES, capped: false });
    expect(asked.items).toHaveLength(5);
    const silent = await pageOf(people.chen, '/v1/tasks?box=todo&limit=5', null);
    expect(silent.total).toBeNull();
  });

  it('begin anew with a cursor that no list wrote, or that another list wrote', async () => {
    const first = await pageOf(people.chen, '/v1/tasks?box=todo&limit=5', null);
    const tables = await pageOf(people.chen, '/v1/goal-tables?limit=5', null);
    for (const cursor of ['rubbish', 'WyJ4Il0', "' OR 1=1 --", tables.nextCursor]) {
      const page = await pageOf(people.chen, '/v1/tasks?box=todo&limit=5', cursor);
      expect(page.items.map((row) => row.taskId)).toEqual(first.items.map((row) => row.taskId));
    }
  });

  it('are each person’s own: the declarer has none of them', async () => {
    expect(await walk(people.lin, '/v1/tasks?box=todo&limit=100')).toEqual([]);
  });
});

describe('待办 while a colleague decides in between', () => {
  it('shows nothing twice and misses nothing that stayed', async () => {
    const before = await walk(people.chen, '/v1/tasks?box=todo&limit=100');
    const decided = new Set<string>();
    const decide = async (row: Row | undefined): Promise<void> => {
      if (row === undefined || decided.has(row.taskId)) return;
      expect(await pass(people.liang, row)).toBe(201);
      decided.add(row.taskId);
    };
    let seen = 0;
    const rows = await walk(people.chen, '/v1/tasks?box=todo&limit=7', async (items) => {
      seen += items.length;
      // one that this page showed, one that a later page would have shown, and the first of the next page
      await decide(items[3]);
      await decide(before[seen + 10]);
      await decide(before[seen + decided.size]);
    });
    const ids = rows.map((row) => row.taskId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(decided.size).toBeGreaterThan(10);
    for (const { taskId } of before) {
      if (!decided.has(taskId)) expect(ids).toContain(taskId);
    }
    const left = await pageOf(people.chen, '/v1/tasks?box=todo&limit=1&total=true', null);
    expect(left.total?.count).toBe(TABLES - decided.size);
    const done = await walk(people.liang, '/v1/tasks?box=done&limit=4');
    expect(new Set(done.map((row) => row.taskId))).toEqual(decided);
    expect(done).toHaveLength(decided.size);
  });

  it('puts a decided task into 已办 of whoever decided, and of nobody else', async () => {
    const [row] = (await pageOf(people.chen, '/v1/tasks?box=todo&limit=1', null)).items;
    expect(await pass(people.chen, row!)).toBe(201);
    expect((await walk(people.chen, '/v1/tasks?box=done')).map((one) => one.taskId)).toEqual([row!.taskId]);
    const others = await walk(people.liang, '/v1/tasks?box=done&limit=100');
    expect(others.map((one) => one.taskId)).not.toContain(row!.taskId);
  });
});

describe('我发起的 and the tables of a year', () => {
  it.each([
    ['/v1/goal-tables?initiated=me&limit=11'],
    ['/v1/goal-tables?fiscalYear=2024&limit=13'],
    ['/v1/goal-tables?limit=9'],
  ])('%s holds every table once', async (query) => {
    const rows = await walk(people.lin, query);
    expect(rows).toHaveLength(TABLES);
    expect(new Set(rows.map((row) => row.goalTableId))).toEqual(new Set(tableIds));
  });

  it('knows the total, and nothing of another year', async () => {
    const mine = await pageOf(people.lin, '/v1/goal-tables?initiated=me&limit=1&total=true', null);
    expect(mine.total).toEqual({ count: TABLES, capped: false });
    const none = await pageOf(people.lin, '/v1/goal-tables?fiscalYear=2023&total=true', null);
    expect([none.items, none.total]).toEqual([[], { count: 0, capped: false }]);
  });

  it('is empty for a colleague who started nothing', async () => {
    const he = await town.as('he');
    expect(await walk(he, '/v1/goal-tables?initiated=me')).toEqual([]);
  });
});
