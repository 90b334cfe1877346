import type { ThrottlerModuleOptions } from '@nestjs/throttler';
import { accountName } from './account-name.js';

interface SignInRequest {
  readonly ip: string;
  readonly body?: { readonly account?: unknown };
}

/**
 * Tries at the door: few for one account from one place, more for one place, since an office shares its address.
 * The account itself is locked by the store after five failures.
 */
export const SIGN_IN_LIMITS: ThrottlerModuleOptions = [
  {
    name: 'account',
    ttl: 60_000,
    limit: 20,
    getTracker: (request) => {
      const { ip, body } = request as SignInRequest;
      const account = body?.account;
      return `${ip} ${typeof account === 'string' ? accountName(account) : ''}`;
    },
  },
  { name: 'place', ttl: 60_000, limit: 600, getTracker: (request) => (request as SignInRequest).ip },
];
