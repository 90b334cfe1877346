import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** How one command of `pifu` ended. */
export interface CliEnding {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a process of its own, with these variables and no others. */
export function runPifu(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): CliEnding {
  const program = resolve('dist/apps/cli/src/main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
