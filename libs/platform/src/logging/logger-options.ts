import type { Mode } from '../config/store.config.js';

/** Where secrets and personal texts can stand in what is logged; each is replaced. */
const REDACTED_PATHS: readonly string[] = [
  'req.headers.cookie',
  'req.headers.authorization',
  'res.headers["set-cookie"]',
  ...['password', 'opinion', 'basis', 'account'].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
];

/** Options of the process logger (pino): JSON lines, instants in UTC, nothing personal. */
export function loggerOptions(mode: Mode): {
  readonly level: string;
  readonly redact: { readonly paths: string[]; readonly censor: string };
  readonly base: null;
  readonly timestamp: () => string;
} {
  return {
    level: mode === 'test' ? 'warn' : 'info',
    redact: { paths: [...REDACTED_PATHS], censor: '[redacted]' },
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  };
}
