import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Sends Nest's own words through the process logger, its boot chatter at debug level. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Pick<Logger, 'debug' | 'warn' | 'error' | 'fatal'>) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, text(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, text(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, text(message));
  }

  fatal(message: unknown, context?: string): void {
    this.logger.fatal({ context }, text(message));
  }
}

function text(message: unknown): string {
  if (message instanceof Error) return message.message;
  return typeof message === 'string' ? message : JSON.stringify(message);
}
