import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Answer, PersonClient, TownStack } from '#libs/testing';
import { startTown } from '#libs/testing';

const SOURCE = readFileSync('test/data/machong-2024.txt');
const TEXT = { 'Content-Type': 'text/plain; charset=utf-8' };

interface Imported {
  readonly title: string;
  readonly ok: boolean;
  readonly goalTableId: string | null;
  readonly errors: readonly { readonly line: number; readonly code: string; readonly detail: string }[];
  readonly notices: readonly { readonly line: number; readonly code: string }[];
}

let town: TownStack;
let lin: PersonClient;
beforeAll(async () => {
  town = await startTown();
  lin = await town.as('lin');
});
afterAll(() => town.stop());

function send(
  person: PersonClient,
  body: string | Uint8Array,
  key: string = randomUUID(),
  headers = TEXT,
): Promise<Answer> {
  return person.post('/v1/goal-table-imports', { body, key, headers });
}

function tablesOf(answer: Answer): readonly Imported[] {
  return answer.json['tables'] as readonly Imported[];
}

describe('the three approved tables, as found', () => {
  const key = randomUUID();
  let first: Answer;

  it('are declared for the unit that they name', async () => {
    first = await send(lin, SOURCE, key);
    expect(first.status).toBe(200);
    expect(first.json['imported']).toBe(3);
    const progress = await lin.get('/v1/progress?fiscalYear=2024');
    expect(progress.json).toMatchObject({
      total: { tables: 3, budget: '9521700.00', counts: { 填报中: 3 } },
    });
  });

  it('come back as the same answer when the request is repeated', async () => {
    const again = await send(lin, SOURCE, key);
    expect(tablesOf(again).map((table) => table.goalTableId)).toEqual(
      tablesOf(first).map((table) => table.goalTableId),
    );
    expect(again.json['imported']).toBe(3);
  });

  it('are reported one by one with the existing table when they are imported a second time', async () => {
    const again = await send(lin, SOURCE);
    expect(again.json['imported']).toBe(0);
    expect(tablesOf(again).map(({ ok, goalTableId, errors }) => [ok, goalTableId, errors[0]?.code])).toEqual(
      tablesOf(first).map(({ goalTableId }) => [false, goalTableId, 'already-declared']),
    );
  });

  it('have their shifted row reported by line', () => {
    const notices = tablesOf(first).flatMap((table) => table.notices);
    expect(notices.map((notice) => notice.code)).toContain('row-shifted');
  });

  it('print as drafts: nothing unapproved says 批复', async () => {
    for (const { goalTableId } of tablesOf(first)) {
      const form = await lin.get(`/v1/goal-tables/${String(goalTableId)}/form.txt`);
      const [title] = form.text.split('\n');
      expect(title).toContain('申报');
      expect(title).not.toContain('批复');
    }
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['without any table', '今天天气很好\n', 'no-table-found'],
    ['with a line of 10 MB less a little', `项目绩效目标表\n${'长'.repeat(3_400_000)}`, 'line-too-long'],
    ['in a wrong encoding', Uint8Array.from([0xff, 0x41, 0xfe, 0x42, 0x80, 0x81]), 'unreadable-encoding'],
    ['that is a spreadsheet', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), 'not-a-text-file'],
  ])('%s says where and why', async (_, body, code) => {
    const answer = await send(lin, body);
    expect(answer.json).toMatchObject({ status: 422, code: 'import-unreadable' });
    expect(answer.json['errors']).toMatchObject([{ code }]);
  });

  it('above 10 MB is refused by its announced length, before it is read', async () => {
    const { hostname, port } = new URL(town.api.origin);
    const headers = { ...TEXT, Cookie: lin.cookie ?? '', 'Idempotency-Key': randomUUID() };
    const sending = request({
      ...{ hostname, port, path: '/v1/goal-table-imports', method: 'POST' },
      headers: { ...headers, 'Content-Length': 10_485_761 },
    });
    sending.on('error', () => undefined);
    sending.write('项目绩效目标表\n');
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(await text(answer))).toMatchObject({ code: 'body-too-large' });
    sending.destroy();
  });

  it('that is empty has no table', async () => {
    expect((await send(lin, '')).json['code']).toBe('import-unreadable');
  });

  it('sent as JSON is refused by its kind', async () => {
    const answer = await send(lin, '{}', randomUUID(), { 'Content-Type': 'application/json' });
    expect(answer.json['code']).toBe('content-type-unsupported');
  });

  it('without a body is told apart from a server error', async () => {
    const answer = await lin.post('/v1/goal-table-imports');
    expect(answer.json).toMatchObject({ status: 415, code: 'content-type-unsupported' });
  });

  it('by somebody who declares nowhere is refused before it is read', async () => {
    expect((await send(await town.as('chen'), SOURCE)).json['code']).toBe('role-missing');
  });

  it('by the declarer of another unit fails table by table and writes nothing', async () => {
    const answer = await send(await town.as('deng'), SOURCE.toString().replaceAll('2024', '2025'));
    expect(tablesOf(answer).map((table) => table.errors[0]?.code)).toEqual([
      'role-missing',
      'role-missing',
      'role-missing',
    ]);
    const progress = await lin.get('/v1/progress?fiscalYear=2025');
    expect(progress.json).toMatchObject({ total: { tables: 0 } });
  });

  it('with one bad table keeps the others: years that disagree are named by line', async () => {
    const changed = SOURCE.toString().replaceAll('2024', '2026').replace('2026年预算金额', '2027年预算金额');
    const answer = await send(lin, changed);
    expect(tablesOf(answer).map((table) => table.ok)).toEqual([false, true, true]);
    expect(tablesOf(answer)[0]?.errors[0]?.line).toBeGreaterThan(1);
  });

  it('naming a unit that the district does not have says so', async () => {
    const changed = SOURCE.toString()
      .replaceAll('2024', '2028')
      .replaceAll('东莞市麻涌镇网格管理中心', '不存在的单位');
    const answer = await send(lin, changed);
    expect(new Set(tablesOf(answer).map((table) => table.errors[0]?.code))).toEqual(
      new Set(['unit-not-found']),
    );
  });
});
