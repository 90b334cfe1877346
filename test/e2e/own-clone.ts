import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '#libs/testing';
import { endOrphans, isRunning } from '../../deploy/local/orphans.mjs';
import { removeFolder } from '../../deploy/local/throwaway.mjs';

const PARTS = ['apps', 'libs', 'deploy', 'tooling', 'dist', 'test/data', '.npmrc'].concat(
  ['package.json', 'package-lock.json'],
  ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'],
);
const PATIENCE = 200_000;

/** How a program of a clone ended, with all that it said. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
}

/** A start that goes on until somebody ends it. */
export interface RunningStart {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** How it ended, once it has. */
  readonly ended: Promise<Ending>;
}

/** A process as a start has noted it. */
export interface NotedProcess {
  readonly name: string;
  readonly pid: number;
  readonly birth: string;
}

/** This checkout once more, in a folder of its own and without any data: what somebody has just cloned. */
export class OwnClone {
  readonly folder = mkdtempSync(join(tmpdir(), 'pifu-clone-'));
  readonly data = join(this.folder, '.pifu');
  private readonly children: ChildProcess[] = [];

  constructor() {
    for (const part of PARTS) cpSync(part, join(this.folder, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'));
  }

  /** `npm start`, without waiting for anything. */
  start(...flags: string[]): RunningStart {
    return this.run('start.mjs', flags);
  }

  /** `npm start` until it says that everything is up. */
  async started(...flags: string[]): Promise<RunningStart> {
    const start = this.start(...flags);
    await this.says(start, '启动用时');
    return start;
  }

  /** Waits for words of a start that is under way. */
  async says({ child, output }: RunningStart, words: string): Promise<void> {
    const heard = (): boolean => {
      if (output().includes(words)) return true;
      if (child.exitCode !== null) throw new Error(`it ended before it said ${words}:\n${output()}`);
      return false;
    };
    await eventually(`the start says ${words}`, heard, PATIENCE);
  }

  /** `npx pifu …` to its end. */
  pifu(...words: string[]): Promise<Ending> {
    return this.run('pifu.mjs', words).ended;
  }

  /** A file among the data, as text. */
  read(...path: string[]): string {
    return readFileSync(join(this.data, ...path), 'utf8');
  }

  /** What is noted as running. */
  processes(): readonly NotedProcess[] {
    const folder = join(this.data, 'processes');
    return readdirSync(folder)
      .sort()
      .map((file) => {
        const noted = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Omit<NotedProcess, 'name'>;
        return { ...noted, name: file.replace('.json', '') };
      });
  }

  /** The ports that the last start has taken. */
  ports(): Readonly<Record<string, number>> {
    return JSON.parse(this.read('ports.json')) as Record<string, number>;
  }

  /** Ends and deletes everything, however the test went. */
  async remove(): Promise<void> {
    for (const child of this.children.filter((one) => one.exitCode === null && one.signalCode === null)) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    if (existsSync(this.data)) {
      await endOrphans(this.data);
      removeFolder(this.data);
    }
    rmSync(this.folder, { recursive: true });
  }

  private run(program: string, words: readonly string[]): RunningStart {
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PIFU_'));
    const child = spawn(process.execPath, [join('deploy', 'local', program), ...words], {
      cwd: this.folder,
      env: Object.fromEntries(own),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.push(child);
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    const output = (): string => said.join('');
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output: output() }));
    return { child, output, ended };
  }
}

/** Those of the noted processes that still run. */
export function running(noted: readonly NotedProcess[]): readonly string[] {
  return noted.filter((one) => isRunning(one)).map(({ name }) => name);
}

/** Those of the ports, by name, that somebody still answers on. */
export async function answering(ports: Readonly<Record<string, number>>): Promise<readonly string[]> {
  const open = await Promise.all(
    Object.entries(ports).map(async ([name, port]) => ((await answers(port)) ? [name] : [])),
  );
  return open.flat();
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
