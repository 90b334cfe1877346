import { ConfigError } from '#libs/platform';
import { ApiProblem } from './api/api-problem.js';
import { InputFileError } from './input-file.js';

/** How a command that failed ends: what it still has to say, and its exit code. */
export interface Failure {
  readonly words: string;
  readonly exitCode: number;
}

/** Tells the ends apart: help and usage are said by commander already, an unreadable file is 2, all else is 1. */
export function failureOf(error: unknown): Failure {
  const said = commanderExit(error);
  if (said !== null) return { words: '', exitCode: said };
  const known = error instanceof ConfigError || error instanceof ApiProblem;
  const words = known || error instanceof InputFileError ? error.message : String(error);
  return { words: `${words}\n`, exitCode: error instanceof InputFileError ? 2 : 1 };
}

function commanderExit(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || !('exitCode' in error)) return null;
  const { code, exitCode } = error;
  if (typeof code !== 'string' || typeof exitCode !== 'number' || !code.startsWith('commander.')) return null;
  // asking for help, also by naming no command at all, is no mistake
  return code === 'commander.help' ? 0 : exitCode;
}
