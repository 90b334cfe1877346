import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { SignedIn, TakesCommand, TheAct } from './act.decorator.js';
import { TheReader } from './reader.decorator.js';

const SESSION = { tenantId: 'machong', personId: 'lin', tokenHash: 'f'.repeat(64) };
type Factory = (data: unknown, context: ExecutionContext) => unknown;

/** What a parameter decorator would hand to its handler for a request. */
function given(decorator: () => ParameterDecorator, request: object): unknown {
  class Probe {
    handle(): void {
      expect(this).toBeDefined();
    }
  }
  decorator()(Probe.prototype, 'handle', 0);
  const stored = Reflect.getMetadata(ROUTE_ARGS_METADATA, Probe, 'handle') as Record<
    string,
    { factory: Factory }
  >;
  const [argument] = Object.values(stored);
  const http = { getRequest: () => request };
  return argument?.factory(undefined, { switchToHttp: () => http } as unknown as ExecutionContext);
}

describe('what handlers are given', () => {
  it('the session of whoever is signed in', () => {
    expect(given(SignedIn, { session: SESSION, headers: {} })).toBe(SESSION);
  });

  it.each([
    ['the person', SignedIn],
    ['the act', TheAct],
  ])('never %s of somebody who is not', (_, decorator) => {
    expect(() => given(decorator, { headers: {} })).toThrow(
      expect.objectContaining({ code: 'unauthenticated' }),
    );
  });

  it('the act with its key and version', () => {
    const headers = { 'idempotency-key': 'abcd1234', 'if-match': '"2"' };
    const request = {
      session: SESSION,
      headers,
      method: 'POST',
      url: '/x',
      routeOptions: { url: '/x' },
      id: 'r',
    };
    expect(given(TheAct, request)).toMatchObject({ session: SESSION, ifMatch: 2, correlationId: 'r' });
  });

  it.each([
    ['nobody, in Chinese', {}, undefined, { language: 'zh-CN', personId: null }],
    ['a person, in Chinese', { 'accept-language': 'zh' }, SESSION, { language: 'zh-CN', personId: 'lin' }],
    ['a person, in English', { 'accept-language': 'en-GB' }, SESSION, { language: 'en', personId: 'lin' }],
    [
      'a Frenchman, in Chinese',
      { 'accept-language': 'fr' },
      undefined,
      { language: 'zh-CN', personId: null },
    ],
  ])('the reader: %s', (_, headers, session, reader) => {
    expect(given(TheReader, { headers, session })).toEqual(reader);
  });
});

describe('what a command tells its documentation', () => {
  it.each([
    [true, ['Idempotency-Key', 'If-Match']],
    [false, ['Idempotency-Key']],
  ])('with a version to match: %p', (ifMatch, names) => {
    class Probe {
      handle(): void {
        expect(this).toBeDefined();
      }
    }
    const descriptor = Object.getOwnPropertyDescriptor(Probe.prototype, 'handle')!;
    TakesCommand({ ifMatch })(Probe.prototype, 'handle', descriptor);
    const stored = Reflect.getMetadata('swagger/apiParameters', descriptor.value as object) as {
      name: string;
      required: boolean;
      in: string;
    }[];
    expect(stored.map((one) => one.name).sort()).toEqual(names);
    for (const one of stored) expect(one).toMatchObject({ in: 'header', required: true });
  });
});
