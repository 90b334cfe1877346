import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { GoalTableContent } from '#libs/domain';
import type { Answer, PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { bringTo, draftBy, named, startTown, TOWN_UNITS, typed } from '#libs/testing';

let town: TownStack;
let lin: PersonClient;
let zhou: PersonClient;
let chen: PersonClient;
let deng: PersonClient;
let draftId: string;
const [staff] = machongTables() as [GoalTableContent];
const JSON_TYPE = { 'Content-Type': 'application/json' };
const HASH = 'a'.repeat(64);

beforeAll(async () => {
  town = await startTown();
  [lin, zhou, chen, deng] = (await Promise.all(
    ['lin', 'zhou', 'chen', 'deng'].map((account) => town.as(account)),
  )) as [PersonClient, PersonClient, PersonClient, PersonClient];
  draftId = await bringTo('drafted', town, named(staff, '输入检查'));
});
afterAll(() => town.stop());

function draft(change: object): Promise<Answer> {
  const content = { ...typed(named(staff, '从未存下')), ...change };
  return lin.post('/v1/goal-tables', { body: { unitId: TOWN_UNITS.grid, content } });
}

/** Every one of these is answered with a problem of this status and code, and writes nothing. */
const REFUSALS: readonly (readonly [
  what: string,
  status: number,
  code: string,
  ask: () => Promise<Answer>,
])[] = [
  ['half an escape in the address', 404, 'route-unknown', () => lin.get('/v1/tasks/%E0%A4%A')],
  [
    'a body that is not JSON',
    400,
    'body-malformed',
    () => lin.post('/v1/goal-tables', { body: '{"unitId":', headers: JSON_TYPE }),
  ],
  ['an empty body where one is needed', 422, 'validation-failed', () => lin.post('/v1/goal-tables')],
  [
    'a body of another kind',
    415,
    'content-type-unsupported',
    () => lin.post('/v1/goal-tables', { body: '<xml/>', headers: { 'Content-Type': 'application/xml' } }),
  ],
  [
    'a form post',
    415,
    'content-type-unsupported',
    () =>
      lin.post('/v1/session', {
        body: 'account=lin',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      }),
  ],
  ['a body above 1 MB', 413, 'body-too-large', () => draft({ annualGoal: 'x'.repeat(1_200_000) })],
  ['an unknown address', 404, 'route-unknown', () => lin.get('/v1/nothing')],
  ['an unknown method', 404, 'route-unknown', () => lin.delete('/v1/units')],
  ['no session', 401, 'unauthenticated', () => town.anybody().get('/v1/tasks?box=todo')],
  [
    'a made-up session',
    401,
    'unauthenticated',
    () => town.anybody().get('/v1/units', { headers: { Cookie: `pifu=${'A'.repeat(43)}` } }),
  ],
  [
    'a session that cannot be one',
    401,
    'unauthenticated',
    () => town.anybody().get('/v1/units', { headers: { Cookie: "pifu=' OR 1=1 --" } }),
  ],
  [
    'no Idempotency-Key',
    400,
    'idempotency-key-required',
    () => lin.post(`/v1/goal-tables/${draftId}/presentations`, { version: 1, key: null }),
  ],
  [
    'a short Idempotency-Key',
    400,
    'idempotency-key-malformed',
    () => lin.post(`/v1/goal-tables/${draftId}/presentations`, { version: 1, key: 'abc' }),
  ],
  ['no If-Match', 428, 'if-match-required', () => lin.post(`/v1/goal-tables/${draftId}/presentations`)],
  [
    'a weak If-Match',
    400,
    'if-match-malformed',
    () => lin.post(`/v1/goal-tables/${draftId}/presentations`, { headers: { 'If-Match': 'W/"1"' } }),
  ],
  [
    'a stale If-Match',
    412,
    'version-stale',
    () => lin.post(`/v1/goal-tables/${draftId}/presentations`, { version: 7 }),
  ],
  ['an id that is none', 404, 'goal-table-not-found', () => lin.get("/v1/goal-tables/1' OR '1'='1")],
  ['an id of nothing', 404, 'goal-table-not-found', () => lin.get(`/v1/goal-tables/${randomUUID()}`)],
  ['a task of nothing', 404, 'task-not-found', () => lin.get(`/v1/tasks/${randomUUID()}`)],
  [
    'a decision on a task of nothing',
    404,
    'task-not-found',
    () =>
      chen.post(`/v1/tasks/${randomUUID()}/decisions`, {
        version: 1,
        body: { decision: 'pass', contentHash: HASH },
      }),
  ],
  [
    'a version that is not there',
    404,
    'version-not-found',
    () => lin.get(`/v1/goal-tables/${draftId}/versions/9`),
  ],
  [
    'a unit of nowhere',
    404,
    'unit-not-found',
    () => lin.post('/v1/goal-tables', { body: { unitId: randomUUID(), content: typed(staff) } }),
  ],
  [
    'the unit of somebody else',
    403,
    'role-missing',
    () =>
      lin.post('/v1/goal-tables', {
        body: { unitId: TOWN_UNITS.school, content: { ...typed(staff), unitName: '麻涌镇教育管理中心' } },
      }),
  ],
  ['a unit named differently', 422, 'unit-name-differs', () => draft({ unitName: '别的单位' })],
  ['a draft by somebody who declares nowhere', 403, 'role-missing', () => draftBy(zhou, staff)],
  [
    'an edit by somebody of another unit',
    403,
    'role-missing',
    () => deng.put(`/v1/goal-tables/${draftId}/content`, { version: 1, body: typed(staff) }),
  ],
  [
    'an exemption without its basis',
    422,
    'basis-required',
    () => lin.post(`/v1/goal-tables/${draftId}/exemptions`, { version: 1, body: { basis: '  ' } }),
  ],
  [
    'a withdrawal of what is not under review',
    409,
    'not-under-review',
    () => lin.post(`/v1/goal-tables/${draftId}/withdrawals`, { version: 1 }),
  ],
  [
    'a revision of a draft',
    409,
    'not-revisable',
    () => lin.post(`/v1/goal-tables/${draftId}/revisions`, { version: 1, body: { content: typed(staff) } }),
  ],
  [
    'an edit that changes nothing',
    409,
    'content-unchanged',
    () =>
      lin.put(`/v1/goal-tables/${draftId}/content`, { version: 1, body: typed(named(staff, '输入检查')) }),
  ],
  [
    'another fiscal year',
    422,
    'fiscal-year-changed',
    () =>
      lin.put(`/v1/goal-tables/${draftId}/content`, {
        version: 1,
        body: { ...typed(staff), fiscalYear: 2025 },
      }),
  ],
  [
    'a clock that goes back',
    409,
    'clock-moves-forward-only',
    () => lin.post('/v1/demo/clock-advances', { body: { to: '2023-11-01T09:00:00+08:00' } }),
  ],
];

describe('bad input is answered with a clear problem', () => {
  it.each(REFUSALS)('%s: %i %s', async (_, status, code, ask) => {
    const answer = await ask();
    expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.json).toMatchObject({ type: `urn:pifu:problem:${code}`, status });
    for (const member of ['title', 'detail', 'fix', 'requestId']) {
      expect(String(answer.json[member])).not.toMatch(/^$|undefined|null|\{/u);
    }
    expect(answer.text).not.toMatch(/\bat .*\.js|node_modules|SELECT|stack/u);
  });

  it('has written nothing by all that', async () => {
    const mine = await lin.get('/v1/goal-tables?initiated=me&total=true');
    expect(mine.json['total']).toEqual({ count: 1, capped: false });
    const timeline = await lin.get(`/v1/goal-tables/${draftId}/timeline`);
    expect(timeline.json['items']).toHaveLength(1);
  });
});
