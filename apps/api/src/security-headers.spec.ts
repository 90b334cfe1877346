import { describe, expect, it } from '@jest/globals';
import { AuthSettings } from '#libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './security-headers.js';
import { SessionCookies } from './session/session-cookies.js';

interface Policy {
  readonly useDefaults: boolean;
  readonly directives: Readonly<Record<string, readonly string[]>>;
}

describe('security headers', () => {
  const policy = securityHeaders({ mode: 'production' }).contentSecurityPolicy as unknown as Policy;

  it.each([
    ['defaultSrc', ["'self'"]],
    ['scriptSrc', ["'self'"]],
    ['styleSrc', ["'self'"]],
    ['imgSrc', ["'self'", 'data:']],
    ['objectSrc', ["'none'"]],
    ['baseUri', ["'none'"]],
    ['formAction', ["'self'"]],
    ['frameAncestors', ["'none'"]],
  ])('%s allows %p alone', (directive, sources) => {
    expect(policy.directives[directive]).toEqual(sources);
  });

  it('are ours alone: no default of a package loosens them', () => {
    expect(policy.useDefaults).toBe(false);
    expect(Object.values(policy.directives).flat().join(' ')).not.toMatch(/unsafe|\*|http|blob/u);
  });

  it.each([
    ['production', true],
    ['demo', false],
    ['test', false],
  ] as const)('in %s insist on https: %p', (mode, insists) => {
    expect(securityHeaders({ mode }).strictTransportSecurity).toBe(insists);
  });
});

describe('the session cookie', () => {
  const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
  const cookies = new SessionCookies(
    new AuthSettings({ name: '__Host-pifu', options }, new Set(['https://pifu.example']), false),
  );
  const calls: unknown[][] = [];
  const reply = {
    setCookie: (...given: unknown[]) => calls.push(['set', ...given]),
    clearCookie: (...given: unknown[]) => calls.push(['clear', ...given]),
  } as unknown as FastifyReply;

  it('is given and taken by the same name and options, so that it really goes', () => {
    cookies.give(reply, 'token');
    cookies.take(reply);
    expect(calls).toEqual([
      ['set', '__Host-pifu', 'token', options],
      ['clear', '__Host-pifu', options],
    ]);
  });

  it('is found among the others by its own name alone', () => {
    const request = (sent: object) => ({ cookies: sent }) as unknown as FastifyRequest;
    expect(cookies.held(request({ pifu: 'other', '__Host-pifu': 'mine' }))).toBe('mine');
    expect(cookies.held(request({ pifu: 'other' }))).toBeUndefined();
  });
});
