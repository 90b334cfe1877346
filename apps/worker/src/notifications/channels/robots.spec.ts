import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ChannelMessage, NotificationChannel } from '#libs/application';
import { ChannelError } from '#libs/application';
import type { RobotAnswer, RobotServer } from '#libs/testing';
import { robotServices, startRobotServer } from '#libs/testing';
import { DINGTALK, FEISHU } from './robot-forms.js';
import { RobotChannel } from './robot.channel.js';
import { WecomChannel } from './wecom.channel.js';

const TOKEN = 'token-of-the-robot-0001';
const SECRET = 'SEC-of-the-robot-000001';
const HOUR_MS = 3_600_000;
const NOW = Date.parse('2023-12-11T01:00:00.000Z');
const MESSAGE: ChannelMessage = {
  messageId: '<d-1@pifu>',
  title: '您有 1 项待办（今日到期）',
  lines: ['绩效审核　办理时限 2023-12-11（今日到期）'],
  link: 'https://pifu.test',
  date: '2023-12-11T01:00:00.000Z',
};
const TEXT = [
  '您有 1 项待办（今日到期）：',
  '· 绩效审核　办理时限 2023-12-11（今日到期）',
  '',
  '请登录系统在“待办”中办理。https://pifu.test',
].join('\n');

const SERVICES = robotServices({ token: TOKEN, secret: SECRET, user: 'chen01', nowMs: () => NOW });

type Key = keyof typeof SERVICES;
const KEYS = Object.keys(SERVICES) as Key[];

describe('a robot', () => {
  let server: RobotServer;
  beforeAll(async () => {
    server = await startRobotServer();
  });
  beforeEach(() => {
    server.seen.length = 0;
  });
  afterAll(() => server.stop());

  function channel(
    key: Key,
    change: { secret?: string; token?: string; now?: number; path?: string; patienceMs?: number } = {},
  ) {
    const { secret = SECRET, token = TOKEN, now = NOW, path = '', patienceMs = 5_000 } = change;
    const base = `${server.base}${path}`;
    const clock = (): number => now;
    if (key === 'wecom') {
      return new WecomChannel({ base, corpId: 'ww01', agentId: 7, secret, patienceMs }, clock);
    }
    const robot = { base, token, secret, patienceMs };
    return new RobotChannel(key === 'dingtalk' ? DINGTALK : FEISHU, robot, clock);
  }
  async function verdictOf(
    sender: NotificationChannel,
    address = 'chen01',
  ): Promise<readonly [string, string]> {
    try {
      const { reference } = await sender.send(MESSAGE, address);
      return ['taken', reference ?? ''];
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      return [error.final ? 'never' : 'again', error.message];
    }
  }

  it.each<[Key, string, object]>([
    [
      'dingtalk',
      '',
      {
        msgtype: 'text',
        text: { content: `@chen01 ${TEXT}` },
        at: { atUserIds: ['chen01'], isAtAll: false },
      },
    ],
    ['feishu', '', { msg_type: 'text', content: { text: `<at user_id="chen01"></at> ${TEXT}` } }],
    [
      'wecom',
      'm-1',
      { touser: 'chen01', msgtype: 'text', agentid: 7, text: { content: TEXT }, enable_duplicate_check: 1 },
    ],
  ])('of %s takes what is signed as its service wants it', async (key, reference, body) => {
    server.answer = SERVICES[key];
    expect(await verdictOf(channel(key))).toEqual(['taken', reference]);
    expect(server.seen.at(-1)?.body).toMatchObject(body);
  });

  it.each<[Key, string, Parameters<typeof channel>[1], string]>([
    ['dingtalk', 'another secret', { secret: 'SEC-of-another-robot-01' }, '310000'],
    ['dingtalk', 'a clock an hour behind', { now: NOW - HOUR_MS - 1 }, '310000'],
    ['dingtalk', 'a robot that is gone', { token: 'token-of-nobody-000001' }, '300001'],
    ['feishu', 'another secret', { secret: 'SEC-of-another-robot-01' }, '19021'],
    ['feishu', 'a clock an hour ahead', { now: NOW + HOUR_MS + 1_000 }, '19021'],
    ['feishu', 'a hook that is gone', { token: 'token-of-nobody-000001' }, '19001'],
    ['wecom', 'another secret', { secret: 'SEC-of-another-robot-01' }, '40001'],
  ])('of %s refuses %s for good', async (key, _, change, code) => {
    server.answer = SERVICES[key];
    const [verdict, words] = await verdictOf(channel(key, change));
    expect([verdict, words]).toEqual(['never', expect.stringContaining(`: ${code} `)]);
  });

  const refusal = (key: Key, code: number): RobotAnswer =>
    key === 'feishu' ? { json: { code, msg: 'no' } } : { json: { errcode: code, errmsg: 'no' } };
  it.each<[Key, number, string]>([
    ...[-1, 130101, 410100, 999999].map((code) => ['dingtalk', code, 'again'] as [Key, number, string]),
    ...[400102, 430104].map((code) => ['dingtalk', code, 'never'] as [Key, number, string]),
    ...[11232, 99991400, 1].map((code) => ['feishu', code, 'again'] as [Key, number, string]),
    ...[9499, 19024].map((code) => ['feishu', code, 'never'] as [Key, number, string]),
    ...[-1, 45009, 45033, 12345].map((code) => ['wecom', code, 'again'] as [Key, number, string]),
    ...[81013, 60020].map((code) => ['wecom', code, 'never'] as [Key, number, string]),
  ])('of %s that answers %i is tried %s', async (key, code, expected) => {
    server.answer = (request) =>
      request.path === '/cgi-bin/gettoken' ? SERVICES.wecom(request) : refusal(key, code);
    const [verdict, words] = await verdictOf(channel(key));
    expect([verdict, words.endsWith(`: ${String(code)} no`)]).toEqual([expected, true]);
  });

  it.each(
    KEYS.flatMap((key) =>
      [
        ['a broken server', { status: 502, text: '<html>' }, 'again', 'HTTP 502'],
        ['too many requests', { status: 429, json: {} }, 'again', 'HTTP 429'],
        ['no such page', { status: 404, text: 'gone' }, 'never', 'HTTP 404'],
        [
          'a redirect',
          { status: 302, json: {}, headers: { Location: 'http://127.0.0.1:9/' } },
          'never',
          'redirect refused',
        ],
        ['a page instead of an answer', { text: '<html>sign in</html>' }, 'again', 'unreadable answer'],
        ['a list', { text: '[]' }, 'again', 'unreadable answer'],
        ['an answer without a code', { json: { ok: true } }, 'again', 'answer without a code'],
        ['an endless answer', { text: `{"x":"${'x'.repeat(70_000)}"}` }, 'again', 'unreadable answer'],
        ['a hang', 'hang', 'again', 'timed out'],
        ['a hang in the middle', 'hang-in-the-middle', 'again', 'timed out'],
        ['a cut line', 'reset', 'again', 'no answer'],
      ].map((row) => [key, ...row] as [Key, string, RobotAnswer, string, string]),
    ),
  )('of %s behind %s', async (key, _, answer, expected, words) => {
    server.answer = () => answer;
    const patienceMs = words === 'timed out' ? 300 : 5_000;
    const [verdict, said] = await verdictOf(channel(key, { patienceMs }));
    expect([verdict, said]).toEqual([expected, expect.stringContaining(words)]);
  });

  it.each(KEYS)('of %s that nobody runs is tried again', async (key) => {
    const gone = await startRobotServer();
    await gone.stop();
    const robot = { base: gone.base, token: TOKEN, secret: SECRET };
    const sender = {
      dingtalk: new RobotChannel(DINGTALK, robot),
      feishu: new RobotChannel(FEISHU, robot),
      wecom: new WecomChannel({ ...robot, corpId: 'ww01', agentId: 7 }),
    }[key];
    expect(await verdictOf(sender)).toEqual(['again', expect.stringContaining('no answer (ECONNREFUSED)')]);
  });

  it.each(KEYS)('of %s keeps its secrets, whatever the service repeats of them', async (key) => {
    const words = `bad ${SECRET} of\n${TOKEN}\u0007`;
    server.answer = () => ({ json: { errcode: 40001, errmsg: words, code: 19021, msg: words } });
    const [, said] = await verdictOf(channel(key));
    expect(said).toContain('bad [secret] of');
    expect(said).not.toContain(SECRET);
    expect(said).not.toMatch(/\p{Cc}/u);
  });

  describe('of 企业微信, or of 粤政易 behind a gateway,', () => {
    it('is asked below the path of the gateway', async () => {
      server.answer = (request) => SERVICES.wecom({ ...request, path: request.path.replace('/gw', '') });
      expect(await verdictOf(channel('wecom', { path: '/gw/' }))).toEqual(['taken', 'm-1']);
      expect(server.seen.map(({ path }) => path)).toEqual([
        '/gw/cgi-bin/gettoken',
        '/gw/cgi-bin/message/send',
      ]);
    });

    it('asks for a token once, and for another one when that has run out before its time', async () => {
      let granted = 'first';
      server.answer = (request) => {
        if (request.path === '/cgi-bin/gettoken') {
          return { json: { errcode: 0, errmsg: 'ok', access_token: granted, expires_in: 7200 } };
        }
        const right = request.query['access_token'] === granted;
        return {
          json: right ? { errcode: 0, errmsg: 'ok', msgid: granted } : { errcode: 42001, errmsg: 'expired' },
        };
      };
      const sender = channel('wecom');
      for (const token of ['first', 'first', 'second', 'second']) {
        granted = token;
        expect(await verdictOf(sender)).toEqual(['taken', token]);
      }
      expect(server.seen.filter(({ path }) => path === '/cgi-bin/gettoken')).toHaveLength(2);
    });

    it('knows nobody of this name: that is for good, though the service says ok', async () => {
      server.answer = SERVICES.wecom;
      expect(await verdictOf(channel('wecom'), 'nobody')).toEqual([
        'never',
        expect.stringContaining('unknown user'),
      ]);
    });
  });
});
