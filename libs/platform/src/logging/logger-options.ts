import type { LogFn, Logger } from 'pino';
import type { Mode } from '../config/store.config.js';
import type { ErrorSummary } from './error-summary.js';
import { errorSummary } from './error-summary.js';
import { CENSOR, redacted } from './redacted.js';
import { safeWords } from './safe-words.js';

/** What a serializer of ours may still let through; everything else is replaced before it comes to serializers. */
const REDACTED_PATHS: readonly string[] = [
  ...['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
];

/** Options of the process logger (pino): JSON lines, instants in UTC, nothing personal. */
export function loggerOptions(mode: Mode): {
  readonly level: string;
  readonly redact: { readonly paths: string[]; readonly censor: string };
  readonly base: null;
  readonly timestamp: () => string;
  readonly formatters: { readonly log: typeof redacted };
  readonly hooks: { readonly logMethod: (this: Logger, words: unknown[], write: LogFn) => void };
  readonly serializers: { readonly err: (error: Error) => ErrorSummary };
} {
  return {
    level: mode === 'test' ? 'warn' : 'info',
    redact: { paths: [...REDACTED_PATHS], censor: CENSOR },
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { log: redacted },
    hooks: {
      logMethod(words, write) {
        Reflect.apply(write, this, safeWords(words));
      },
    },
    // the formatter has made a summary of every error already, except of one that is bound to a child logger
    serializers: {
      err: (error: Error | ErrorSummary) => (error instanceof Error ? errorSummary(error) : error),
    },
  };
}
