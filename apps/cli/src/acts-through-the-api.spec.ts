import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RobotServer } from '#libs/testing';
import { startRobotServer } from '#libs/testing';
import { PersonSession } from './api/person-session.js';
import { actOnEvaluations } from './evaluate/act-on-evaluations.js';
import { actOnJobs } from './job/act-on-jobs.js';
import { actOnRounds } from './monitor/act-on-rounds.js';
import { peopleOfUnit } from './people/people-of-unit.js';
import type { SignIn } from './told.js';

const UNITS = {
  items: [
    { id: 'u1', name: '网格管理中心' },
    { id: 'u2', name: '教育管理中心' },
  ],
};
const LINE = { label: '填报绩效运行监控', unitId: 'u1', dueOn: '2024-07-12', people: [], notUrged: null };
const URGING = {
  sendsAt: '2024-07-09T01:00:00.000Z',
  lines: [
    { ...LINE, people: [{ displayName: '林某' }, { displayName: '何某' }] },
    { ...LINE, unitId: 'u2', notUrged: 'urged-that-day' },
  ],
};
const JOB = {
  ...{ id: 'j1', kind: 'monitoring.open-round', state: 'cancelled', errorCount: 1 },
  progress: { done: 200, total: 900 },
};
const ROWS = [
  { lineageId: null, weight: '10', points: '10.00', because: { zh: '预算执行率' } },
  { lineageId: 'l1', weight: '10', points: '0.00', because: { zh: '请人工评分' } },
];
const FORM = {
  ...{ id: 'v1', projectName: '派遣人员经费', fiscalYear: 2024, label: '待审核', version: 5 },
  scored: { total: '90.00', grade: '优', rows: ROWS },
};

let api: RobotServer;
let answers: Readonly<Record<string, object>>;
beforeAll(async () => {
  api = await startRobotServer();
  api.answer = ({ method, path }) => {
    if (path === '/v1/session') return { json: {}, headers: { 'set-cookie': 'pifu_session=s; HttpOnly' } };
    return { json: answers[`${method} ${path}`] ?? { code: 'not-found', title: path } };
  };
});
beforeEach(() => {
  api.seen.length = 0;
  answers = { 'GET /v1/units': UNITS };
});
afterAll(() => api.stop());

const signIn: SignIn = () => PersonSession.open(api.base, 'chen', 'secret');
const asked = () => api.seen.slice(1).map(({ method, path }) => `${method} ${path}`);
const sent = () => api.seen.at(-1)?.body;

describe('usage that cannot be meant', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['pifu job', () => actOnJobs([], undefined, signIn)],
    ['pifu job resume', () => actOnJobs(['resume'], undefined, signIn)],
    ['pifu job cancel j1, without a reason', () => actOnJobs(['cancel', 'j1'], undefined, signIn)],
    ['pifu job forget j1', () => actOnJobs(['forget', 'j1'], '误启', signIn)],
    ['pifu evaluate', () => actOnEvaluations([], {}, signIn)],
    [
      'pifu evaluate points',
      () => actOnEvaluations(['points'], { row: '1', points: '8', reason: '佐证' }, signIn),
    ],
    [
      'pifu evaluate points v1 without a row',
      () => actOnEvaluations(['points', 'v1'], { points: '8', reason: '佐证' }, signIn),
    ],
    [
      'pifu evaluate points v1 without points',
      () => actOnEvaluations(['points', 'v1'], { row: '1', reason: '佐证' }, signIn),
    ],
    [
      'pifu evaluate points v1 without a reason',
      () => actOnEvaluations(['points', 'v1'], { row: '1', points: '8' }, signIn),
    ],
    [
      'pifu evaluate close v1',
      () => actOnEvaluations(['close', 'v1'], { row: '1', points: '8', reason: '佐证' }, signIn),
    ],
  ])('%s says how it is meant, and asks nobody', async (_, command) => {
    await expect(command()).rejects.toThrow('用法 usage: pifu');
    expect(api.seen).toEqual([]);
  });
});

describe('pifu monitor urge', () => {
  const ALL = { kind: 'progress-report', roundId: 'r1', lateOnly: false };

  it('shows whom it would reach and whom not, and sends nothing', async () => {
    answers = { ...answers, 'POST /v1/urgings/preview': URGING };
    const { words, answer } = await actOnRounds(['urge', 'r1'], {}, signIn);
    expect(words.split('\n')).toEqual([
      expect.stringMatching(/^将催报.*--send.*2024-07-09 09:00/u),
      '  网格管理中心  填报绩效运行监控  2024-07-12  林某、何某',
      '  教育管理中心  填报绩效运行监控  2024-07-12  当天已催 urged that day already',
    ]);
    expect([answer, sent()]).toEqual([URGING, { report: ALL }]);
  });

  it.each<[string, object, object]>([
    ['all', {}, ALL],
    ['a unit by its name', { units: '教育管理中心' }, { ...ALL, unitIds: ['u2'] }],
    ['units by name and id', { units: '教育管理中心, u1' }, { ...ALL, unitIds: ['u2', 'u1'] }],
    ['those that are late', { late: true }, { ...ALL, lateOnly: true }],
  ])('sends to %s when that is asked for', async (_, wish, report) => {
    answers = { ...answers, 'POST /v1/urgings': URGING };
    const { words } = await actOnRounds(['urge', 'r1'], { ...wish, send: true }, signIn);
    expect(words).toMatch(/^✔ 已催报 urged/u);
    expect([asked().at(-1), sent()]).toEqual(['POST /v1/urgings', { report }]);
  });

  it('says that all have reported, and urges no unit that it does not know', async () => {
    answers = { ...answers, 'POST /v1/urgings/preview': { ...URGING, lines: [] } };
    expect((await actOnRounds(['urge', 'r1'], {}, signIn)).words).toContain('都已报送');
    const wrong = actOnRounds(['urge', 'r1'], { units: '教育中心', send: true }, signIn);
    await expect(wrong).rejects.toThrow(
      '没有单位 no unit 教育中心：现有 there are 网格管理中心、教育管理中心',
    );
    expect(asked()).not.toContain('POST /v1/urgings');
  });
});

describe('pifu job', () => {
  it.each<[string, readonly string[], string | undefined, string, object, object]>([
    ['show', ['show'], undefined, 'GET /v1/jobs', { items: [JOB] }, {}],
    ['show j1', ['show', 'j1'], undefined, 'GET /v1/jobs/j1', JOB, {}],
    ['resume j1', ['resume', 'j1'], undefined, 'POST /v1/jobs/j1/resumptions', JOB, {}],
    ['cancel j1', ['cancel', 'j1'], '误启', 'POST /v1/jobs/j1/cancellations', JOB, { reason: '误启' }],
  ])('%s', async (_, words, reason, request, json, body) => {
    answers = { [request]: json };
    const told = await actOnJobs(words, reason, signIn);
    expect(told).toEqual({
      answer: json,
      words: 'j1  monitoring.open-round  cancelled  200/900  错误 errors 1',
    });
    expect([asked(), sent() ?? {}]).toEqual([[request], body]);
  });

  it('show of nothing', async () => {
    answers = { 'GET /v1/jobs': { items: [] } };
    expect((await actOnJobs(['show'], undefined, signIn)).words).toBe('没有长任务 no jobs');
  });
});

describe('pifu evaluate', () => {
  const TEXT =
    'v1  2024  派遣人员经费  待审核\n  0  10.00 / 10  预算执行率\n  1  0.00 / 10  请人工评分\n  合计 total 90.00  优';

  it('show numbers the rows of a form, and lists the forms', async () => {
    answers = { 'GET /v1/self-evaluations/v1': FORM };
    expect((await actOnEvaluations(['show', 'v1'], {}, signIn)).words).toBe(TEXT);
    answers = { 'GET /v1/self-evaluations/v1': { ...FORM, scored: null } };
    expect((await actOnEvaluations(['show', 'v1'], {}, signIn)).words).toBe('v1  2024  派遣人员经费  待审核');
    const listed = {
      id: 'v1',
      fiscalYear: 2024,
      projectName: '甲',
      status: 'closed',
      total: '90.00',
      grade: '优',
    };
    answers = { 'GET /v1/self-evaluations': { items: [listed, { ...listed, total: null, grade: null }] } };
    expect((await actOnEvaluations(['show'], {}, signIn)).words).toBe(
      'v1  2024  甲  closed  90.00 优\nv1  2024  甲  closed',
    );
    answers = { 'GET /v1/self-evaluations': { items: [] } };
    expect((await actOnEvaluations(['show'], {}, signIn)).words).toBe('没有自评 no self-evaluations');
  });

  it.each([
    ['by its number', '1', 'l1'],
    ['by its indicator', 'l1', 'l1'],
    ['the money, which the api refuses', '0', '0'],
    ['one that there is not, which the api refuses', '9', '9'],
  ])('points gives them to a row %s, over the version that is there', async (_, row, lineageId) => {
    answers = { 'GET /v1/self-evaluations/v1': FORM, 'POST /v1/self-evaluations/v1/points': {} };
    const wish = { row, points: '8.5', reason: '有佐证' };
    expect((await actOnEvaluations(['points', 'v1'], wish, signIn)).words).toBe(TEXT);
    const [, , given] = api.seen;
    expect([asked()[1], given?.body]).toEqual([
      'POST /v1/self-evaluations/v1/points',
      { lineageId, points: '8.5', reason: '有佐证' },
    ]);
  });
});

describe('pifu people', () => {
  it.each(['教育管理中心', 'u2'])('of %s, each with the id that names him', async (unit) => {
    const items = [{ id: 'p1', displayName: '邓某', roleLabels: ['申报人', '单位负责人'] }];
    answers = { ...answers, 'GET /v1/units/u2/people': { items } };
    expect(await peopleOfUnit([unit], signIn)).toEqual({
      answer: items,
      words: 'p1  邓某  申报人、单位负责人',
    });
    answers = { ...answers, 'GET /v1/units/u2/people': { items: [] } };
    expect((await peopleOfUnit([unit], signIn)).words).toBe('没有人员 nobody');
  });
});
