import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { CliEnding } from './cli-process.js';

const KEEPER = 'libs/testing/src/stack/kept-pifu.mjs';

/**
 * The built command line, kept warm: one process runs the commands of a suite one after the other, each with its own
 * words and variables. To start a process for each costs a hundred times what most commands do.
 */
export class WarmPifu {
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly child: ChildProcess) {}

  static start(): WarmPifu {
    return new WarmPifu(fork(resolve(KEEPER), { env: {}, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }));
  }

  /** Runs a command to its end, after those that were asked for before it. */
  run(words: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CliEnding> {
    const ending = this.turn.then(() => this.runNow(words, environment));
    this.turn = ending.catch(() => undefined);
    return ending;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.disconnect();
    await gone;
  }

  private runNow(
    words: readonly string[],
    environment: Readonly<Record<string, string>>,
  ): Promise<CliEnding> {
    return new Promise((resolveEnding, reject) => {
      const lost = (): void => {
        reject(new Error(`the process went away under: pifu ${words.join(' ')}`));
      };
      this.child.once('exit', lost).once('message', (ending: CliEnding) => {
        this.child.off('exit', lost);
        resolveEnding(ending);
      });
      this.child.send({ words, environment: { PATH: process.env['PATH'] ?? '', ...environment } });
    });
  }
}
