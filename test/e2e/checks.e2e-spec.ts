import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { GoalTableContent } from '#libs/domain';
import type { Answer, PersonClient, TownStack } from '#libs/testing';
import { gb18030Bytes, machongTables } from '#libs/fixtures';
import { placesOf, startTown, typed } from '#libs/testing';

interface Checked {
  readonly title: string;
  readonly line: number | null;
  readonly readable: boolean;
  readonly submittable: boolean;
  readonly errors: readonly object[];
  readonly findings: readonly {
    readonly rule: string;
    readonly verdict: string;
    readonly evidence: string;
  }[];
  readonly accruals: readonly { readonly accrual: string; readonly reason: string }[];
}

const [staff, grid, garments] = machongTables() as [GoalTableContent, GoalTableContent, GoalTableContent];
const SOURCE = readFileSync('test/data/machong-2024.txt', 'utf8');
const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

let town: TownStack;
let lin: PersonClient;
beforeAll(async () => {
  town = await startTown();
  lin = await town.as('lin');
});
afterAll(() => town.stop());

function check(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return lin.post('/v1/checks', { body, headers, key: null });
}

function tablesOf(answer: Answer): readonly Checked[] {
  return answer.json['tables'] as readonly Checked[];
}

describe('a content as typed', () => {
  it('gets its findings and accruals without a key, and nothing is stored', async () => {
    const answer = await check({ content: typed(garments) });
    expect(answer.status).toBe(200);
    const [table] = tablesOf(answer);
    expect(table).toMatchObject({
      title: garments.projectName,
      line: null,
      readable: true,
      submittable: true,
    });
    const sums = table?.findings.find(({ evidence }) => evidence.includes('192 × 2085 = 400320.00'));
    expect(sums).toMatchObject({ rule: 'G11', verdict: 'advice' });
    expect(table?.accruals[0]).toMatchObject({ name: '定制服装人数', accrual: 'milestone', hangsOn: null });
    expect((await lin.get('/v1/goal-tables?fiscalYear=2024')).json['items']).toEqual([]);
  });

  it('is answered in the reader’s language', async () => {
    const [table] = tablesOf(await check({ content: typed(staff) }, { 'Accept-Language': 'en' }));
    const said = table?.findings.map(({ rule, evidence }) => `${rule} ${evidence}`);
    expect(said).toContain('G02 there is no satisfaction indicator');
    expect(table?.accruals[0]?.reason).toBe('a stock that is kept all year');
  });

  it('is not submittable with a fault that blocks, unless the occasion makes it legal', async () => {
    const content = typed({ ...grid, annualBudget: '0.00' });
    expect(tablesOf(await check({ content }))[0]).toMatchObject({ submittable: false });
    expect(tablesOf(await check({ content, occasion: 'mid-year' }))[0]).toMatchObject({ submittable: true });
  });

  it.each([
    ['nothing', undefined, 415],
    ['an empty object', {}, 422],
    ['a content that is no object', { content: 'x' }, 422],
    ['an unknown field', { content: typed(staff), more: 1 }, 422],
    ['an unknown occasion', { content: typed(staff), occasion: 'never' }, 422],
  ])('is refused when it is %s', async (_label, body, status) => {
    const answer = await check(body);
    expect(answer.status).toBe(status);
    if (status === 422) expect(placesOf(answer)).not.toEqual([]);
  });
});

describe('a file as the import takes it', () => {
  it('gets the findings of each of its tables, in any encoding that is read', async () => {
    const answer = await check(SOURCE, TEXT);
    expect(answer.status).toBe(200);
    const tables = tablesOf(answer);
    expect(tables.map(({ readable, submittable }) => [readable, submittable])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
    expect(tables.map(({ accruals }) => accruals.length)).toEqual([6, 6, 8]);
    expect(tables.every(({ line }) => typeof line === 'number')).toBe(true);
    const other = await check(gb18030Bytes(SOURCE), { 'Content-Type': 'application/octet-stream' });
    const withoutIds = (list: readonly Checked[]) => list.map(({ title, findings }) => ({ title, findings }));
    expect(withoutIds(tablesOf(other))).toEqual(withoutIds(tables));
  });

  it('says where and why a table cannot be read, and still checks the others', async () => {
    const broken = SOURCE.replace('8726400', '八百万');
    const [first, second] = tablesOf(await check(broken, TEXT));
    expect(first).toMatchObject({ readable: false, submittable: false, findings: [], accruals: [] });
    expect(first?.errors[0]).toMatchObject({ line: expect.any(Number), detail: expect.any(String) });
    expect(second).toMatchObject({ readable: true, submittable: true });
  });

  it('is refused as a whole when it holds no table', async () => {
    const answer = await check('随便写点什么', TEXT);
    expect(answer.json).toMatchObject({ status: 422, code: 'import-unreadable' });
  });
});

describe('who may check', () => {
  it('anybody who is signed in, and nobody else', async () => {
    const body = { content: typed(staff) };
    expect((await (await town.as('su')).post('/v1/checks', { body, key: null })).status).toBe(200);
    expect((await town.anybody().post('/v1/checks', { body, key: null })).status).toBe(401);
  });
});
