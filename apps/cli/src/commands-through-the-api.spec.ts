import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RobotAnswer, RobotServer } from '#libs/testing';
import { startRobotServer } from '#libs/testing';
import { PersonSession } from './api/person-session.js';
import { actOnCalendars } from './calendar/act-on-calendars.js';
import { actOnRounds } from './monitor/act-on-rounds.js';
import { actOnQueues } from './queue/act-on-queues.js';
import { plannedReminders } from './remind/planned-reminders.js';
import type { SignIn, Told } from './told.js';

const ROUND = {
  ...{ id: 'r1', name: '上半年', statusLabel: '待启动', cutOff: '2024-06-30', reportUntil: '2024-07-12' },
  counts: { tables: 0, statuses: {}, lights: {} },
};
const LETTER = {
  ...{ messageId: 'm1', version: 3, name: 'digest.send', error: '550 no such user', failures: 5 },
  ...{ failedAt: '2024-01-02T01:00:00.000Z', status: 'open' },
};

let api: RobotServer;
let folder: string;
let answers: Readonly<Record<string, RobotAnswer>>;
beforeAll(async () => {
  api = await startRobotServer();
  folder = mkdtempSync(join(tmpdir(), 'pifu-cli-'));
  api.answer = ({ method, path }) => {
    if (path === '/v1/session') return { json: {}, headers: { 'set-cookie': 'pifu_session=s; HttpOnly' } };
    const known = answers[`${method} ${path}`];
    return known ?? { status: 404, json: { status: 404, code: 'not-found', title: `没有 ${path}` } };
  };
});
beforeEach(() => {
  api.seen.length = 0;
  answers = {};
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

interface Flags {
  readonly cutOff?: string;
  readonly year?: string;
  readonly replace?: boolean;
  readonly reason?: string;
  readonly dryRun?: boolean;
  readonly until?: string;
}

type Command = (words: readonly string[], flags: Flags, signIn: SignIn) => Promise<Told>;

const monitor: Command = actOnRounds;
const queue: Command = (words, { reason }, signIn) => actOnQueues(words, reason, signIn);
const remind: Command = (_, flags, signIn) => plannedReminders(flags, signIn);
const calendar = actOnCalendars;

/** Runs a command as somebody who signs in; answers what came of it. */
function told(command: Command, words: readonly string[], flags: Flags = {}): Promise<Told> {
  return command(words, flags, () => PersonSession.open(api.base, 'chen', 'secret'));
}

/** The same, in words. */
async function said(command: Command, words: readonly string[], flags: Flags = {}): Promise<string> {
  return (await told(command, words, flags)).words;
}

/** What was asked of the api after signing in. */
function asked(): readonly string[] {
  return api.seen.slice(1).map(({ method, path, query }) => {
    const wish = new URLSearchParams(query).toString();
    return `${method} ${path}${wish === '' ? '' : `?${wish}`}`;
  });
}

describe('usage that cannot be meant', () => {
  it.each<[string, Command, readonly string[], Flags]>([
    ['pifu monitor', monitor, [], {}],
    ['pifu monitor close r1', monitor, ['close', 'r1'], {}],
    ['pifu monitor open', monitor, ['open'], {}],
    ['pifu monitor check', monitor, ['check'], {}],
    ['pifu monitor urge', monitor, ['urge'], {}],
    ['pifu calendar', calendar, [], {}],
    ['pifu calendar load', calendar, ['load'], {}],
    ['pifu calendar year', calendar, ['year'], {}],
    ['pifu calendar forget 2024', calendar, ['forget', '2024'], {}],
    ['pifu queue', queue, [], {}],
    ['pifu queue retry', queue, ['retry'], { reason: '已修复' }],
    ['pifu queue retry m1, without a reason', queue, ['retry', 'm1'], {}],
    ['pifu queue forget m1', queue, ['forget', 'm1'], { reason: '已修复' }],
    ['pifu queue constructor m1', queue, ['constructor', 'm1'], { reason: '已修复' }],
    ['pifu remind, which would send', remind, [], {}],
    ['pifu remind --until', remind, [], { until: '2024-02-19' }],
  ])('%s says how it is meant, and asks nobody', async (_, command, words, flags) => {
    await expect(said(command, words, flags)).rejects.toThrow('用法 usage: pifu');
    expect(api.seen).toEqual([]);
  });
});

describe('pifu monitor', () => {
  it('open plans the round of a cut-off in its year, and shows it', async () => {
    answers = {
      'POST /v1/monitoring-rounds': { json: { id: 'r1' } },
      'GET /v1/monitoring-rounds/r1': { json: ROUND },
    };
    const text = await said(monitor, ['open'], { cutOff: '2024-06-30' });
    expect(text).toContain('r1  上半年  待启动  截至 2024-06-30，报送至 2024-07-12');
    expect(api.seen[1]?.body).toEqual({ fiscalYear: 2024, cutOff: '2024-06-30' });
  });

  it.each<[string, readonly string[], string, object, string]>([
    ['show', ['show'], 'GET /v1/monitoring-rounds', { items: [ROUND, ROUND] }, 'r1  上半年'],
    ['show of nothing', ['show'], 'GET /v1/monitoring-rounds', { items: [] }, '没有监控 no rounds'],
    ['show r1', ['show', 'r1'], 'GET /v1/monitoring-rounds/r1', ROUND, 'r1  上半年'],
    ['show ../x', ['show', '../x'], 'GET /v1/monitoring-rounds/..%2Fx', ROUND, 'r1  上半年'],
    ['check r1', ['check', 'r1'], 'POST /v1/monitoring-rounds/r1/checks', { jobId: 'j1' }, 'job j1'],
  ])('%s', async (_, words, request, json, text) => {
    answers = { [request]: { json } };
    expect(await said(monitor, words)).toContain(text);
    expect(asked()).toEqual([request]);
    expect((await told(monitor, words)).answer).toEqual(json);
  });
});

describe('pifu calendar', () => {
  const YEAR = {
    ...{ year: 2024, source: '国务院办公厅', provisional: false, coverageTo: '2026-12-31', days: [] },
    ...{ districtSource: null, districtRestDays: [] },
  };
  const LOADED = { year: 2027, scope: 'national', source: '通知', days: 28, eventId: 'e' };

  it.each<[string, readonly string[], object, readonly string[]]>([
    ['show 2025', ['show', '2025'], {}, ['GET /v1/calendars/2025']],
    ['show --year 2025', ['show'], { year: '2025' }, ['GET /v1/calendars/2025']],
    ['show', ['show'], {}, ['GET /v1/year-calendars/2024/today', 'GET /v1/calendars/2023']],
    ['year 2024', ['year', '2024'], {}, ['GET /v1/year-calendars/2024']],
    ['year --year 2024', ['year'], { year: '2024' }, ['GET /v1/year-calendars/2024']],
  ])('%s', async (_, words, flags, requests) => {
    answers = {
      'GET /v1/calendars/2025': { json: { ...YEAR, year: 2025 } },
      'GET /v1/calendars/2023': { json: { ...YEAR, year: 2023 } },
      'GET /v1/year-calendars/2024/today': { json: { today: '2023-12-06' } },
      'GET /v1/year-calendars/2024': { json: { fiscalYear: 2024, congressOn: null, windows: [] } },
    };
    expect(await said(calendar, words, flags)).toMatch(/^20\d\d/u);
    expect(asked()).toEqual(requests);
  });

  it.each([
    ['load', {}, 'POST /v1/calendars'],
    ['load --replace', { replace: true }, 'POST /v1/calendars?replace=true'],
  ])('%s sends the file as it is', async (_, flags, request) => {
    const file = join(folder, '2027.txt');
    writeFileSync(file, '{"2027-01-01": "放假 元旦"}');
    answers = { 'POST /v1/calendars': { json: LOADED } };
    expect(await said(calendar, ['load', file], flags)).toBe('✔ 2027 全国安排 national：28 天 days，通知');
    expect(asked()).toEqual([request]);
    expect(api.seen[1]).toMatchObject({
      ...{ contentType: 'application/octet-stream', body: { '2027-01-01': '放假 元旦' } },
    });
  });

  it('load says which file it cannot read, and asks nobody', async () => {
    const away = join(folder, 'away.txt');
    await expect(said(calendar, ['load', away])).rejects.toThrow(`cannot read ${away}`);
    expect(api.seen).toEqual([]);
  });
});

describe('pifu queue', () => {
  it('dead reads every page, and says so when there is none', async () => {
    const pages = [
      { items: [LETTER], nextCursor: 'next' },
      { items: [{ ...LETTER, messageId: 'm2' }], nextCursor: null },
    ];
    const { answer } = api;
    api.answer = (request) =>
      request.path === '/v1/dead-letters'
        ? { json: pages[request.query['cursor'] === 'next' ? 1 : 0]! }
        : answer(request);
    const text = await said(queue, ['dead']);
    api.answer = answer;
    expect(text).toBe(
      'm1  digest.send  2024-01-02T01:00:00.000Z  ×5\n    550 no such user\n' +
        'm2  digest.send  2024-01-02T01:00:00.000Z  ×5\n    550 no such user',
    );
    answers = { 'GET /v1/dead-letters': { json: { items: [], nextCursor: null } } };
    expect(await said(queue, ['dead'])).toBe('没有死信 no dead letters');
  });

  it.each([
    ['retry', 'retries'],
    ['discard', 'discards'],
  ])('%s names the version that is there, and the reason', async (act, address) => {
    answers = {
      'GET /v1/dead-letters': { json: { items: [LETTER], nextCursor: null } },
      [`POST /v1/dead-letters/m1/${address}`]: { json: { ...LETTER, status: 'settled' } },
    };
    expect(await said(queue, [act, 'm1'], { reason: '已修复' })).toBe('✔ settled m1');
    expect(api.seen.at(-1)?.body).toEqual({ reason: '已修复' });
  });

  it('board shows each queue on one line, and what nobody knows as a dash', async () => {
    const outbox = { waiting: 2, underWay: 0, oldestAge: 61.4, dead: 1 };
    const jobs = { waiting: null, active: 0, delayed: 1, failed: 0, age: 1 };
    const items = [{ queue: 'mail', alive: false, canaryAge: null, jobs, outbox }];
    answers = { 'GET /v1/queues': { json: { items } } };
    expect(await said(queue, ['board'])).toBe(
      '✘ mail  等待 waiting —  执行 active 0  推迟 delayed 1  失败 failed 0  ' +
        '待发 outbox 2（最早 oldest 61 s）  死信 dead 1  金丝雀 canary —',
    );
    expect((await told(queue, ['board'])).answer).toEqual(items);
  });
});

describe('pifu remind --dry-run', () => {
  const NOTHING = { digests: [], incidents: [], more: false };
  const digest = {
    sendsAt: '2024-02-19T01:00:00.000Z',
    displayName: '周某',
    title: '您有 2 项待办',
    lines: ['甲', '乙'],
  };

  it.each<[string, object, RegExp]>([
    ['nothing', NOTHING, /^没有将要发出的提醒 nothing would be sent$/u],
    [
      'a digest',
      { ...NOTHING, digests: [digest] },
      /^2024-02-19 09:00\S* {2}周某 {2}您有 2 项待办\n {4}· 甲\n {4}· 乙$/u,
    ],
    [
      'an incident',
      { ...NOTHING, incidents: [{ at: digest.sendsAt, label: '审核' }] },
      /列为异常 becomes an incident {2}审核$/u,
    ],
    ['more than fits', { ...NOTHING, more: true }, /^… {2}还有更多/u],
  ])('says that there would be %s', async (_, json, text) => {
    answers = { 'GET /v1/reminders/planned': { json } };
    expect(await said(remind, [], { dryRun: true })).toMatch(text);
    await said(remind, [], { dryRun: true, until: '2024-02-19' });
    expect(api.seen.at(-1)?.query).toEqual({ until: '2024-02-19' });
  });
});
