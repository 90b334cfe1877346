import { describe, expect, it } from '@jest/globals';
import { SIGN_IN_LIMITS } from './sign-in-limits.js';

interface Limit {
  readonly name: string;
  readonly ttl: number;
  readonly limit: number;
  readonly getTracker: (request: object) => string;
}

const [account, place] = SIGN_IN_LIMITS as unknown as readonly [Limit, Limit];

function tracked(text: unknown, ip = '10.0.0.1'): string {
  return account.getTracker({ ip, body: { account: text } });
}

describe('tries at the door', () => {
  it('are few for one account from one place, and more for a whole office behind one address', () => {
    expect([account.name, account.limit, account.ttl]).toEqual(['account', 20, 60_000]);
    expect([place.name, place.limit, place.ttl]).toEqual(['place', 600, 60_000]);
  });

  it('are counted by account and place', () => {
    expect(tracked('lin')).toBe(tracked('lin'));
    expect(tracked('lin')).not.toBe(tracked('zhou'));
    expect(tracked('lin')).not.toBe(tracked('lin', '10.0.0.2'));
  });

  it.each(['LIN', 'Lin', ' lin', 'lin\t', ' LiN '])(
    'by %j count as tries for the account that it opens',
    (text) => {
      expect(tracked(text)).toBe(tracked('lin'));
    },
  );

  it.each<unknown>([undefined, null, 1, {}, [], { toString: 'lin' }])(
    'with %j as the account are counted, too',
    (text) => {
      expect(tracked(text)).toMatch(/^10\.0\.0\.1 /u);
    },
  );

  it('without a body are counted for their place', () => {
    expect(account.getTracker({ ip: '10.0.0.1' })).toMatch(/^10\.0\.0\.1 /u);
    expect(place.getTracker({ ip: '10.0.0.1' })).toBe('10.0.0.1');
  });

  it('for all accounts from one place are counted together', () => {
    const of = (text: string): string => place.getTracker({ ip: '10.0.0.1', body: { account: text } });
    expect(of('lin')).toBe(of('zhou'));
  });
});
