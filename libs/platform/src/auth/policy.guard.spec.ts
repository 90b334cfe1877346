import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import type { Credential, SessionOwner } from '#libs/application';
import { ForbiddenError, SignInStore } from '#libs/application';
import { ProblemError } from '../problem/problem.error.js';
import { AuthSettings } from './auth-settings.js';
import type { PolicyName } from './policy.js';
import { Policy, POLICIES } from './policy.js';
import { PolicyGuard } from './policy.guard.js';
import { RolesOfPerson } from './roles-of-person.js';
import type { Session } from './session.js';
import { sessionCookie } from './session-cookie.js';
import { hashOfToken, newSessionToken } from './session-token.js';

/** Sessions in memory, by the hash that the store is asked for. */
class Sessions extends SignInStore {
  readonly asked: string[] = [];
  readonly owners = new Map<string, SessionOwner>();

  findCredential(): Promise<Credential | null> {
    return Promise.resolve(null);
  }

  recordFailure(): Promise<void> {
    return Promise.resolve();
  }

  openSession(owner: SessionOwner, tokenHash: string): Promise<void> {
    this.owners.set(tokenHash, owner);
    return Promise.resolve();
  }

  findSession(tokenHash: string): Promise<SessionOwner | null> {
    this.asked.push(tokenHash);
    return Promise.resolve(this.owners.get(tokenHash) ?? null);
  }

  liveSessions(tokenHashes: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(tokenHashes.filter((one) => this.owners.has(one))));
  }

  closeSession(tokenHash: string): Promise<void> {
    this.owners.delete(tokenHash);
    return Promise.resolve();
  }
}

class Offices extends RolesOfPerson {
  roles({ personId }: SessionOwner): Promise<readonly string[]> {
    const offices: Readonly<Record<string, readonly string[]>> = {
      lin: ['declarer', 'publisher'],
      xu: ['administrator'],
    };
    return Promise.resolve(offices[personId] ?? ['approver']);
  }
}

class Handlers {
  @Policy('public')
  anybody(): void {
    this.called();
  }

  @Policy('signed-in')
  signedIn(): void {
    this.called();
  }

  @Policy('declarer')
  declarer(): void {
    this.called();
  }

  @Policy('administrator')
  administrator(): void {
    this.called();
  }

  @Policy('demo')
  demo(): void {
    this.called();
  }

  @Policy('local')
  local(): void {
    this.called();
  }

  @Policy('nonsense' as PolicyName)
  unknown(): void {
    this.called();
  }

  without(): void {
    this.called();
  }

  private called(): void {
    throw new Error('a guard never calls the handler');
  }
}

type HandlerName =
  'anybody' | 'signedIn' | 'declarer' | 'administrator' | 'demo' | 'local' | 'unknown' | 'without';

interface Visit {
  readonly handler: HandlerName;
  /** `lin` declares, `huang` approves, `xu` administers; a token that nobody has, or what is none at all. */
  readonly who?: 'nobody' | 'lin' | 'huang' | 'xu' | 'stranger' | 'forger';
  readonly mode?: 'demo' | 'production';
  readonly ip?: string;
}

async function visit({ handler, who = 'nobody', mode = 'production', ip = '10.1.2.3' }: Visit) {
  const store = new Sessions();
  const token = newSessionToken();
  if (who === 'lin' || who === 'huang' || who === 'xu') {
    await store.openSession({ tenantId: 't', personId: who }, hashOfToken(token) ?? '');
  }
  const cookie = sessionCookie(mode === 'demo' ? 'http://127.0.0.1:3000' : 'https://pifu.example.gov.cn');
  const sent = {
    nobody: undefined,
    forger: "' OR 1=1",
    stranger: token,
    lin: token,
    huang: token,
    xu: token,
  }[who];
  const request: { ip: string; cookies: object; session?: Session } = {
    ip,
    cookies: { [cookie.name]: sent },
  };
  const settings = new AuthSettings(cookie, new Set(), mode === 'demo');
  const guard = new PolicyGuard(new Reflector(), settings, store, new Offices());
  const method = Reflect.get<Handlers, HandlerName>(Handlers.prototype, handler);
  const context: ExecutionContext = new ExecutionContextHost([request], Handlers, method);
  const outcome = await guard.canActivate(context).then(
    (allowed) => (allowed ? 'in' : 'out'),
    (error: unknown) => {
      if (error instanceof ProblemError || error instanceof ForbiddenError) return error.code;
      throw error;
    },
  );
  return { outcome, request, store, token };
}

describe('who comes in', () => {
  it.each<[HandlerName, NonNullable<Visit['who']>, string]>([
    ['anybody', 'nobody', 'in'],
    ['anybody', 'stranger', 'in'],
    ['anybody', 'lin', 'in'],
    ['signedIn', 'nobody', 'unauthenticated'],
    ['signedIn', 'stranger', 'unauthenticated'],
    ['signedIn', 'forger', 'unauthenticated'],
    ['signedIn', 'lin', 'in'],
    ['signedIn', 'huang', 'in'],
    ['declarer', 'nobody', 'unauthenticated'],
    ['declarer', 'stranger', 'unauthenticated'],
    ['declarer', 'forger', 'unauthenticated'],
    ['declarer', 'lin', 'in'],
    ['declarer', 'huang', 'role-missing'],
    ['declarer', 'xu', 'role-missing'],
    ['administrator', 'nobody', 'unauthenticated'],
    ['administrator', 'stranger', 'unauthenticated'],
    ['administrator', 'xu', 'in'],
    ['administrator', 'lin', 'role-missing'],
    ['administrator', 'huang', 'role-missing'],
    ['demo', 'nobody', 'demo-only'],
    ['demo', 'lin', 'demo-only'],
    ['local', 'nobody', 'local-only'],
    ['local', 'lin', 'local-only'],
  ])('through %s: %s is %s, in production and from elsewhere', async (handler, who, outcome) => {
    expect((await visit({ handler, who })).outcome).toBe(outcome);
  });

  it.each<[HandlerName, string]>([
    ['anybody', 'in'],
    ['demo', 'in'],
    ['signedIn', 'unauthenticated'],
    ['declarer', 'unauthenticated'],
    ['administrator', 'unauthenticated'],
    ['local', 'local-only'],
  ])('through %s: nobody is %s in a demonstration', async (handler, outcome) => {
    expect((await visit({ handler, mode: 'demo' })).outcome).toBe(outcome);
  });

  it.each([
    ['127.0.0.1', 'in'],
    ['127.8.9.1', 'in'],
    ['::1', 'in'],
    ['::ffff:127.0.0.1', 'in'],
    ['10.0.0.1', 'local-only'],
    ['192.168.127.1', 'local-only'],
    ['1270.0.0.1', 'local-only'],
    ['::1234', 'local-only'],
    ['::ffff:10.0.0.1', 'local-only'],
    ['2001:db8::1', 'local-only'],
    ['', 'local-only'],
  ])('through local: %s is %s', async (ip, outcome) => {
    expect((await visit({ handler: 'local', ip })).outcome).toBe(outcome);
  });

  it.each<HandlerName>(['without', 'unknown'])(
    'through a route %s policy nobody: it is a failure of ours',
    async (handler) => {
      await expect(visit({ handler, who: 'lin' })).rejects.toThrow('a route without a policy');
    },
  );
});

describe('a session', () => {
  it('is there for the handler, with the hash of its token and without the token', async () => {
    const { request, token } = await visit({ handler: 'signedIn', who: 'lin' });
    expect(request.session).toEqual({ tenantId: 't', personId: 'lin', tokenHash: hashOfToken(token) });
    expect(JSON.stringify(request.session)).not.toContain(token);
  });

  it('is looked for by hash only, and not at all for what cannot be a token', async () => {
    const { store, token } = await visit({ handler: 'signedIn', who: 'stranger' });
    expect(store.asked).toEqual([hashOfToken(token)]);
    expect((await visit({ handler: 'signedIn', who: 'forger' })).store.asked).toEqual([]);
  });

  it('is not looked for where anybody may come in', async () => {
    const { request, store } = await visit({ handler: 'anybody', who: 'lin' });
    expect([store.asked, request.session]).toEqual([[], undefined]);
  });
});

describe('the policies', () => {
  it('are told in both languages', () => {
    for (const words of Object.values(POLICIES)) expect(words).toMatch(/^\p{Script=Han}+ ?.* [a-z, ]+$/u);
  });
});
