import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import { once } from 'node:events';
import { PersonSession } from './person-session.js';

interface Seen {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let origin: string;
let seen: Seen[];
let answer: { status: number; headers: Record<string, string>; body: string };
beforeAll(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = Buffer.concat(chunks).toString();
      seen.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body });
      const isSession = request.url === '/v1/session';
      response.writeHead(isSession && answer.status < 400 ? 200 : answer.status, {
        ...(isSession && { 'set-cookie': 'pifu_session=abc; Path=/; HttpOnly' }),
        ...answer.headers,
      });
      response.end(isSession && answer.status < 400 ? '{}' : answer.body);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
});
beforeEach(() => {
  seen = [];
  answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"id":1}' };
});
afterAll(() => {
  server.close();
});

const open = () => PersonSession.open(origin, 'lin', 'correct horse');

describe('a person at the command line', () => {
  it('signs in with account and password, and shows the cookie alone from then on', async () => {
    const person = await open();
    await person.get('/v1/tasks');
    expect(seen[0]).toMatchObject({
      ...{ line: 'POST /v1/session', body: '{"account":"lin","password":"correct horse"}' },
      headers: { origin },
    });
    expect(seen[1]).toMatchObject({ line: 'GET /v1/tasks', headers: { cookie: 'pifu_session=abc' } });
    expect(JSON.stringify(seen[1])).not.toContain('correct horse');
  });

  it.each<[string, Record<string, string>, string, unknown]>([
    ['JSON', { 'content-type': 'application/json; charset=utf-8', etag: '"3"' }, '{"a":[1]}', { a: [1] }],
    ['text', { 'content-type': 'text/plain; charset=utf-8', etag: '"3"' }, '绩效目标表', '绩效目标表'],
  ])('reads %s with its version', async (_, headers, body, read) => {
    const person = await open();
    answer = { status: 200, headers, body };
    expect(await person.get('/v1/x')).toEqual({ body: read, etag: '"3"' });
  });

  it.each<[string, object, object]>([
    ['a number as a version', { ifMatch: 3, body: { a: 1 } }, { 'if-match': '"3"' }],
    ['an ETag as it was read', { ifMatch: '"7"' }, { 'if-match': '"7"' }],
    ['a file', { bytes: Buffer.from('表') }, { 'content-type': 'application/octet-stream' }],
    ['a body', { body: { a: 1 } }, { 'content-type': 'application/json' }],
  ])('sends %s', async (_, sending, headers) => {
    await (await open()).send('POST', '/v1/x', sending);
    expect(seen[1]?.headers).toMatchObject({ ...headers, origin, cookie: 'pifu_session=abc' });
  });

  it('sends an empty body where there is nothing to say, and no version', async () => {
    await (await open()).send('PUT', '/v1/x');
    expect([seen[1]?.line, seen[1]?.body, seen[1]?.headers['if-match']]).toEqual([
      'PUT /v1/x',
      '{}',
      undefined,
    ]);
  });

  it('sends every command under a key of its own', async () => {
    const person = await open();
    await person.send('POST', '/v1/x');
    await person.send('POST', '/v1/x');
    const [first, second] = seen.slice(1).map(({ headers }) => headers['idempotency-key']);
    expect(first).toMatch(/^[0-9a-f-]{36}$/u);
    expect(first).not.toBe(second);
  });

  it('takes an answer without a body as nothing', async () => {
    const person = await open();
    answer = { status: 204, headers: {}, body: '' };
    expect(await person.send('POST', '/v1/x')).toBeNull();
  });

  it.each<[string, number, Record<string, string>, string, string]>([
    [
      'a problem as the api put it',
      422,
      { 'content-type': 'application/problem+json' },
      '{"status":422,"code":"validation-failed","title":"填写有误","errors":[{"line":3,"detail":"空"}]}',
      '填写有误 [validation-failed]\n  3 空',
    ],
    [
      'what is no problem of ours by its number',
      502,
      { 'content-type': 'text/html' },
      '<h1>',
      'HTTP 502 [no-problem]',
    ],
  ])('is told %s', async (_, status, headers, body, words) => {
    const person = await open();
    answer = { status, headers, body };
    await expect(person.get('/v1/x')).rejects.toThrow(words);
    await expect(person.send('POST', '/v1/x')).rejects.toThrow(words);
    await expect(open()).rejects.toThrow(words);
  });

  it('is told what to do where nobody answers', async () => {
    await expect(PersonSession.open('http://127.0.0.1:9', 'lin', 'x')).rejects.toThrow(
      'http://127.0.0.1:9 没有回应：请先执行 npm start',
    );
  });
});
