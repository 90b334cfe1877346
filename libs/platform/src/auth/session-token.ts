import { createHash, randomBytes } from 'node:crypto';

/** What `newSessionToken` gives out: 32 random bytes in base64url. */
const TOKEN = /^[\w-]{43}$/u;

/** A secret that only the browser keeps. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** All that the server keeps of a token; null for a text that cannot be one. */
export function hashOfToken(token: string | undefined): string | null {
  if (token === undefined || !TOKEN.test(token)) return null;
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
