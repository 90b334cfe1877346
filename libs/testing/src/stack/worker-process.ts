import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { FreshDatabase } from '../database/fresh-database.js';
import { testServers } from '../database/test-servers.js';
import { eventually } from '../queue/eventually.js';
import { apiEnvironment } from './town-stack.js';
import { nodeFlags } from './node-flags.js';

/** Longer than any start takes while others compile on the same two cores. */
const PATIENCE_MS = 120_000;

/** The built worker, running as a process of its own. */
export interface WorkerProcess {
  readonly child: ChildProcess;
  /** Everything the process has said so far. */
  readonly output: () => string;
  /** Asks it to end, as a container would, and waits until it has. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
}

/** Starts the built worker and waits until it says that it is at work. */
export async function startWorker(environment: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [...nodeFlags(), resolve('dist/apps/worker/src/main.js')], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const output = (): string => said.join('');
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const worker = { child, output, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  const isAtWork = (): boolean => {
    // a point of fault may end it before it has said so
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended:\n${output()}`);
    return output().includes('worker is at work');
  };
  await eventually('the worker is at work', isAtWork, PATIENCE_MS);
  return worker;
}

/** What the worker of a test needs to know; the mail server and anything else come on top. */
export function workerEnvironment(
  database: FreshDatabase,
  { redisUrlFile, prefix }: { readonly redisUrlFile: string; readonly prefix: string },
): Readonly<Record<string, string>> {
  return {
    ...apiEnvironment(database),
    PIFU_DB_DISPATCHER_PASSWORD_FILE: testServers().pg.passwordFiles['dispatcher'] ?? '',
    PIFU_QUEUE: 'redis',
    PIFU_REDIS_URL_FILE: redisUrlFile,
    PIFU_QUEUE_PREFIX: prefix,
  };
}

/** Lets the dispatcher move the clock, as a demonstration does. */
export async function allowClockMoves(database: FreshDatabase): Promise<void> {
  const client = await database.connect('superuser');
  await client.query('GRANT EXECUTE ON FUNCTION pifu.advance_clock TO pifu_dispatcher');
  await client.end();
}
