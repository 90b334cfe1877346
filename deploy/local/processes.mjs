import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { forgetProcess, recordProcess } from './orphans.mjs';

/**
 * Starts a process of ours in a group of its own, its output in a log file. With `record` (a folder and a name)
 * the next start can end it, should we die before it.
 */
export function startProcess(command, args, { log, record, ...options }) {
  const output = openSync(log, 'a', 0o600);
  const child = spawn(command, args, { ...options, stdio: ['ignore', output, output], detached: true });
  closeSync(output);
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, error }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  if (record && child.pid !== undefined) {
    recordProcess(record, child.pid);
    void child.ended.then(() => forgetProcess(record));
  }
  return child;
}

/** True once the process has ended, or could not even be started. */
export function hasEnded(child) {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

/** Ends a process of ours gently, and after a while (in milliseconds) by force. */
export async function stopProcess(child, { signal = 'SIGTERM', patience = 10_000 } = {}) {
  if (hasEnded(child)) return;
  child.kill(signal);
  const ended = await Promise.race([child.ended, sleep(patience, null, { ref: false })]);
  if (ended !== null) return;
  child.kill('SIGKILL');
  await child.ended;
}

/** Runs a command to its end; resolves to its status, and its output unless that went to the terminal. */
export function execute(command, args, { stdio = ['ignore', 'pipe', 'pipe'], ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString('utf8');
    child.once('error', (error) => resolve({ status: null, output: `${output()}${error.message}` }));
    child.once('close', (status) => resolve({ status, output: output() }));
  });
}

/** Asks again until the answer is yes, the process has ended, or patience (in milliseconds) has. */
export async function waitUntil(what, ask, { child, log, patience = 60_000 } = {}) {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (await ask().catch(() => false)) return;
    if (child && hasEnded(child)) break;
    await sleep(50);
  }
  const tail = log ? `\n${lastLines(log)}` : '';
  throw new Error(`${what} 没有就绪 did not become ready.${tail}`);
}

/** The end of a log, to be shown with a failure. */
export function lastLines(log, count = 15) {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
