import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type pg from 'pg';
import type { PrototypeCommand } from './equal-work/prototype-transaction.js';
import { PROTOTYPE } from './equal-work/prototype-transaction.js';

const PROGRAM = 'test/bench/equal-work/bare-server.mjs';

/** The prototype behind bare Nest and Fastify, as a process of its own like the api. */
export class BareProcess {
  private constructor(
    readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  static async start(pool: pg.PoolConfig): Promise<BareProcess> {
    const child = fork(resolve(PROGRAM), { env: { NODE_ENV: 'production' } });
    const { origin } = await told<{ origin: string }>(child, { pool, by: PROTOTYPE });
    return new BareProcess(child, origin);
  }

  /** Tells it beforehand what each decision writes, so that to find that out is not measured. */
  async know(commands: readonly (readonly [taskId: string, PrototypeCommand])[]): Promise<void> {
    await told(this.child, { known: commands });
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }
}

async function told<T>(child: ChildProcess, message: object): Promise<T> {
  const answered = once(child, 'message') as Promise<[T]>;
  child.send(message);
  const [answer] = await answered;
  return answer;
}
