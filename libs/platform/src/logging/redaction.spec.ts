import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { seed } from '#libs/fixtures';
import { Secret } from '../config/secret.js';
import { loggerOptions } from './logger-options.js';
import { redacted } from './redacted.js';

const CANARY = 'canary-5b1e';

/** Everything that one call writes. */
function logged(fields: unknown, words?: string): string {
  const lines: string[] = [];
  const logger = pino(loggerOptions('production'), { write: (line: string) => lines.push(line) });
  logger.error(fields, words);
  return lines.join('');
}

class DecisionDto {
  readonly decision = 'return';
  readonly opinion = CANARY;
}

/** An error as TypeORM and pg make it of a statement that failed. */
function queryFailed(): Error {
  const driverError = Object.assign(new Error(`invalid input syntax for type json: "{${CANARY}"`), {
    code: '22P02',
    detail: `Key (opinion)=(${CANARY}) already exists.`,
    where: `JSON data, line 1: ${CANARY}`,
    internalQuery: `SELECT '${CANARY}'`,
    constraint: 'decision_opinion_check',
    table: 'decision',
  });
  return Object.assign(new Error(driverError.message), {
    query: `INSERT INTO decision VALUES ('${CANARY}')`,
    parameters: [CANARY, { opinion: CANARY }],
    driverError,
  });
}

describe('a canary does not get into the log', () => {
  it.each([
    ['a password', { password: CANARY }],
    ['a password of a request body', { request: { body: { account: 'lin', password: CANARY } } }],
    ['a body as it came', { body: `{"opinion":"${CANARY}"}` }],
    ['an opinion', { opinion: CANARY }],
    ['an opinion five levels down', { a: { b: { c: { d: { opinion: CANARY } } } } }],
    ['an opinion inside of lists', { tasks: [{ decisions: [{ opinion: CANARY }] }] }],
    ['the text of a DTO', { dto: new DecisionDto() }],
    ['a legal basis', { disclosure: { kind: 'exempt', basis: CANARY } }],
    ['the content of a table', { command: { content: { annualGoal: CANARY } } }],
    ['an account', { attempt: { account: CANARY } }],
    ['the name of a person', { person: { displayName: CANARY } }],
    ['the name of a person, whatever the capitals', { person: { DisplayName: CANARY, PASSWORD: CANARY } }],
    ['a mail address', { to: { mail: `${CANARY}@example.gov.cn` } }],
    ['a telephone number', { person: { phone: CANARY } }],
    ['a session token', { session: { token: CANARY, tokenHash: CANARY } }],
    ['a salt of an opinion', { opinions: [{ salt: CANARY }] }],
    ['a cookie header', { headers: { cookie: `pifu=${CANARY}` } }],
    ['a cookie that is given', { answer: { headers: { 'set-cookie': [`pifu=${CANARY}; Path=/`] } } }],
    ['a bearer token', { headers: { authorization: `Bearer ${CANARY}` } }],
    ['headers that a request logger keeps', { req: { headers: { cookie: CANARY, authorization: CANARY } } }],
    ['headers that an answer logger keeps', { res: { headers: { 'set-cookie': CANARY } } }],
    ['a secret of the configuration', { config: { dbAppPassword: new Secret(CANARY) } }],
    ['the statement of a database error', { err: queryFailed() }],
    ['a database error under another name', { failure: { first: queryFailed() } }],
    ['a database error as the cause', { err: new Error('not written', { cause: queryFailed() }) }],
    ['a cause of a cause', { err: new Error('a', { cause: new Error('b', { cause: queryFailed() }) }) }],
    ['one of several errors', { err: new AggregateError([queryFailed()], 'all failed') }],
    [
      'what was quoted while reading',
      { err: new SyntaxError(`Unexpected token in JSON "${CANARY}" is not`) },
    ],
    ['a quotation without an end', { err: new Error(`cannot read "${CANARY}`) }],
    ['the password of an address', { err: new Error(`connect failed: redis://:${CANARY}@10.0.0.1:6379/0`) }],
    [
      'members of an error',
      { err: Object.assign(new Error('odd'), { opinion: CANARY, request: { CANARY } }) },
    ],
    ['an error of another realm', { err: { name: 'Error', message: 'odd', parameters: [CANARY] } }],
  ])('as %s', (_, fields) => {
    const line = logged(fields);
    expect(line).not.toContain(CANARY);
    expect(line.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(line)).toMatchObject({ level: 50 });
  });

  it('as an error that is logged alone', () => {
    expect(logged(new Error('odd', { cause: queryFailed() }))).not.toContain(CANARY);
  });

  it.each([
    ['words that quote', {}, `value "${CANARY}" is wrong`],
    ['words beside an error', { err: new Error('odd') }, `cannot read "${CANARY}"`],
    ['words with an address', {}, `connecting to postgres://pifu:${CANARY}@db/pifu`],
  ])('as %s', (_, fields, words) => {
    expect(logged(fields, words)).not.toContain(CANARY);
    expect(logged(words)).not.toContain(CANARY);
  });

  it('at whatever depth, as long as the name says what it is', () => {
    const names = fc.constantFrom('password', 'opinion', 'basis', 'account', 'token', 'cookie', 'content');
    const shells = fc.array(fc.constantFrom('task', 'list', 'error'), { maxLength: 6 });
    const wrap = (value: object, shell: string): object =>
      shell === 'list' ? { items: [value, value] } : { [shell]: value };
    fc.assert(
      fc.property(names, shells, (name, around) => {
        expect(logged(around.reduce(wrap, { [name]: CANARY }))).not.toContain(CANARY);
      }),
      { seed: seed() },
    );
  });

  it('through a circle', () => {
    const circle: Record<string, unknown> = { opinion: CANARY };
    circle['self'] = circle;
    expect(logged({ circle })).not.toContain(CANARY);
  });
});

describe('what an administrator needs stays', () => {
  it('of an error: kind, code, names of ours, and where it happened', () => {
    const { err } = JSON.parse(logged({ err: queryFailed() })) as { err: Record<string, string> };
    expect(err).toMatchObject({
      type: 'Error',
      code: '22P02',
      constraint: 'decision_opinion_check',
      table: 'decision',
      message: 'invalid input syntax for type json: "…"',
    });
    expect(err['stack']).toMatch(/^at .*redaction\.spec/u);
  });

  it('of a chain: every cause', () => {
    const error = new Error('not written', { cause: new TypeError("reading 'version' of undefined") });
    expect(JSON.parse(logged({ err: error }))).toMatchObject({
      err: {
        message: 'not written',
        cause: { type: 'TypeError', message: "reading 'version' of undefined" },
      },
    });
  });

  it('of a chain that bites its tail: as much as helps', () => {
    const error = new Error('first');
    error.cause = new Error('second', { cause: error });
    expect(logged({ err: error }).match(/"type"/gu)).toHaveLength(4);
  });

  it('of everything else: ids, codes, counts, moments', () => {
    const fields = {
      taskId: '018f',
      version: 3,
      open: true,
      none: null,
      codes: ['a', 'b'],
      at: new Date(0),
      nested: { count: 2 },
    };
    expect(JSON.parse(logged(fields, 'words'))).toMatchObject({
      ...fields,
      at: '1970-01-01T00:00:00.000Z',
      msg: 'words',
    });
  });

  it('of a private value: that there was one, and not whether it was missing', () => {
    expect(redacted({ opinion: '同意', basis: null, password: '' })).toEqual({
      opinion: '[redacted]',
      basis: null,
      password: '[redacted]',
    });
  });

  it('the object that was logged, which its owner goes on using', () => {
    const owned = { opinion: '同意', list: [{ password: 'p' }] };
    redacted(owned);
    expect(owned).toEqual({ opinion: '同意', list: [{ password: 'p' }] });
  });
});

describe('a line of the log', () => {
  it('says when in UTC, and nothing about machine or process', () => {
    const line = JSON.parse(logged({}, 'words')) as Record<string, unknown>;
    expect(Object.keys(line).sort()).toEqual(['level', 'msg', 'time']);
    expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u);
  });

  it.each([
    ['production', 'info'],
    ['demo', 'info'],
    ['test', 'warn'],
  ] as const)('in %s mode is written from level %s on', (mode, level) => {
    expect(loggerOptions(mode).level).toBe(level);
  });

  it('of a child is as careful as one of its parent', () => {
    const lines: string[] = [];
    const logger = pino(loggerOptions('demo'), { write: (line: string) => lines.push(line) });
    logger.child({ reqId: '1' }).warn({ task: { opinion: CANARY }, err: queryFailed() }, 'slow');
    logger.child({ err: queryFailed() }).warn('bound');
    expect(lines).toHaveLength(2);
    expect(lines.join('')).not.toContain(CANARY);
    expect(lines[0]).toContain('"reqId":"1"');
  });
});
