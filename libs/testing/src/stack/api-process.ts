import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { nodeFlags } from './node-flags.js';

/** The built api, running as a process of its own. */
export interface ApiProcess {
  readonly origin: string;
  readonly child: ChildProcess;
  /** Everything the process has said so far. */
  readonly output: () => string;
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** A started process that may or may not come up. */
export interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
}

/** Starts the built api without waiting for it. */
export function spawnApi(environment: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, [...nodeFlags(), resolve('dist/apps/api/src/main.js')], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return { child, output: () => said.join('') };
}

/** Starts the built api on a free port and waits until it is healthy. */
export async function startApi(environment: Readonly<Record<string, string>>): Promise<ApiProcess> {
  const port = Number(environment['PIFU_API_PORT'] ?? (await freePort()));
  const origin = `http://127.0.0.1:${String(port)}`;
  const { child, output } = spawnApi({ ...environment, PIFU_API_PORT: String(port) });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const stop = (): Promise<void> => end('SIGTERM');
  for (let tries = 0; tries < 600 && child.exitCode === null && child.signalCode === null; tries += 1) {
    const healthy = await fetch(`${origin}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) return { origin, child, output, stop, kill: () => end('SIGKILL') };
    await sleep(50);
  }
  await stop();
  throw new Error(`the api did not come up:\n${output()}`);
}

/** A port of the loopback that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
