import { describe, expect, it } from '@jest/globals';
import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { findTransportProblem } from './find-transport-problem.js';

function withTraits(traits: object, message = 'failed'): Error {
  return Object.assign(new Error(message), traits);
}

describe('a database that cannot be reached', () => {
  it.each([
    ['refuses the connection', { code: 'ECONNREFUSED' }],
    ['drops the connection', { code: 'ECONNRESET' }],
    ['aborts the connection', { code: 'ECONNABORTED' }],
    ['is gone while we write', { code: 'EPIPE' }],
    ['does not answer', { code: 'ETIMEDOUT' }],
    ['has no name any more', { code: 'ENOTFOUND' }],
    ['has no name for the moment', { code: 'EAI_AGAIN' }],
    ['is on a host without a route', { code: 'EHOSTUNREACH' }],
    ['is on a net without a route', { code: 'ENETUNREACH' }],
    ['was stopped by its administrator', { code: '57P01' }],
    ['crashed', { code: '57P02' }],
    ['is starting', { code: '57P03' }],
    ['was dropped', { code: '57P04' }],
    ['has ended an idle session', { code: '57P05' }],
    ['has a full disk', { code: '53100' }],
    ['is out of memory', { code: '53200' }],
    ['has no connection left', { code: '53300' }],
    ['lost the connection', { code: '08006' }],
    ['does not take connections', { code: '08004' }],
  ])('because it %s, is unavailable for two seconds', (_, traits) => {
    const expected = { code: 'unavailable', facts: {}, retryAfterSeconds: 2 };
    expect(findTransportProblem(withTraits(traits))).toEqual(expected);
    expect(findTransportProblem(withTraits({ driverError: traits }))).toEqual(expected);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Connection terminated',
    'timeout exceeded when trying to connect',
    'Client was closed and is not queryable',
    'Client has encountered a connection error and is not queryable',
  ])('is told by the driver without a code: %s', (message) => {
    expect(findTransportProblem(new Error(message)).code).toBe('unavailable');
  });

  it('is told by the first address of several that do not answer', () => {
    const error = Object.assign(new AggregateError([new Error('::1'), new Error('127.0.0.1')]), {
      code: 'ECONNREFUSED',
    });
    expect(findTransportProblem(error).code).toBe('unavailable');
  });
});

describe('a request that the framework refuses', () => {
  it.each([
    ['a body that is too large', { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 'body-too-large'],
    [
      'a kind of body',
      { code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 },
      'content-type-unsupported',
    ],
    ['an empty body', { code: 'FST_ERR_CTP_EMPTY_JSON_BODY', statusCode: 400 }, 'body-malformed'],
    ['half a body', { code: 'FST_ERR_CTP_INVALID_JSON_BODY', statusCode: 400 }, 'body-malformed'],
    ['a wrong length', { code: 'FST_ERR_CTP_INVALID_CONTENT_LENGTH', statusCode: 400 }, 'request-malformed'],
    ['half an escape in the address', { code: 'FST_ERR_BAD_URL', statusCode: 400 }, 'route-unknown'],
    ['status 400 alone', { statusCode: 400 }, 'body-malformed'],
    ['status 404 alone', { statusCode: 404 }, 'route-unknown'],
    ['status 405 alone', { statusCode: 405 }, 'route-unknown'],
    ['status 413 alone', { statusCode: 413 }, 'body-too-large'],
    ['status 415 alone', { statusCode: 415 }, 'content-type-unsupported'],
    ['the status of an HTTP library', { status: 404 }, 'route-unknown'],
    [
      'a code and a status that differ: the code',
      { code: 'FST_ERR_BAD_URL', statusCode: 413 },
      'route-unknown',
    ],
  ])('for %s', (_, traits, code) => {
    expect(findTransportProblem(withTraits(traits))).toEqual({ code, facts: {} });
  });

  it.each<[string, () => HttpException, string]>([
    ['not found', () => new NotFoundException(), 'route-unknown'],
    ['bad request', () => new BadRequestException(), 'body-malformed'],
    ['too many requests', () => new HttpException('slow down', 429), 'too-many-requests'],
    ['forbidden, which our guards never say', () => new HttpException('no', 403), 'internal'],
    ['a teapot', () => new HttpException('teapot', 418), 'internal'],
  ])('as an exception of Nest: %s', (_, make, code) => {
    expect(findTransportProblem(make()).code).toBe(code);
  });

  it('for coming too often says how long to wait', () => {
    expect(findTransportProblem(withTraits({ status: 429 }))).toEqual({
      code: 'too-many-requests',
      facts: {},
      retryAfterSeconds: 60,
    });
  });
});

describe('what nobody foresaw is internal and tells nothing', () => {
  it.each([
    ['an ordinary error', new Error('boom')],
    ['a type error', new TypeError("reading 'x' of undefined")],
    ['a duplicate key that no use case expected', withTraits({ code: '23505' })],
    ['a check of the database', withTraits({ code: '23514' })],
    ['a deadlock that came three times', withTraits({ code: '40P01' })],
    ['a statement that does not fit', withTraits({ code: '42703' })],
    ['a code that only looks like a lost connection', withTraits({ code: '108006' })],
    ['words that only speak of a connection', new Error('the word Connection terminated')],
    ['a code with other words', withTraits({ code: 'XX000' }, 'Connection terminated unexpectedly')],
    ['a numeric code', withTraits({ code: 404 })],
    ['a status as a text', withTraits({ status: '404' })],
    ['a text', 'boom'],
    ['nothing', undefined],
    ['null', null],
    ['a number', 404],
    ['a symbol', Symbol('boom')],
    ['an object without traits', {}],
  ])('%s', (_, error) => {
    expect(findTransportProblem(error)).toEqual({ code: 'internal', facts: {} });
  });
});
