import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from './build.mjs';
import { environmentOfApi, environmentOfWorker } from './environment.mjs';
import { ROOT, privateFolder } from './paths.mjs';
import { freePort } from './ports.mjs';
import { execute, startProcess, stopProcess, waitUntil } from './processes.mjs';

/** With which flags api and worker run, here, in tests and in production. */
const NODE_FLAGS = JSON.parse(readFileSync(join(ROOT, 'deploy', 'node-flags.json'), 'utf8'));

/** Runs one command of `pifu` to its end; throws with its last words when it fails. */
export async function runCli(words, env, { signal, stdio } = {}) {
  const program = programOf('cli');
  if (!existsSync(program)) throw new Error(`没有编译出的程序 not compiled: ${program}`);
  const options = { cwd: ROOT, env: { ...process.env, ...env }, signal, ...(stdio && { stdio }) };
  const { status, output } = await execute(process.execPath, [program, ...words], options);
  if (status !== 0 && !stdio && !signal?.aborted) {
    const end = output.trimEnd().split('\n').slice(-15).join('\n');
    throw new Error(`pifu ${words.join(' ')} 失败 failed:\n${end}`);
  }
  return status;
}

/**
 * Starts the api on the port it had last time, or on another one where somebody was quicker, and resolves once it
 * says itself that it listens and is well. Another clone may answer on the port that we wanted: only the words of
 * our own process count.
 */
export async function startApi(lifecycle, folder, common, ports) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? ports.preferred('api') : 0);
    const env = { ...common, ...addressOf(port) };
    const api = startApp('api', folder, environmentOfApi(env));
    await lifecycle.onStop(() => stopProcess(api.child));
    const health = new URL('/health', env.PIFU_PUBLIC_ORIGIN);
    const isWell = async () => api.said().includes('api listening') && (await fetch(health)).status === 200;
    try {
      await waitUntil('api', isWell, { ...api, patience: 90_000 });
      ports.remember('api', port);
      return { api, env };
    } catch (error) {
      await stopProcess(api.child);
      if (attempt === 3 || !api.said().includes('EADDRINUSE')) throw error;
    }
  }
}

/** Starts the worker, which nobody waits for. */
export async function startWorker(lifecycle, folder, env) {
  const worker = startApp('worker', folder, environmentOfWorker(env));
  await lifecycle.onStop(() => stopProcess(worker.child));
  return worker;
}

function addressOf(port) {
  const host = '127.0.0.1';
  const origin = `http://${host}:${port}`;
  return { PIFU_API_HOST: host, PIFU_API_PORT: String(port), PIFU_PUBLIC_ORIGIN: origin };
}

function startApp(name, folder, env) {
  const log = join(privateFolder(join(folder, 'logs')), `${name}.log`);
  const before = sizeOf(log);
  const record = { folder, name };
  const options = { log, record, cwd: ROOT, env: { ...process.env, ...env } };
  const child = startProcess(process.execPath, [...NODE_FLAGS, programOf(name)], options);
  return { name, log, child, said: () => readFileSync(log).subarray(before).toString('utf8') };
}

function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
