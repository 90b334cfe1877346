import 'reflect-metadata';
import { productVersion } from '#libs/platform';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { failureOf } from './failure.js';

/** Says in one line what went wrong and leaves; a stack helps nobody at a prompt. */
function fail(error: unknown): never {
  const { words, exitCode } = failureOf(error);
  process.stderr.write(words);
  process.exit(exitCode);
}

CommandFactory.run(CliModule, {
  version: productVersion().version,
  errorHandler: fail,
  serviceErrorHandler: fail,
  logger: ['error'],
}).catch(fail);
