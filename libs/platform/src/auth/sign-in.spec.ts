import { describe, expect, it } from '@jest/globals';
import { hash } from '@node-rs/argon2';
import type { Credential, SessionOwner } from '#libs/application';
import { SignInStore } from '#libs/application';
import { sha256 } from '#libs/fixtures';
import { ProblemError } from '../problem/problem.error.js';
import { PasswordHasher } from './password-hasher.js';
import { hashOfToken, newSessionToken } from './session-token.js';
import { SignIn } from './sign-in.js';

const RIGHT = 'correct-horse-2023';
// the hash names its own parameters, so a test may take cheap ones
const CHEAP = await hash(RIGHT, { memoryCost: 1024, timeCost: 1 });

class OneAccount extends SignInStore {
  readonly sessions = new Map<string, SessionOwner>();
  failures = 0;
  locked = false;

  findCredential(account: string): Promise<Credential | null> {
    const { failures, locked } = this;
    const lin = { tenantId: 't', personId: 'lin', passwordHash: CHEAP, failures, locked };
    return Promise.resolve(account === 'lin' ? lin : null);
  }

  recordFailure(): Promise<void> {
    this.failures += 1;
    this.locked = this.failures >= 5;
    return Promise.resolve();
  }

  openSession(owner: SessionOwner, tokenHash: string): Promise<void> {
    this.sessions.set(tokenHash, owner);
    return Promise.resolve();
  }

  findSession(tokenHash: string): Promise<SessionOwner | null> {
    return Promise.resolve(this.sessions.get(tokenHash) ?? null);
  }

  liveSessions(tokenHashes: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(tokenHashes.filter((one) => this.sessions.has(one))));
  }

  closeSession(tokenHash: string): Promise<void> {
    this.sessions.delete(tokenHash);
    return Promise.resolve();
  }
}

function door(): { readonly store: OneAccount; readonly signIn: SignIn } {
  const store = new OneAccount();
  return { store, signIn: new SignIn(store, new PasswordHasher()) };
}

async function refusal(attempt: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ProblemError) return error;
  throw new Error('was let in');
}

describe('signing in', () => {
  it('with the right password opens a session that the store knows by hash only', async () => {
    const { store, signIn } = door();
    const token = await signIn.open('lin', RIGHT);
    expect([...store.sessions]).toEqual([[hashOfToken(token), { tenantId: 't', personId: 'lin' }]]);
    expect([...store.sessions.keys()].join()).not.toContain(token);
  });

  it('gives a new token every time', async () => {
    const { store, signIn } = door();
    const tokens = [await signIn.open('lin', RIGHT), await signIn.open('lin', RIGHT)];
    expect(new Set(tokens).size).toBe(2);
    expect(store.sessions.size).toBe(2);
  });

  it('with a wrong password is refused and counted', async () => {
    const { store, signIn } = door();
    expect((await refusal(signIn.open('lin', 'wrong'))).code).toBe('credentials-wrong');
    expect([store.failures, store.sessions.size]).toEqual([1, 0]);
  });

  it('to an account that does not exist is refused in the same words', async () => {
    const { store, signIn } = door();
    const unknown = await refusal(signIn.open('nobody', RIGHT));
    const wrong = await refusal(signIn.open('lin', 'wrong'));
    expect([unknown.code, unknown.extras]).toEqual([wrong.code, wrong.extras]);
    expect(store.failures).toBe(1);
  });

  it('after five failures is locked for a quarter of an hour, for the right password too', async () => {
    const { store, signIn } = door();
    const codes = [];
    for (let count = 0; count < 5; count += 1) codes.push((await refusal(signIn.open('lin', 'wrong'))).code);
    expect(codes).toEqual(Array(5).fill('credentials-wrong'));
    for (const password of ['wrong', RIGHT]) {
      const locked = await refusal(signIn.open('lin', password));
      expect([locked.code, locked.extras.retryAfterSeconds]).toEqual(['account-locked', 900]);
    }
    expect([store.failures, store.sessions.size]).toEqual([5, 0]);
  });

  it('ends with the session, and ending it twice is no failure', async () => {
    const { store, signIn } = door();
    const tokenHash = hashOfToken(await signIn.open('lin', RIGHT)) ?? '';
    await signIn.close(tokenHash);
    await signIn.close(tokenHash);
    expect(store.sessions.size).toBe(0);
  });
});

describe('the role cards of a demonstration', () => {
  it('open a session without a password, for people who exist', async () => {
    const { store, signIn } = door();
    await signIn.openDemo('lin');
    expect(store.sessions.size).toBe(1);
    expect((await refusal(signIn.openDemo('nobody'))).code).toBe('credentials-wrong');
  });
});

describe('a password', () => {
  const passwords = new PasswordHasher();

  it('is kept as argon2id with the parameters that were agreed on', async () => {
    const kept = await passwords.hash(RIGHT);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(kept).not.toContain(RIGHT);
    expect(await passwords.matches(kept, RIGHT)).toBe(true);
    expect(await passwords.matches(kept, `${RIGHT} `)).toBe(false);
  });

  it('has another hash every time, so that equal passwords cannot be seen', async () => {
    expect(await passwords.hash(RIGHT)).not.toBe(await passwords.hash(RIGHT));
  });

  it('of an account that does not exist never matches', async () => {
    for (const password of ['', RIGHT, 'A']) expect(await passwords.matches(null, password)).toBe(false);
  });

  it('in Chinese works like any other', async () => {
    expect(await passwords.matches(await passwords.hash('麻涌镇绩效目标'), '麻涌镇绩效目标')).toBe(true);
  });
});

describe('a session token', () => {
  it('is 32 bytes of chance in letters that a cookie takes', () => {
    const tokens = Array.from({ length: 200 }, newSessionToken);
    expect(new Set(tokens).size).toBe(200);
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/u);
  });

  it('is known by its SHA-256', () => {
    expect(hashOfToken('A'.repeat(43))).toBe(sha256('A'.repeat(43)));
    expect(hashOfToken('A'.repeat(43))).toMatch(/^[0-9a-f]{64}$/u);
  });

  it.each([
    ['none', undefined],
    ['empty', ''],
    ['too short', 'A'.repeat(42)],
    ['too long', 'A'.repeat(44)],
    ['with a line end', `${'A'.repeat(43)}\n`],
    ['with other letters', `${'A'.repeat(42)}+`],
    ['with a quote', `${'A'.repeat(42)}'`],
    ['with Chinese', `${'A'.repeat(42)}批`],
  ])('that is %s has no hash', (_, token) => {
    expect(hashOfToken(token)).toBeNull();
  });
});
