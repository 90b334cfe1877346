import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { demandNode } from './node-version.mjs';
import { ROOT } from './paths.mjs';
import { execute } from './processes.mjs';
import { say } from './speak.mjs';

const STAMP = join(ROOT, 'node_modules', '.pifu-lock-hash');
const LOCKFILE = join(ROOT, 'package-lock.json');

/** Installs the dependencies when they are missing or the lockfile has changed; otherwise returns at once. */
export async function ensureDependencies({ signal } = {}) {
  demandNode();
  const wanted = createHash('sha256').update(readFileSync(LOCKFILE)).digest('hex');
  if (stamped() === wanted) return;
  if (!installedByHand()) await install(signal);
  writeFileSync(STAMP, wanted);
}

async function install(signal) {
  say('正在安装依赖（首次约一两分钟）…', 'installing dependencies…');
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // under `npm start` the very same npm is used, also where npm is not a program but a script
  const [command, args] = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, [process.env.npm_execpath, ...words]]
    : ['npm', words];
  const { status, output } = await execute(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'pipe'],
    signal,
  });
  if (status === 0 || signal?.aborted) return;
  throw new Error(
    `依赖安装失败：请检查能否访问 npm 镜像（npm config get registry），然后重试。\n` +
      `npm ci failed: check that your registry can be reached, and try again.\n${output.split('\n').slice(0, 20).join('\n')}`,
  );
}

function stamped() {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return null;
  }
}

/** npm notes what it has installed; when that is what the lockfile wants, there is nothing to do. */
function installedByHand() {
  const installed = readJson(join(ROOT, 'node_modules', '.package-lock.json'))?.packages;
  if (installed === undefined) return false;
  const wanted = Object.entries(readJson(LOCKFILE).packages).filter(([path]) => path !== '');
  return wanted.every(([path, { version, optional }]) => optional || installed[path]?.version === version);
}
