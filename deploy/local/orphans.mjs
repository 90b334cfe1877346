import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readJson, writeJson } from './json-file.mjs';
import { privateFolder } from './paths.mjs';

/**
 * When a process began, in the system's own words; null when it runs no more. Numbers of processes are used
 * again: only number and beginning together tell that it is still the same one.
 */
export function birthOf(pid) {
  if (!existsSync('/proc/self/stat')) return birthByPs(pid);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ['Z', 'X'].includes(fields[0]) ? null : fields[19];
  } catch {
    return null;
  }
}

/** Tells whether the process that was written down is still running. */
export function isRunning(known) {
  return known !== null && birthOf(known.pid) === known.birth;
}

/** Writes down a process of ours, so that a later start knows it again. */
export function recordProcess({ folder, name, signal = 'SIGTERM' }, pid) {
  const path = join(privateFolder(join(folder, 'processes')), `${name}.json`);
  writeJson(path, { pid, birth: birthOf(pid), signal });
}

/** Strikes out a process that has ended. */
export function forgetProcess({ folder, name }) {
  rmSync(join(folder, 'processes', `${name}.json`), { force: true });
}

/** Ends what an earlier start had to leave behind because it was killed; call it only while holding the lock. */
export async function endOrphans(folder, { patience = 30_000 } = {}) {
  const records = join(folder, 'processes');
  if (!existsSync(records)) return;
  for (const file of readdirSync(records)) {
    const known = readJson(join(records, file));
    if (isRunning(known)) await endProcess(known, patience);
    rmSync(join(records, file), { force: true });
  }
}

async function endProcess(known, patience) {
  process.kill(known.pid, known.signal);
  for (const deadline = Date.now() + patience; isRunning(known); await sleep(50)) {
    if (Date.now() > deadline) process.kill(known.pid, 'SIGKILL');
  }
}

function birthByPs(pid) {
  try {
    const words = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return words.toString().trim() || null;
  } catch {
    return null;
  }
}
