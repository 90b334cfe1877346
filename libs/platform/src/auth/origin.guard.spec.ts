import { describe, expect, it } from '@jest/globals';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { ProblemError } from '../problem/problem.error.js';
import { ApiConfig } from '../config/api.config.js';
import { AuthSettings } from './auth-settings.js';
import { OriginGuard } from './origin.guard.js';

function configOf(
  mode: 'demo' | 'test' | 'production',
  publicOrigin: string | null,
  apiPort = 3000,
): ApiConfig {
  return Object.assign(new ApiConfig(), { mode, publicOrigin, apiPort });
}

const PRODUCTION = AuthSettings.of(configOf('production', 'https://pifu.example.gov.cn'));
const DEMO = AuthSettings.of(configOf('demo', null, 3100));

function outcome(settings: AuthSettings, method: string, headers: Readonly<Record<string, string>>): string {
  const context = new ExecutionContextHost([{ method, headers }]);
  try {
    return new OriginGuard(settings).canActivate(context) ? 'in' : 'out';
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
}

const OWN = 'https://pifu.example.gov.cn';

describe('a change', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['from a program, which sends no origin', {}, 'in'],
    ['from our own pages', { origin: OWN }, 'in'],
    ['from our own pages, said twice', { origin: OWN, 'sec-fetch-site': 'same-origin' }, 'in'],
    ['typed by the person', { 'sec-fetch-site': 'none' }, 'in'],
    ['from another site', { origin: 'https://evil.example' }, 'origin-foreign'],
    ['from a sandbox', { origin: 'null' }, 'origin-foreign'],
    ['from our name without https', { origin: 'http://pifu.example.gov.cn' }, 'origin-foreign'],
    ['from our name at another port', { origin: `${OWN}:8443` }, 'origin-foreign'],
    ['from a name that begins with ours', { origin: `${OWN}.evil.example` }, 'origin-foreign'],
    ['from a name that ends with ours', { origin: 'https://evil-pifu.example.gov.cn' }, 'origin-foreign'],
    ['from a sister below the same name', { origin: OWN, 'sec-fetch-site': 'same-site' }, 'origin-foreign'],
    ['across sites without an origin', { 'sec-fetch-site': 'cross-site' }, 'origin-foreign'],
    ['across sites with our origin', { origin: OWN, 'sec-fetch-site': 'cross-site' }, 'origin-foreign'],
    ['from the loopback', { origin: 'http://127.0.0.1:3000' }, 'origin-foreign'],
    ['with a site that no browser knows', { 'sec-fetch-site': 'own' }, 'origin-foreign'],
    ['with an empty origin', { origin: '' }, 'origin-foreign'],
  ])('%s', (_, headers, expected) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect([method, outcome(PRODUCTION, method, headers)]).toEqual([method, expected]);
    }
  });

  it('by a method that nobody has thought of yet counts as one', () => {
    expect(outcome(PRODUCTION, 'PURGE', { origin: 'https://evil.example' })).toBe('origin-foreign');
  });
});

describe('looking', () => {
  it.each(['GET', 'HEAD', 'OPTIONS'])('by %s changes nothing and may come from anywhere', (method) => {
    expect(
      outcome(PRODUCTION, method, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }),
    ).toBe('in');
  });
});

describe('a demonstration', () => {
  it.each([
    ['http://127.0.0.1:3100', 'in'],
    ['http://localhost:3100', 'in'],
    ['http://127.0.0.1:3000', 'origin-foreign'],
    ['http://127.0.0.1', 'origin-foreign'],
    ['https://localhost:3100', 'origin-foreign'],
  ])('takes both spellings of its own loopback: %s is %s', (origin, expected) => {
    expect(outcome(DEMO, 'POST', { origin })).toBe(expected);
  });

  it('takes its public origin as well', () => {
    const settings = AuthSettings.of(configOf('test', 'http://10.0.0.5:3000'));
    expect([...settings.origins].sort()).toEqual([
      'http://10.0.0.5:3000',
      'http://127.0.0.1:3000',
      'http://localhost:3000',
    ]);
  });

  it('is one in every mode but production', () => {
    expect([DEMO.demo, PRODUCTION.demo]).toEqual([true, false]);
    expect(AuthSettings.of(configOf('test', null)).demo).toBe(true);
    expect([...PRODUCTION.origins]).toEqual([OWN]);
  });
});

describe('the session cookie', () => {
  it('is bound to the host and secure in production', () => {
    expect(PRODUCTION.cookie).toEqual({
      name: '__Host-pifu',
      options: { path: '/', httpOnly: true, secure: true, sameSite: 'lax' },
    });
    expect(PRODUCTION.cookie.options).not.toHaveProperty('domain');
  });

  it('is plain on the loopback, where there is no certificate, and still not for scripts', () => {
    expect(DEMO.cookie).toEqual({
      name: 'pifu',
      options: { path: '/', httpOnly: true, secure: false, sameSite: 'lax' },
    });
  });

  it('is secure wherever browsers come by https, in a demonstration too', () => {
    expect(AuthSettings.of(configOf('demo', 'https://demo.example.gov.cn')).cookie.name).toBe('__Host-pifu');
  });
});
