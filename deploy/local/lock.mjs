import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './json-file.mjs';
import { birthOf, isRunning } from './orphans.mjs';
import { privateFolder } from './paths.mjs';

/** A second start of the same data folder. */
export class AlreadyRunning extends Error {
  constructor(holder, folder) {
    const address = readJson(join(folder, 'run.json'))?.apiUrl;
    const where = address === undefined ? '' : `（${address}）`;
    super(
      `这份副本已经在运行：进程 ${holder.pid}${where}。请先在那边按 Ctrl-C 停止。\n` +
        `This clone is already running as process ${holder.pid}${where}. Stop it there with Ctrl-C first.`,
    );
  }
}

/** Takes the lock of a data folder until it is released or this process ends; throws when another start has it. */
export function takeLock(folder) {
  const path = join(privateFolder(folder), 'start.lock');
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (created(path, mine)) return { release: () => release(path, mine) };
    const holder = readJson(path);
    if (isRunning(holder)) throw new AlreadyRunning(holder, folder);
    setStaleAside(path);
  }
  throw new Error(`无法取得启动锁 cannot take the start lock: ${path}`);
}

/** A link appears whole or not at all, so nobody ever reads half a lock. */
function created(path, text) {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft);
  }
}

/** Two starts may find the same stale lock: whoever moves away a live one puts it back. */
function setStaleAside(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (isRunning(readJson(aside))) renameSync(aside, path);
  else rmSync(aside, { force: true });
}

function release(path, mine) {
  try {
    if (readFileSync(path, 'utf8') === mine) rmSync(path);
  } catch {
    // somebody has tidied up before us: there is nothing left to release
  }
}
