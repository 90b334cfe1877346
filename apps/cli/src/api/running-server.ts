import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CliConfig } from '#libs/platform';

/**
 * Where the api runs: as configured, else as `npm start` has noted.
 * @throws Error that says how to start it
 */
export function runningServer(config: CliConfig): string {
  if (config.publicOrigin !== null) return config.publicOrigin;
  const note = join(config.dataDir, 'run.json');
  if (!existsSync(note)) {
    throw new Error('系统没有运行：请先执行 npm start。Pifu is not running: run npm start first.');
  }
  return (JSON.parse(readFileSync(note, 'utf8')) as { readonly apiUrl: string }).apiUrl;
}
