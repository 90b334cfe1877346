import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { framesOf } from './error-summary.js';

type Level = 'debug' | 'warn' | 'error' | 'fatal';

/** Sends Nest's own words through the process logger, its boot chatter at debug level. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Pick<Logger, Level>) {}

  log(message: unknown, context?: string): void {
    this.write('debug', message, { context });
  }

  warn(message: unknown, context?: string): void {
    this.write('warn', message, { context });
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.write('error', message, { context, stack: stack === undefined ? stack : framesOf(stack) });
  }

  fatal(message: unknown, context?: string): void {
    this.write('fatal', message, { context });
  }

  /** An object stays one: as a text the logger could not find in it what must not be told. */
  private write(level: Level, message: unknown, fields: Readonly<Record<string, unknown>>): void {
    if (typeof message === 'string') this.logger[level](fields, message);
    else this.logger[level]({ ...fields, [message instanceof Error ? 'err' : 'data']: message });
  }
}
