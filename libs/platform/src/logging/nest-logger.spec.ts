import { describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { loggerOptions } from './logger-options.js';
import { NestLogger } from './nest-logger.js';

const LEVELS = { 20: 'debug', 40: 'warn', 50: 'error', 60: 'fatal' } as const;

interface Line {
  readonly level: keyof typeof LEVELS;
  readonly msg?: string;
  readonly context?: string;
  readonly stack?: string;
  readonly err?: { readonly message: string };
  readonly data?: unknown;
}

function written(speak: (logger: NestLogger) => void): {
  readonly text: string;
  readonly lines: readonly Line[];
} {
  const texts: string[] = [];
  const options = { ...loggerOptions('demo'), level: 'debug' };
  speak(new NestLogger(pino(options, { write: (line: string) => texts.push(line) })));
  return { text: texts.join(''), lines: texts.map((line) => JSON.parse(line) as Line) };
}

describe('what Nest says', () => {
  it.each([
    ['log', 'debug'],
    ['warn', 'warn'],
    ['fatal', 'fatal'],
  ] as const)('by %s is written at level %s with its context', (method, level) => {
    const { lines } = written((logger) => {
      logger[method]('Mapped {/v1/tasks, GET} route', 'RouterExplorer');
    });
    expect(LEVELS[lines[0]!.level]).toBe(level);
    expect(lines[0]).toMatchObject({ msg: 'Mapped {/v1/tasks, GET} route', context: 'RouterExplorer' });
  });

  it('by error is written with the frames of its stack', () => {
    const stack = 'Error: canary of a person\n    at handle (file.js:1:2)\n    at run (file.js:3:4)';
    const { text, lines } = written((logger) => {
      logger.error('failed', stack, 'ExceptionsHandler');
    });
    expect(LEVELS[lines[0]!.level]).toBe('error');
    expect(lines[0]).toMatchObject({ msg: 'failed', context: 'ExceptionsHandler' });
    expect(lines[0]?.stack).toBe('at handle (file.js:1:2)\nat run (file.js:3:4)');
    expect(text).not.toContain('canary');
  });

  it('about an error keeps what kind it was and where it came from', () => {
    const { lines } = written((logger) => {
      logger.error(new TypeError('cannot start'));
    });
    expect(lines[0]).toMatchObject({
      msg: 'cannot start',
      err: { type: 'TypeError', message: 'cannot start' },
    });
  });

  it('about a thing keeps the thing, so that its private parts can be found and replaced', () => {
    const { text, lines } = written((logger) => {
      logger.warn({ job: 'digest.send', data: { mail: 'canary@example.gov.cn' } });
      logger.log({ password: 'canary' });
      logger.error([{ opinion: 'canary' }]);
      logger.fatal(Object.assign(new Error('value "canary"'), { parameters: ['canary'] }));
    });
    expect(lines).toHaveLength(4);
    expect(text).not.toContain('canary');
    expect(lines[0]?.data).toEqual({ job: 'digest.send', data: { mail: '[redacted]' } });
  });

  it.each([undefined, null, 0, true])('may be %j', (message) => {
    const { lines } = written((logger) => {
      logger.warn(message);
    });
    expect(lines).toHaveLength(1);
  });
});
