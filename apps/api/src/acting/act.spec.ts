import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import type { Act } from './act.js';
import { actOf } from './act.js';

const SESSION = { tenantId: 'machong', personId: 'lin', tokenHash: 'f'.repeat(64) };
const KEY = '8d6c2a0e-1f5b-4a53-9a55-6f0c5d1a7b11';

interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: unknown;
  readonly session?: typeof SESSION | undefined;
}

/** What the protocol part reads of a request, and nothing else. */
function acted(sent: Sent = {}): Act {
  const { method = 'POST', url = '/v1/tasks/7/decisions', headers = {}, body = { decision: 'pass' } } = sent;
  const session = 'session' in sent ? sent.session : SESSION;
  const all = { 'idempotency-key': KEY, ...headers };
  const request = { method, url, headers: all, body, session, id: 'request-1' };
  return actOf({ ...request, routeOptions: { url: '/v1/tasks/:id/decisions' } } as unknown as FastifyRequest);
}

function fingerprint(sent: Sent): string {
  return acted(sent).idempotency.fingerprint;
}

describe('the protocol part of a command', () => {
  it('holds who acts, in which language, on which version, under which key', () => {
    expect(acted({ headers: { 'if-match': '"3"', 'accept-language': 'en' } })).toEqual({
      session: SESSION,
      language: 'en',
      ifMatch: 3,
      idempotency: {
        route: 'POST /v1/tasks/:id/decisions',
        key: KEY,
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
      correlationId: 'request-1',
    });
  });

  it('needs somebody who is signed in', () => {
    expect(() => acted({ session: undefined })).toThrow(expect.objectContaining({ code: 'unauthenticated' }));
  });
});

describe('If-Match', () => {
  it.each([
    ['missing: the use case decides whether one is needed', undefined, null],
    ['a version', '"1"', 1],
    ['the largest', '"999999999"', 999_999_999],
  ])('%s', (_, header, version) => {
    expect(acted({ headers: header === undefined ? {} : { 'if-match': header } }).ifMatch).toBe(version);
  });

  it.each([
    ['weak', 'W/"1"'],
    ['any version', '*'],
    ['a list of versions', '"1", "2"'],
    ['without quotes', '1'],
    ['with one quote', '"1'],
    ['empty', ''],
    ['empty in quotes', '""'],
    ['below nothing', '"-1"'],
    ['a fraction', '"1.0"'],
    ['longer than any version', '"1234567890"'],
    ['with a space inside', '" 1"'],
    ['with a full-width digit', '"１"'],
    ['a hash', `"${'a'.repeat(64)}"`],
  ])('%s is told apart from a stale one', (_, header) => {
    const acting = (): Act => acted({ headers: { 'if-match': header } });
    expect(acting).toThrow(expect.objectContaining({ code: 'if-match-malformed' }));
  });
});

describe('Idempotency-Key', () => {
  it.each([
    ['eight characters', 'abcd1234'],
    ['a hundred', 'k'.repeat(100)],
    ['signs', '!~"#/{}|^'],
  ])('takes %s', (_, key) => {
    expect(acted({ headers: { 'idempotency-key': key } }).idempotency.key).toBe(key);
  });

  it.each([
    ['too short', 'abcd123'],
    ['too long', 'k'.repeat(101)],
    ['with a space', 'abcd 1234'],
    ['in Chinese', '一次操作一个随机值'],
    ['with a control character', 'abcd\u00001234'],
    ['empty', ''],
    ['twice', ['abcd1234', 'abcd5678']],
  ])('%s is malformed', (_, key) => {
    const acting = (): Act => acted({ headers: { 'idempotency-key': key } });
    expect(acting).toThrow(expect.objectContaining({ code: 'idempotency-key-malformed' }));
  });

  it('is required of a POST', () => {
    const request = { method: 'POST', headers: {}, session: SESSION, routeOptions: {}, url: '/', id: '1' };
    expect(() => actOf(request as unknown as FastifyRequest)).toThrow(
      expect.objectContaining({ conflict: { code: 'idempotency-key-required' } }),
    );
  });

  it('may be left out of a PUT, which then repeats itself by its content and version', () => {
    const put = (body: object, version: string): string => {
      const headers = { 'if-match': version };
      const request = { method: 'PUT', url: '/v1/goal-tables/7/content', headers, body, session: SESSION };
      return actOf({ ...request, routeOptions: {}, id: '1' } as unknown as FastifyRequest).idempotency.key;
    };
    const first = put({ annualGoal: '一' }, '"1"');
    expect(put({ annualGoal: '一' }, '"1"')).toBe(first);
    expect(put({ annualGoal: '二' }, '"1"')).not.toBe(first);
    expect(put({ annualGoal: '一' }, '"2"')).not.toBe(first);
    expect(first).toMatch(/^put-[0-9a-f]{32}$/u);
  });
});

describe('the fingerprint of a command', () => {
  const sent: Sent = { headers: { 'if-match': '"3"' }, body: { decision: 'pass', opinion: '同意。' } };

  it('is the same for the same request', () => {
    expect(fingerprint({ ...sent })).toBe(fingerprint(sent));
  });

  it.each<[string, Sent]>([
    ['another body', { ...sent, body: { decision: 'return', opinion: '同意。' } }],
    ['no body', { ...sent, body: undefined }],
    ['another version', { ...sent, headers: { 'if-match': '"4"' } }],
    ['no version', { ...sent, headers: {} }],
    ['another task', { ...sent, url: '/v1/tasks/8/decisions' }],
    ['a file of the same bytes', { ...sent, body: Buffer.from('[]') }],
  ])('differs for %s', (_, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(sent));
  });

  it('covers every byte of a file', () => {
    const [one, other] = ['项目', '项日'].map((text) => fingerprint({ body: Buffer.from(text) }));
    expect(one).not.toBe(other);
  });

  it('does not depend on the language of the reader', () => {
    const english = { ...sent, headers: { ...sent.headers, 'accept-language': 'en' } };
    expect(fingerprint(english)).toBe(fingerprint(sent));
  });
});
