import { errorSummary } from './error-summary.js';

/** Names under which secrets and the texts of people stand, in small letters. */
const PRIVATE_NAMES: ReadonlySet<string> = new Set([
  ...['password', 'passwordhash', 'secret', 'token', 'tokenhash', 'salt'],
  ...['cookie', 'set-cookie', 'authorization', 'x-api-key'],
  ...['opinion', 'basis', 'remark', 'content', 'body', 'query', 'parameters'],
  ...['account', 'name', 'displayname', 'mail', 'email', 'phone'],
]);

/** Requests and answers have serializers of their own, which keep method, address and status. */
const SERIALIZED: ReadonlySet<string> = new Set(['req', 'res']);

/** Deeper than anything that is worth a log line; stops at circles too. */
const DEEPEST = 8;

/** What stands in a log in place of a private value. */
export const CENSOR = '[redacted]';

/** The same object with every private value replaced, however deep, and every error cut down to its summary. */
export function redacted(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      SERIALIZED.has(name) ? value : valueOf(name, value, 1),
    ]),
  );
}

function valueOf(name: string, value: unknown, depth: number): unknown {
  if (value === null || value === undefined) return value;
  if (PRIVATE_NAMES.has(name.toLowerCase())) return CENSOR;
  if (typeof value !== 'object') return value;
  if (value instanceof Error) return errorSummary(value);
  if ('toJSON' in value) return value;
  if (depth >= DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.map((one) => valueOf('', one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => [key, valueOf(key, one, depth + 1)]),
  );
}
