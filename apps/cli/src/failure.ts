import { ConfigError } from '#libs/platform';
import { InputFileError } from './input-file.js';

/** How a command that failed ends: what it still has to say, and its exit code. */
export interface Failure {
  readonly words: string;
  readonly exitCode: number;
}

/** Nothing is configured where nothing has been started yet, and that is what most people want to hear. */
const NOT_STARTED =
  '如只是试用：先执行 npm start，再执行本命令。Just trying? Run npm start first, then this command.';

/** A driver says only that nobody listens. */
const NOBODY_LISTENS =
  '数据库没有回应：请启动后重试，或用 npx pifu doctor 检查。Start the database, or run npx pifu doctor.';

/** Tells the ends apart: help and usage are said by commander already, an unreadable file is 2, all else is 1. */
export function failureOf(error: unknown): Failure {
  const said = commanderExit(error);
  if (said !== null) return { words: '', exitCode: said };
  const words = error instanceof Error ? error.message : String(error);
  return { words: `${words}\n${hintFor(error)}`, exitCode: error instanceof InputFileError ? 2 : 1 };
}

function hintFor(error: unknown): string {
  if (error instanceof ConfigError) return `${NOT_STARTED}\n`;
  const refused = error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED';
  return refused ? `${NOBODY_LISTENS}\n` : '';
}

function commanderExit(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || !('exitCode' in error)) return null;
  const { code, exitCode } = error;
  if (typeof code !== 'string' || typeof exitCode !== 'number' || !code.startsWith('commander.')) return null;
  // asking for help, also by naming no command at all, is no mistake
  return code === 'commander.help' ? 0 : exitCode;
}
