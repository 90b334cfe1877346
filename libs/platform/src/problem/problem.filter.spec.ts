import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Logger, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LogController } from 'fastify';
import { ConflictError, NotFoundError, RefusedError } from '#libs/application';
import { loggerOptions } from '../logging/logger-options.js';
import { answerProblem } from './answer-problem.js';
import { ProblemError, SituatedError } from './problem.error.js';
import { ProblemModule } from './problem.module.js';
import { ProblemWriter } from './problem-writer.js';

const CANARY = 'canary-91c2';
const AT = '2024-01-25T02:41:00.000Z';
const SITUATION = { current: { shownState: '待批复' }, allowedActions: [{ action: 'pass', allowed: false }] };

const FAILURES: Readonly<Record<string, () => unknown>> = {
  refused: () => new RefusedError({ code: 'role-missing', role: 'approver', unitId: 'u' }, 'g1'),
  stale: () =>
    new ConflictError({
      code: 'version-stale',
      current: 4,
      happened: { by: 'chen', at: AT, outcome: 'passed' },
    }),
  busy: () => new ConflictError({ code: 'idempotency-in-progress' }),
  gone: () => new NotFoundError('task', CANARY),
  locked: () => new ProblemError('account-locked', { retryAfterSeconds: 900 }),
  away: () => Object.assign(new Error(`connect ECONNREFUSED ${CANARY}`), { code: 'ECONNREFUSED' }),
  lost: () => new Error('Connection terminated unexpectedly'),
  boom: () =>
    Object.assign(new Error(`value "${CANARY}"`), { parameters: [CANARY], query: `SELECT '${CANARY}'` }),
  text: () => 'thrown as a text',
  nothing: () => undefined,
  situated: () => new SituatedError(new RefusedError({ code: 'opinion-required' }, 'g1'), SITUATION),
};

class OpinionDto {
  @MaxLength(4)
  @IsString()
  readonly opinion!: string;
}

@Controller('things')
class ThingsController {
  @Get(':failure')
  fail(@Param('failure') failure: string): never {
    throw FAILURES[failure]?.();
  }

  @Post()
  take(@Body() { opinion }: OpinionDto): object {
    return { length: opinion.length };
  }
}

@Module({ imports: [ProblemModule.forRoot({ approver: '批复人' })], controllers: [ThingsController] })
class ThingsModule {}

let app: NestFastifyApplication;
let origin: string;
const lines: string[] = [];
beforeAll(async () => {
  Logger.overrideLogger(false);
  let count = 0;
  const adapter = new FastifyAdapter({
    logger: { ...loggerOptions('demo'), stream: { write: (line: string) => lines.push(line) } },
    bodyLimit: 1000,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      answerProblem(new ProblemWriter({}), error, request, reply);
    },
    genReqId: () => `r-${(count += 1)}`,
    logController: new LogController({ disableRequestLogging: true }),
  });
  app = await NestFactory.create<NestFastifyApplication>(ThingsModule, adapter);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const personId = request.headers['x-person'];
      if (typeof personId === 'string') request.session = { personId, tenantId: 't', tokenHash: 'h' };
      done();
    });
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
});
afterAll(() => app.close());
beforeEach(() => {
  lines.length = 0;
});

type Headers = Readonly<Record<string, string>>;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: Readonly<Record<string, unknown>>;
}

async function request(method: string, path: string, headers: Headers = {}, body?: string): Promise<Answer> {
  const answer = await fetch(`${origin}${path}`, { method, headers, ...(body !== undefined && { body }) });
  const text = await answer.text();
  const json = JSON.parse(text) as Answer['json'];
  return { status: answer.status, headers: Object.fromEntries(answer.headers), text, json };
}

function ask(failure: string, headers: Headers = {}): Promise<Answer> {
  return request('GET', `/things/${failure}`, headers);
}

function send(body: string, headers: Headers = { 'content-type': 'application/json' }): Promise<Answer> {
  return request('POST', '/things', headers, body);
}

describe('every failure is a problem document', () => {
  it.each([
    ['refused', 403, 'role-missing'],
    ['stale', 412, 'version-stale'],
    ['busy', 409, 'idempotency-in-progress'],
    ['gone', 404, 'task-not-found'],
    ['locked', 429, 'account-locked'],
    ['away', 503, 'unavailable'],
    ['lost', 503, 'unavailable'],
    ['boom', 500, 'internal'],
    ['text', 500, 'internal'],
    ['nothing', 500, 'internal'],
    ['situated', 422, 'opinion-required'],
  ])('%s: %i %s', async (failure, status, code) => {
    const answer = await ask(failure);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'zh-CN',
      'cache-control': 'no-store',
      vary: 'Accept-Language',
    });
    expect(answer.json).toMatchObject({ status, code, type: `urn:pifu:problem:${code}` });
  });

  it.each([
    ['an address that is not there', 'GET', '/nowhere', 404, 'route-unknown'],
    ['a method that is not there', 'DELETE', '/things', 404, 'route-unknown'],
    ['half an escape', 'GET', '/things/%E0%A4%A', 404, 'route-unknown'],
  ] as const)('%s', async (_, method, url, status, code) => {
    const answer = await request(method, url);
    expect([answer.status, answer.json]).toEqual([status, expect.objectContaining({ code })]);
  });

  it.each([
    ['half a document', '{"opinion":', 400, 'body-malformed'],
    ['no document', '', 400, 'body-malformed'],
    ['too much', JSON.stringify({ opinion: 'x'.repeat(2000) }), 413, 'body-too-large'],
    ['a list', '[]', 422, 'validation-failed'],
    ['null', 'null', 422, 'validation-failed'],
    ['a text', '"text"', 422, 'validation-failed'],
    ['a wrong field', '{"opinion":1}', 422, 'validation-failed'],
  ])('%s as a body', async (_, payload, status, code) => {
    const answer = await send(payload);
    expect([answer.status, answer.json]).toEqual([status, expect.objectContaining({ code })]);
  });

  it('a kind of body that nobody reads', async () => {
    const answer = await send('<a/>', { 'content-type': 'text/xml' });
    expect(answer.json).toMatchObject({ status: 415, code: 'content-type-unsupported' });
  });

  it('and what is no failure is none', async () => {
    const answer = await send('{"opinion":"同意"}');
    expect([answer.status, answer.json]).toEqual([201, { length: 2 }]);
  });
});

describe('words are those of the reader', () => {
  it.each([
    ['zh-CN,zh;q=0.9', 'zh-CN', '无权办理：缺少岗位 批复人。'],
    ['en', 'en', 'Not permitted: the office approver is missing.'],
    ['fr, en;q=0.2, zh;q=0.1', 'en', 'Not permitted: the office approver is missing.'],
  ])('%s', async (accepted, language, detail) => {
    const answer = await ask('refused', { 'accept-language': accepted });
    expect(answer.headers['content-language']).toBe(language);
    expect(answer.json).toMatchObject({ detail, role: 'approver', goalTableId: 'g1' });
  });

  it('who acted himself is told so', async () => {
    const mine = await ask('stale', { 'x-person': 'chen' });
    expect(mine.json).toMatchObject({ detail: '该事项已由您本人于 2024-01-25 10:41 办理。' });
    const others = await ask('stale', { 'x-person': 'liang' });
    expect(others.json).toMatchObject({ detail: '该事项已由他人于 2024-01-25 10:41 办理。' });
    expect((await ask('stale')).json).toMatchObject({ detail: '该事项已由他人于 2024-01-25 10:41 办理。' });
  });

  it('wrong places are named in the same language', async () => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
    const answer = await send('{"opinion":"同意批复","x":1}', headers);
    expect(answer.json).toMatchObject({
      detail: '1 place(s) are wrong, see errors.',
      errors: [{ pointer: '/x', code: 'whitelistValidation', detail: 'there is no such field' }],
    });
  });

  it('a situation is shown with the failure', async () => {
    expect((await ask('situated')).json).toMatchObject({ code: 'opinion-required', ...SITUATION });
  });
});

describe('when to come back', () => {
  it.each([
    ['locked', '900'],
    ['away', '2'],
    ['lost', '2'],
    ['busy', '1'],
    ['refused', undefined],
    ['boom', undefined],
  ])('%s: %s', async (failure, seconds) => {
    expect((await ask(failure)).headers['retry-after']).toBe(seconds);
  });
});

describe('nothing of the inside leaves', () => {
  it.each(['boom', 'away', 'lost', 'gone', 'text', 'nothing'])('with %s', async (failure) => {
    const { text, headers } = await ask(failure);
    expect(text + JSON.stringify(headers)).not.toMatch(
      /canary|SELECT|ECONN|terminated|thrown|at \S+:\d+|stack/u,
    );
  });

  it('but the log keeps it under the number that the reader was given', async () => {
    const answer = await ask('boom');
    expect(lines).toHaveLength(1);
    const line = JSON.parse(lines[0]!) as {
      readonly reqId: string;
      readonly err: { readonly stack: string };
    };
    expect(line).toMatchObject({ level: 50, msg: 'internal', err: { message: 'value "…"' } });
    expect(answer.json).toMatchObject({ requestId: line.reqId });
    expect(line.err.stack).toContain('problem.filter.spec');
    expect(lines.join('')).not.toContain(CANARY);
  });

  it('and does not fill with what people did wrong', async () => {
    for (const failure of ['refused', 'stale', 'gone', 'locked', 'situated']) await ask(failure);
    await send('{');
    await send('{"opinion":1}');
    expect(lines).toEqual([]);
  });
});
