import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { GoalTableContent } from '#libs/domain';
import type { Answer, PersonClient, TownStack } from '#libs/testing';
import { bringTo, draftBy, machongTables, myTask, named, startTown, TOWN_UNITS, typed } from '#libs/testing';

let town: TownStack;
let lin: PersonClient;
let zhou: PersonClient;
let chen: PersonClient;
let huang: PersonClient;
let deng: PersonClient;
let draftId: string;
const [staff] = machongTables() as [GoalTableContent];
const JSON_TYPE = { 'Content-Type': 'application/json' };
const HASH = 'a'.repeat(64);

beforeAll(async () => {
  town = await startTown();
  [lin, zhou, chen, huang, deng] = (await Promise.all(
    ['lin', 'zhou', 'chen', 'huang', 'deng'].map((account) => town.as(account)),
  )) as [PersonClient, PersonClient, PersonClient, PersonClient, PersonClient];
  draftId = await bringTo('drafted', town, named(staff, '输入检查'));
});
afterAll(() => town.stop());

function draft(change: object): Promise<Answer> {
  const content = { ...typed(named(staff, '从未存下')), ...change };
  return lin.post('/v1/goal-tables', { body: { unitId: TOWN_UNITS.grid, content } });
}

function places(answer: Answer): string[] {
  const errors = (answer.json['errors'] ?? []) as readonly { pointer?: string; code: string }[];
  return errors.map(({ pointer, code }) => `${pointer ?? ''} ${code}`);
}

/** Every one of these is answered with a problem of this status and code, and writes nothing. */
const REFUSALS: readonly (readonly [
  what: string,
  status: number,
  code: string,
  ask: () => Promise<Answer>,
])[] = [
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

describe('wrong fields are named by JSON pointer, all at once', () => {
  it('missing, unknown and wrong ones together', async () => {
    const { annualGoal: _, ...rest } = typed(staff) as Record<string, unknown>;
    const content = { ...rest, annualBudget: '-1.00', fiscalYear: '2024', colour: 'red' };
    const answer = await lin.post('/v1/goal-tables', { body: { unitId: 'x', content } });
    expect(answer.status).toBe(422);
    expect(places(answer).sort()).toEqual([
      '/content/annualBudget isMoney',
      '/content/annualGoal isDefined',
      '/content/colour whitelistValidation',
      '/content/fiscalYear isInt',
      '/unitId isUuid',
    ]);
  });

  it.each([
    ['negative money', { annualBudget: '-1' }, '/content/annualBudget isMoney'],
    ['money with three decimals', { annualBudget: '1.001' }, '/content/annualBudget isMoney'],
    ['money with separators', { annualBudget: '8,726,400.00' }, '/content/annualBudget isMoney'],
    ['money as a number', { annualBudget: 8726400 }, '/content/annualBudget isMoney'],
    ['an unknown catalogue', { catalogue: 'moon-1969' }, '/content/catalogue isIn'],
    ['an endless name', { projectName: '项'.repeat(181) }, '/content/projectName maxLength'],
    ['half a character', { projectName: 'a\ud83d' }, '/content/projectName isPlainText'],
    ['a NUL', { annualGoal: 'a\u0000b' }, '/content/annualGoal isPlainText'],
    ['an indicator that is none', { indicators: ['x'] }, '/content/indicators/0 nestedValidation'],
    ['indicators that are no list', { indicators: {} }, '/content/indicators isArray'],
    ['an unknown way of disclosure', { disclosure: { kind: 'secret' } }, '/content/disclosure/kind isIn'],
  ])('%s', async (_, change, place) => {
    const answer = await draft(change);
    expect(answer.json['code']).toBe('validation-failed');
    expect(places(answer)).toContain(place);
  });

  it('speaks English to whoever asks for it', async () => {
    const headers = { 'Accept-Language': 'en-GB,en;q=0.9,zh;q=0.1' };
    const answer = await lin.get('/v1/tasks?box=everything', { headers });
    expect(answer.headers.get('content-language')).toBe('en');
    expect(answer.json).toMatchObject({
      title: 'Input invalid',
      errors: [{ pointer: '/box', code: 'isIn', detail: 'must be one of: todo, done' }],
    });
  });
});

describe('a refusal tells what the thing is now and what may be done instead', () => {
  it('when somebody else was first: who, when, and how', async () => {
    const id = await bringTo('submitted', town, named(staff, '两人同时审核'));
    const liang = await town.as('liang');
    const seen = await myTask(liang, id);
    const body = { decision: 'pass', contentHash: seen.contentHash };
    const first = await chen.post(`/v1/tasks/${seen.taskId}/decisions`, { version: seen.version, body });
    expect(first.status).toBe(201);
    const second = await liang.post(`/v1/tasks/${seen.taskId}/decisions`, { version: seen.version, body });
    expect(second.json).toMatchObject({
      status: 412,
      code: 'version-stale',
      currentVersion: seen.version + 1,
      current: { shownState: '待批复', status: 'done', outcome: 'passed' },
    });
    expect(second.json['detail']).toMatch(/^该事项已由他人于 2023-12-06 \d\d:\d\d 办理。$/u);
    const again = await liang.post(`/v1/tasks/${seen.taskId}/decisions`, { version: seen.version + 1, body });
    expect(again.json).toMatchObject({ status: 409, code: 'task-closed' });
    expect(again.json['detail']).toMatch(/^该事项已由他人于 2023-12-06 \d\d:\d\d 办理（同意）。$/u);
    const actions = again.json['allowedActions'] as { action: string; allowed: boolean; reason: string }[];
    expect(actions.every((one) => !one.allowed && one.reason !== '')).toBe(true);
  });

  it.each([
    ['pass at the final stage', 'reviewed', 'huang', { decision: 'pass' }, 422, 'verb-not-for-task'],
    [
      'approve at the first stage',
      'submitted',
      'chen',
      { decision: 'approve', opinion: '同意', approvalNumber: '1号', approvalDate: '2023-12-06' },
      422,
      'verb-not-for-task',
    ],
    ['return without an opinion', 'submitted', 'chen', { decision: 'return' }, 422, 'opinion-required'],
    [
      'approve without an opinion',
      'reviewed',
      'huang',
      { decision: 'approve', approvalNumber: '1号', approvalDate: '2023-12-06' },
      422,
      'opinion-required',
    ],
    [
      'approve without a number',
      'reviewed',
      'huang',
      { decision: 'approve', opinion: '同意', approvalDate: '2023-12-06' },
      422,
      'approval-number-required',
    ],
    [
      'approve with a date to come',
      'reviewed',
      'huang',
      { decision: 'approve', opinion: '同意', approvalNumber: '1号', approvalDate: '2023-12-07' },
      422,
      'approval-date-invalid',
    ],
    [
      'approve on 30 February',
      'reviewed',
      'huang',
      { decision: 'approve', opinion: '同意', approvalNumber: '1号', approvalDate: '2023-02-30' },
      422,
      'approval-date-invalid',
    ],
    ['an unknown word', 'submitted', 'chen', { decision: 'bless' }, 422, 'validation-failed'],
    ['another content', 'submitted', 'chen', { decision: 'pass', contentHash: HASH }, 409, 'content-changed'],
  ] as const)('%s', async (what, station, account, decision, status, code) => {
    const id = await bringTo(station, town, named(staff, `不可办理：${what}`));
    const person = account === 'chen' ? chen : huang;
    const { taskId, version, contentHash } = await myTask(person, id);
    const body = { contentHash, ...decision };
    const answer = await person.post(`/v1/tasks/${taskId}/decisions`, { version, body });
    expect({ status: answer.status, code: answer.json['code'] }).toEqual({ status, code });
    expect((await myTask(person, id)).version).toBe(version);
  });

  it('when the office is missing: the reason of the refusal equals the reason of the forbidden action', async () => {
    const id = await bringTo('submitted', town, named(staff, '谁都可以试试'));
    const { taskId, version, contentHash } = await myTask(chen, id);
    const body = { decision: 'pass', contentHash };
    const refused = await zhou.post(`/v1/tasks/${taskId}/decisions`, { version, body });
    expect(refused.json).toMatchObject({
      status: 403,
      code: 'role-missing',
      detail: '无权办理：缺少岗位 绩效岗。',
    });
    const seen = await zhou.get(`/v1/tasks/${taskId}`);
    const actions = seen.json['allowedActions'] as { action: string; reason: string }[];
    expect(actions.find((one) => one.action === 'pass')?.reason).toBe(refused.json['detail']);
  });

  it('names the cells that stand in the way of a submission', async () => {
    const unfilled = { ...named(staff, '占位未填'), annualGoal: '' };
    const drafted = await draftBy(lin, unfilled);
    const presented = await lin.post(`/v1/goal-tables/${String(drafted.json['goalTableId'])}/presentations`, {
      version: 1,
    });
    expect(presented.json).toMatchObject({
      status: 422,
      code: 'blocking-findings',
      current: { shownState: '填报中' },
    });
    expect(places(presented)).toContain('/content/annualGoal G01');
  });
});
