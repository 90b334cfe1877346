import 'reflect-metadata';
import { ConfigError } from '#libs/platform';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { ApiProblem } from './api/api-problem.js';

/** Says in one line what went wrong and leaves with 1; a stack helps nobody at a prompt. */
function fail(error: unknown): never {
  const known = error instanceof ConfigError || error instanceof ApiProblem;
  process.stderr.write(`${known ? error.message : String(error)}\n`);
  process.exit(1);
}

CommandFactory.run(CliModule, { errorHandler: fail, serviceErrorHandler: fail, logger: ['error'] }).catch(
  fail,
);
