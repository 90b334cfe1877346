import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { execute } from './processes.mjs';
import { say } from './speak.mjs';

const DIST = join(ROOT, 'dist');
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

/** The program of one app, as compiled. */
export function programOf(app) {
  return join(DIST, 'apps', app, 'src', 'main.js');
}

/** Compiles apps and libs once; returns at once when nothing has changed since. */
export async function buildOnce({ signal } = {}) {
  if (!existsSync(join(ROOT, 'apps', 'api', 'src', 'main.ts'))) return;
  const stamp = join(DIST, '.sources');
  const wanted = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('正在编译…', 'compiling…');
  // what was compiled from a file that is gone must not be found any more
  rmSync(DIST, { recursive: true, force: true });
  const nest = join(ROOT, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { status, output } = await execute(process.execPath, [nest, 'build', 'api'], { cwd: ROOT, signal });
  if (signal?.aborted) return;
  if (status !== 0) throw new Error(`编译失败 compilation failed:\n${output}`);
  writeFileSync(stamp, wanted);
}

function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of SETTINGS) hash.update(readFileSync(join(ROOT, file)));
  for (const folder of ['apps', 'libs']) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true }).sort()) {
      if (!name.endsWith('.ts') || name.endsWith('.spec.ts') || /^(testing|fixtures)\b/u.test(name)) continue;
      hash.update(name).update(readFileSync(join(ROOT, folder, name)));
    }
  }
  return hash.digest('hex');
}
