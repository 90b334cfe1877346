import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from './build.mjs';
import { environmentOfApi, environmentOfWorker } from './environment.mjs';
import { ROOT, privateFolder } from './paths.mjs';
import { execute, startProcess, stopProcess, waitUntil } from './processes.mjs';

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

/** Starts worker and api, and resolves once the api says that it is well. */
export async function startApps(lifecycle, folder, env) {
  const worker = startApp('worker', folder, environmentOfWorker(env));
  await lifecycle.onStop(() => stopProcess(worker.child));
  const api = startApp('api', folder, environmentOfApi(env));
  await lifecycle.onStop(() => stopProcess(api.child));
  const health = new URL('/health', env.PIFU_PUBLIC_ORIGIN);
  await waitUntil('api', async () => (await fetch(health)).status === 200, { ...api, patience: 90_000 });
  return { worker, api };
}

function startApp(name, folder, env) {
  const log = join(privateFolder(join(folder, 'logs')), `${name}.log`);
  const record = { folder, name };
  const options = { log, record, cwd: ROOT, env: { ...process.env, ...env } };
  return { name, log, child: startProcess(process.execPath, [programOf(name)], options) };
}
